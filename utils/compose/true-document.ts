const known = new WeakMap<Document, Document>();

/** The member of this name as the browser made it, from what the object is an instance of. */
function memberOf(page: Document, name: PropertyKey): PropertyDescriptor | undefined {
  for (let at = Object.getPrototypeOf(page); at; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found;
  }
  return Object.getOwnPropertyDescriptor(page, name);
}

/**
 * A document whose members are the browser's own. On the document itself an element of the page can stand before them:
 * `<img name="body">` is what `document.body` gives then, also to extensions (HTML, "named elements of the document").
 */
export function trueDocument(page: Document): Document {
  const before = known.get(page);
  if (before) return before;
  const made = new Proxy(page, {
    get: (_, name) => {
      const member = memberOf(page, name);
      if (member?.get) return member.get.call(page);
      const { value } = member ?? {};
      return typeof value === 'function' ? value.bind(page) : value;
    },
  });
  known.set(page, made);
  known.set(made, made);
  return made;
}

/** The same for a root that may be a document. */
export const trueRoot = <Root extends Document | ShadowRoot>(root: Root): Root =>
  (root.nodeType === Node.DOCUMENT_NODE ? trueDocument(root as Document) : root) as Root;

/** The document that an element stands in. */
export const documentOf = (element: Node): Document =>
  trueDocument(element.ownerDocument as Document);

/** The document that this script stands in. */
export const here: Document = globalThis.document && trueDocument(globalThis.document);
