/** Longest file name people still see whole. */
const MAX_NAME = 80;

/** A file name every system takes, made of the map's title. */
export function fileNameOf(title: string, extension: string): string {
  const name = Array.from(
    title
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}\p{Surrogate}/\\?%*:|"<>]/gu, ' ')
      .replace(/\s+/g, ' '),
  )
    .slice(0, MAX_NAME)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  // Windows keeps a few names for devices.
  const isReserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name);
  return `${name === '' || isReserved ? `Resa ${name}`.trim() : name}.${extension}`;
}

/** Hands `bytes` to the browser as a download. */
export function saveFile(bytes: Uint8Array<ArrayBuffer>, mime: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download has the blob by then; at once would be too early for Safari.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
