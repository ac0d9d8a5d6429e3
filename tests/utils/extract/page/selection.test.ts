// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readSelection } from '../../../../utils/extract/page/selection.ts';

beforeEach(() => {
  document.documentElement.innerHTML = '<head><title>Not this</title></head><body></body>';
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    'https://news.example/page?a=1',
  );
  document.getSelection()?.removeAllRanges();
});
const put = (html: string) => {
  document.body.innerHTML = html;
};
const node = (selector: string) => document.querySelector(selector)?.firstChild as Text;
/** Selects from a place in the text of the one element to a place in that of the other. */
function select(from: string, start: number, to: string, end: number): void {
  const range = document.createRange();
  range.setStart(node(from), start);
  range.setEnd(node(to), end);
  document.getSelection()?.addRange(range);
}
const NO_MAIL = { places: [], isMail: false, hosts: [], marks: [] };
const texts = () => readSelection(document)?.lines.map(({ text }) => text);

describe('what is selected', () => {
  it('keeps its lines, headings, entries and links, and brings nothing from around it', () => {
    put(
      '<p id="a">Not this. Begin</p><h2>Write to</h2><ul><li>Minister</li></ul><p>See <a href="/x">page</a></p><p id="b">End. Not that</p>',
    );
    select('#a', 10, '#b', 3);
    const source = readSelection(document);
    expect(source).toMatchObject({ url: 'https://news.example/page?a=1', warnings: [] });
    expect(source?.lines.filter(({ text }) => text)).toEqual([
      { text: 'Begin' },
      { text: 'Write to', kind: 'heading', level: 2 },
      { text: 'Minister', kind: 'item' },
      { text: 'See page', links: [{ text: 'page', href: 'https://news.example/x' }] },
      { text: 'End' },
    ]);
    expect(JSON.stringify(source)).not.toContain('Not');
  });

  it('stays a link, an entry or a line of code where a part of one is selected', () => {
    put('<ul><li><a id="a" href="https://a.example/1">Act for them</a></li></ul>');
    select('#a', 0, '#a', 3);
    expect(readSelection(document)?.lines.filter(({ text }) => text)).toEqual([
      { text: 'Act', kind: 'item', links: [{ text: 'Act', href: 'https://a.example/1' }] },
    ]);
    document.getSelection()?.removeAllRanges();
    put('<pre id="a">one\ntwo\nthree</pre>');
    select('#a', 4, '#a', 9);
    expect(texts()?.filter(Boolean)).toEqual(['two', 't']);
  });

  it('is the chosen part of a text area or a field, but never of a password', () => {
    put('<textarea>before CHOSEN\nLINE after</textarea>');
    const area = document.querySelector('textarea') as HTMLTextAreaElement;
    area.focus();
    area.setSelectionRange(7, 18);
    expect(texts()).toEqual(['CHOSEN', 'LINE']);
    put('<input type="password" value="hidden words">');
    const field = document.querySelector('input') as HTMLInputElement;
    field.focus();
    expect(readSelection(document)).toBeUndefined();
  });

  it('has no address of a mail, which only its owner can open', () => {
    put('<div class="a3s"><p id="a">Dear friends</p></div>');
    select('#a', 0, '#a', 4);
    expect(readSelection(document, { mail: { ...NO_MAIL, places: [{ body: '.a3s' }] } })).toEqual({
      lines: [{ text: 'Dear' }, { text: '' }],
      warnings: [],
    });
  });

  it('brings no subject from a field outside of it', () => {
    const letter = 'A letter that stands ready to be sent, with more than forty signs.';
    put(
      `<input name="subject" value="Not this"><p id="a">One</p><textarea>${letter}</textarea><p id="b">Two</p>`,
    );
    select('#a', 0, '#b', 3);
    expect(texts()?.join()).toContain(letter);
    expect(texts()?.join()).not.toContain('Not this');
  });

  it('is nothing where nothing is', () => {
    put('<p>Text</p>');
    expect(readSelection(document)).toBeUndefined();
  });
});
