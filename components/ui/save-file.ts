/** Time that a browser needs to start a download, in milliseconds; no event tells when it has started. */
const START_TIME = 1000;

/** Saves a file in the browser's download folder; this needs no permission. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), START_TIME);
}
