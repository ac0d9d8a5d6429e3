/** The text of an editable element that has no model of its own: one block, or `<br>`, a line. */
export function readLines(root: HTMLElement): string {
  const lines: string[] = [];
  let open: string | null = null;
  const end = () => {
    if (open !== null) lines.push(open);
    open = null;
  };
  const walk = (parent: Node) => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) {
        if (node.data) open = (open ?? '') + squeeze(node.data);
      } else if (node instanceof HTMLBRElement) {
        open ??= '';
        end();
      } else if (isBlock(node)) {
        end();
        walk(node);
        end();
      } else {
        walk(node);
      }
    }
  };
  walk(root);
  end();
  return lines.join('\n').replace(/\n+$/u, '');
}

/** Nodes for a text as browsers write it: the first line bare, each other one in its own block. */
export function makeLines(text: string): Node[] {
  return text.split('\n').map((line, index) => {
    const content = line ? document.createTextNode(line) : document.createElement('br');
    if (index === 0) return content;
    const block = document.createElement('div');
    block.append(content);
    return block;
  });
}

function isBlock(node: Node): boolean {
  return (
    node instanceof HTMLElement && /^(?:DIV|P|UL|OL|LI|BLOCKQUOTE|PRE|H\d)$/u.test(node.tagName)
  );
}

/** White space in the source is one space on the screen; a kept space is a plain one when sent. */
function squeeze(text: string): string {
  return text.replace(/[ \t\r\n]+/gu, ' ').replaceAll('\u00a0', ' ');
}
