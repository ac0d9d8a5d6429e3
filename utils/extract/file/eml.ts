import { readDom } from '../page/html.ts';
import { limitNesting } from '../page/nesting.ts';
import type { DocumentOptions, DocumentText } from './limits.ts';
import { readText } from './read-text.ts';

/** Length of these lines together, in UTF-16 units. */
const lengthOf = (lines: readonly { text: string }[]) =>
  lines.reduce((sum, { text }) => sum + text.length, 0);

/** Reads a saved mail (`.eml`): its HTML, or its text where that says more. */
export async function readMail(bytes: Uint8Array, options: DocumentOptions): Promise<DocumentText> {
  const { default: PostalMime } = await import('postal-mime');
  try {
    const { text, html, subject } = await PostalMime.parse(bytes);
    // The text is often a poor copy of the HTML, which has headings and lists. But some HTML only points to the text.
    const page = html ? readDom(options.parseHtml(limitNesting(html))) : undefined;
    const isWhole = page && lengthOf(page.lines) * 2 >= (text ?? '').length;
    const source = page && isWhole ? page : readText(text ?? '');
    return {
      ...source,
      ...(subject ? { title: subject } : {}),
      lines: subject
        ? [{ text: subject.replace(/\s+/g, ' ') }, { text: '' }, ...source.lines]
        : source.lines,
    };
  } catch {
    return { failed: 'broken' };
  }
}
