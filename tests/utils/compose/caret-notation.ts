import { linesOf } from '../../practice/shared/rich-box.ts';

/*
 * Boxes as tests write them (after text-field-edit): `ab|c` is a caret, `a{b}c` a selection; without either the box
 * has no focus. Lines are divided by `\n`.
 */

/** Takes the signs out of a text. Offsets are UTF-16, as the DOM counts. */
export function readNotation(notation: string): { text: string; start?: number; end?: number } {
  const text = notation.replace(/[{}|]/g, '');
  const caret = notation.indexOf('|');
  if (caret >= 0) return { text, start: caret, end: caret };
  const start = notation.indexOf('{');
  return start < 0 ? { text } : { text, start, end: notation.indexOf('}') - 1 };
}

interface BoxOptions {
  /** where it is put; at the end of the page unless given */
  place?: ParentNode;
  attributes?: Record<string, string>;
}

/** A form field of several lines, or of one with the tag `input`. */
export function field<Tag extends 'textarea' | 'input' = 'textarea'>(
  notation: string,
  { tag, place = document.body, attributes = {} }: BoxOptions & { tag?: Tag } = {},
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag ?? 'textarea');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const { text, start, end } = readNotation(notation);
  element.value = text;
  place.append(element);
  if (start !== undefined) {
    element.focus();
    element.setSelectionRange(start, end ?? start);
  }
  return element as HTMLElementTagNameMap[Tag];
}

/** An editable box; the notation may be markup, with the signs in its text, or plain lines. */
export function editable(
  notation: string,
  { place = document.body, attributes = {} }: BoxOptions = {},
): HTMLElement {
  const element = document.createElement('div');
  for (const [name, value] of Object.entries({ contenteditable: 'true', ...attributes })) {
    element.setAttribute(name, value);
  }
  element.innerHTML = notation.includes('<') ? notation : asBlocks(notation.split('\n'));
  place.append(element);
  const ends = takeSigns(element);
  if (ends) {
    element.focus();
    select(ends);
  }
  return element;
}

/** Lines as Chromium writes them into an empty box: the first bare, the others in a block each. */
export function asBlocks([first = '', ...rest]: string[], tag = 'div'): string {
  const line = (text: string) => text || '<br>';
  return [
    rest.length === 0 ? first : line(first),
    ...rest.map((text) => `<${tag}>${line(text)}</${tag}>`),
  ].join('');
}

type Point = [node: Node, offset: number];

/** Finds the signs in the text of an element and takes them out. */
function takeSigns(root: Element): [Point, Point] | undefined {
  const points: Record<string, Point> = {};
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    for (let at = text.data.search(/[{}|]/); at >= 0; at = text.data.search(/[{}|]/)) {
      points[text.data[at] ?? ''] = [text, at];
      text.data = text.data.slice(0, at) + text.data.slice(at + 1);
    }
    if (text.data !== '' || !text.parentNode) continue;
    const place: Point = [text.parentNode, [...text.parentNode.childNodes].indexOf(text)];
    for (const [sign, [node]] of Object.entries(points)) if (node === text) points[sign] = place;
    // A block without anything else keeps a break, which holds its line open.
    text.replaceWith(...(place[0].childNodes.length === 1 ? [document.createElement('br')] : []));
  }
  const start = points['|'] ?? points['{'];
  const end = points['|'] ?? points['}'];
  return start && end ? [start, end] : undefined;
}

export function select([start, end]: [Point, Point]): void {
  document.getSelection()?.setBaseAndExtent(...start, ...end);
}

/** The box in caret notation, read by other code than the product's. */
export function print(box: Element): string {
  return box.localName === 'textarea' || box.localName === 'input'
    ? printField(box as HTMLTextAreaElement)
    : printEditable(box);
}

function withSigns(text: string, start: number, end: number): string {
  const [before, inside, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  return inside === '' ? `${before}|${after}` : `${before}{${inside}}${after}`;
}

function printField(element: HTMLTextAreaElement): string {
  const { value, selectionStart, selectionEnd } = element;
  const { activeElement } = element.getRootNode() as Document | ShadowRoot;
  return activeElement === element ? withSigns(value, selectionStart, selectionEnd) : value;
}

function printEditable(box: Element): string {
  const copy = box.cloneNode(true) as Element;
  const selection = document.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  if (range && box.contains(range.startContainer) && box.contains(range.endContainer)) {
    const start = twin(range.startContainer, box, copy);
    const end = twin(range.endContainer, box, copy);
    const signs = range.collapsed ? ['|'] : ['}', '{'];
    put(signs[0] ?? '', end, range.endOffset);
    if (signs[1]) put(signs[1], start, range.startOffset);
  }
  // Styles count for what stands in the page alone.
  copy.removeAttribute('contenteditable');
  box.after(copy);
  const lines = linesOf(copy);
  copy.remove();
  return lines.join('\n');
}

/** The node of the copy at the place of this node of the original. */
function twin(node: Node, original: Node, copy: Node): Node {
  if (node === original || !node.parentNode) return copy;
  const at = [...node.parentNode.childNodes].indexOf(node as ChildNode);
  return twin(node.parentNode, original, copy).childNodes[at] as Node;
}

function put(sign: string, node: Node, offset: number): void {
  if (node.nodeType === 3) {
    const text = node as Text;
    text.data = text.data.slice(0, offset) + sign + text.data.slice(offset);
  } else node.insertBefore(document.createTextNode(sign), node.childNodes[offset] ?? null);
}
