/** A letter for the clipboard: as text, and as HTML in which its paragraphs are paragraphs. */
export interface ClipboardLetter {
  'text/plain': string;
  'text/html': string;
}

const escapeHtml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Both kinds of one letter; a blank line parts paragraphs, a line feed is a break. */
export function forClipboard(body: string): ClipboardLetter {
  const paragraphs = body
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`);
  return { 'text/plain': body, 'text/html': paragraphs.join('') };
}
