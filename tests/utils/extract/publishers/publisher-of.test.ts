import { describe, expect, it } from 'vitest';
import { readDom } from '../../../../utils/extract/page/html.ts';
import { publisherOf, publishers } from '../../../../utils/extract/publishers/publisher-of.ts';
import { parseHtml } from '../read-layout.ts';

describe('whose page or text it is', () => {
  it.each([
    ['https://www.amnesty.ch/de/mitmachen', 'Amnesty International Switzerland'],
    ['https://es.amnesty.org/actua', 'Amnesty International Spain'],
    ['https://www.amnesty.org/en/documents/1', 'Amnesty International'],
    ['https://www.amnesty.org.uk/urgent-actions/1', 'Amnesty International UK'],
    ['https://www.frontlinedefenders.org/en/case/1', 'Front Line Defenders'],
    ['https://acat-deutschland.de/handeln', 'ACAT'],
  ])('is told by its address %s', (url, name) => {
    expect(publisherOf(url)?.name).toBe(name);
  });

  it('is told by the address even when the page links to another publisher', () => {
    expect(publisherOf('https://www.omct.org/x', 'See www.amnesty.org.')?.name).toBe('OMCT');
  });

  it.each([
    'https://notamnesty.org/x',
    'https://amnesty.org.example/x',
    'https://example.org/?from=amnesty.org',
  ])('stays open for %s', (url) => {
    expect(publisherOf(url)).toBeUndefined();
  });

  it.each([
    ['Weitere Informationen: www.amnesty.de/urgent-action', 'Amnesty International Germany'],
    ['Amnesty International, acting with others', 'Amnesty International'],
    ['Amnesty International USA asks you', 'Amnesty International USA'],
    ['L’ACAT vous propose une lettre', 'ACAT'],
    ['Plus sur www.amnesty.ch/fr', 'Amnesty International Switzerland'],
  ])('is told by a pasted text: %s', (text, name) => {
    expect(publisherOf(undefined, text)?.name).toBe(name);
  });

  it.each([
    'Noch 12 Tage Laufzeit',
    'Encore valable durant 12 jours',
    'Benutzerspezifische Werkzeuge',
  ])('is never told by a phrase that anybody may use: %s', (text) => {
    expect(publisherOf('https://letters.example/1', text)).toBeUndefined();
  });

  it('is never told by a word of which a host is only the end', () => {
    expect(publisherOf(undefined, 'www.example.org/notfidhx and miacat')).toBeUndefined();
  });
});

describe('the records', () => {
  it('claim every host once', () => {
    const hosts = publishers.flatMap((one) => one.hosts);
    expect(hosts).toEqual([...new Set(hosts)]);
  });

  it.each(publishers.flatMap(({ name, page }) => (page ? [[name, page] as const] : [])))(
    'of %s have selectors that a browser reads',
    (_name, page) => {
      const { body } = parseHtml('<main></main>');
      for (const selector of Object.values(page)) body.querySelector(selector);
    },
  );
});

describe('a page of a known publisher', () => {
  const text = 'A teacher is held without a charge since May. '.repeat(8);
  const page = `<main><p>Menu of the region</p><section class="article">
    <header class="article-header"><h1 class="article-title">A teacher is held</h1></header>
    <article class="article-content"><p>${text}</p></article>
    <footer class="article-footer"><p>Other pages you may like</p></footer></section></main>`;
  const linesOf = (url: string) =>
    readDom(parseHtml(page), { url })
      .lines.map((line) => line.text)
      .join('\n');

  it('is read where the publisher has its text, without what stands below', () => {
    const lines = linesOf('https://www.amnesty.org/en/documents/1');
    expect(lines).toContain('A teacher is held');
    expect(lines).not.toMatch(/Menu of|Other pages/);
  });

  it('is read whole when nobody knows the publisher', () => {
    expect(linesOf('https://example.org/')).toMatch(/Menu of.*Other pages/s);
  });
});
