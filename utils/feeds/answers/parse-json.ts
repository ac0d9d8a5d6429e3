/** Most comments that are taken off the end of an answer. */
const MAX_COMMENTS = 5;

/**
 * JSON as servers send it: white space and byte order marks in front, the HTML comments of a cache behind.
 * @returns undefined where it is no JSON
 */
export function parseJson(answer: string): { value: unknown } | undefined {
  let text = answer.replace(/^[\s\ufeff]+/, '').replace(/[\s\ufeff\0]{1,99}$/, '');
  if (!/^[[{"\d\-tfn]/.test(text)) return undefined;
  for (let time = 0; time <= MAX_COMMENTS; time += 1) {
    try {
      return { value: JSON.parse(text) };
    } catch {
      // Expected (SyntaxError): a page came, or something stands behind.
      if (!text.endsWith('-->')) return undefined;
      const from = text.lastIndexOf('<!--');
      if (from < 0) return undefined;
      text = text.slice(0, from).trimEnd();
    }
  }
  return undefined;
}
