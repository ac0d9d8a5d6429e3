interface Doc {
  content: { size: number };
  textBetween(
    from: number,
    to: number,
    between: string,
    leaf: (node: { type: { name: string } }) => string,
  ): string;
}

/** The lines of a ProseMirror document: a block or a hard break each. */
export function readDoc(doc: Doc): string {
  return doc.textBetween(0, doc.content.size, '\n', ({ type }) =>
    /^hard_?break$/i.test(type.name) ? '\n' : '',
  );
}

/** A document's JSON: one paragraph a line. */
export function docOf(text: string) {
  return {
    type: 'doc',
    content: text.split('\n').map((line) => ({
      type: 'paragraph',
      ...(line ? { content: [{ type: 'text', text: line }] } : {}),
    })),
  };
}

/** What ProseMirror's own sheet asks for at least. */
export const SHEET = '.ProseMirror { white-space: pre-wrap; position: relative } p { margin: 0 }';
