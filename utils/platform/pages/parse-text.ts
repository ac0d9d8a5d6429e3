import { forInertDocument } from '../trusted-types.ts';

/** What takes part of a document or a form by its name: browsers then give it out in place of the property of that name. */
const NAMED = 'img,form,embed,object,iframe,button,fieldset,input,output,select,textarea';

/** Is this the name of something that documents or forms have themselves? */
const isTaken = (name: string) =>
  name in Document.prototype || name in HTMLDocument.prototype || name in HTMLFormElement.prototype;

/**
 * Takes the names away by which a stranger's document would hide its own properties: `<img name="querySelectorAll">` would
 * stand in the place of the method, and `<img name="body">` of the body. Nothing of the document was asked before, so
 * nothing here is asked by name.
 */
function dropTakenNames(page: Document): void {
  for (const element of Document.prototype.querySelectorAll.call(page, NAMED))
    for (const name of ['name', 'id']) {
      const value = Element.prototype.getAttribute.call(element, name);
      if (value !== null && isTaken(value)) Element.prototype.removeAttribute.call(element, name);
    }
}

/** A stranger's HTML as a document that runs nothing, loads nothing, and is what it seems to scripts. */
export function parseHtml(html: string): Document {
  const page = new DOMParser().parseFromString(forInertDocument(html), 'text/html');
  dropTakenNames(page);
  return page;
}

/** A text without any tag is plain: its lines stand as they are. */
const isHtml = (text: string) => /<[a-z][^<>]*>/i.test(text);

/** A feed's text, HTML or plain, as a document that runs nothing and loads nothing. */
export function parseText(text: string): Document {
  const page = parseHtml(isHtml(text) ? text : '');
  if (isHtml(text)) return page;
  const lines = page.createElement('pre');
  lines.textContent = text;
  page.body.append(lines);
  return page;
}
