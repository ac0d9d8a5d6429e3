/** A text as the content of an HTML element; not for an attribute's value, where quotation marks count. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
