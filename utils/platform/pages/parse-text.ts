/** A text without any tag is plain: its lines stand as they are. */
const isHtml = (text: string) => /<[a-z][^<>]*>/i.test(text);

/** A feed's text, HTML or plain, as a document that runs nothing and loads nothing. */
export function parseText(text: string): Document {
  const page = new DOMParser().parseFromString(isHtml(text) ? text : '', 'text/html');
  if (isHtml(text)) return page;
  const lines = page.createElement('pre');
  lines.textContent = text;
  page.body.append(lines);
  return page;
}
