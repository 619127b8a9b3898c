/** The first file that was pasted or dropped and calls itself a picture. */
export function imageFileOf(data: DataTransfer | null): File | null {
  return [...(data?.files ?? [])].find(({ type }) => type.startsWith('image/')) ?? null;
}
