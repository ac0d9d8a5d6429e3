/** Longest that a browser needs to take a download over, in milliseconds; no event tells. */
const TAKEN_OVER = 1000;

/** Saves a file where the browser puts downloads, without any permission. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN_OVER);
}
