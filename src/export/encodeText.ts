export function encodeText(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
