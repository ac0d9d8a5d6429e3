import { describe, expect, it } from 'vitest';
import { readDom } from '../../../../utils/extract/page/html.ts';
import { parseHtml } from '../read-layout.ts';

const read = (html: string, url?: string) => readDom(parseHtml(html), url ? { url } : {});
const textOf = (html: string) => read(html).lines.map(({ text }) => text);
const hrefsOf = (html: string, url?: string) =>
  read(html, url).lines.flatMap(({ links = [] }) => links.map(({ href }) => href));

/** Encodes as the content network does, with 0x42 as the key. */
const encode = (text: string) =>
  [0x42, ...[...new TextEncoder().encode(text)].map((byte) => byte ^ 0x42)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

describe('a link of a page', () => {
  it('keeps the addresses of a mail, the number of a telephone, and the web as https', () => {
    expect(
      hrefsOf(
        '<p><a href="mailto:a%40m.example,b@m.example?cc=c@m.example">Schreibt</a> <a href="tel:+49305550100">Anruf</a> <a href="http://x.com/Muster">X</a></p>',
      ),
    ).toEqual([
      'mailto:a@m.example',
      'mailto:b@m.example',
      'tel:+49305550100',
      'https://x.com/Muster',
    ]);
  });

  it('is completed with the address of its page, but for links within it', () => {
    const page = '<p><a href="/carta.docx">Carta</a> <a href="#top">Arriba</a></p>';
    expect(hrefsOf(page, 'https://seccion.example/au/1')).toEqual([
      'https://seccion.example/carta.docx',
    ]);
    expect(hrefsOf(page)).toEqual([]);
  });

  it('belongs to the line on which its words begin, also around blocks', () => {
    const { lines } = read(
      '<p>Prima</p><a href="https://a.example/1"><h3>Titolo</h3><p>Testo</p></a>',
    );
    expect(lines.find(({ links }) => links)?.text).toBe('Titolo');
  });

  it('that shows one mail address and leads to another is told', () => {
    expect(read('<a href="mailto:evil@evil.example">min@gov.example</a>').warnings).toEqual([
      'deceptive-link',
    ]);
    expect(read('<a href="mailto:Min@gov.example">Min@gov.example</a>').warnings).toEqual([]);
  });
});

describe('a letter that a link has ready', () => {
  const body =
    'Se%C3%B1or%20Ministro%3A%0A%0ALe%20escribo%20sobre%20Ana%20Modelo%2C%20detenida%20en%20mayo.%0A%0AAtentamente%2C';
  const link = `<a href="mailto:ministro@justicia.example?subject=Ana%20Modelo&body=${body}">Escribe ya</a>`;

  it('stands below the block of its link, before the next heading, with a subject and a rule at its end', () => {
    expect(
      textOf(`<h2>Actúa</h2><p>Ministro<br>${link}<br>Lima</p><h2>Contexto</h2>`).filter(Boolean),
    ).toEqual([
      ...['Actúa', 'Ministro', 'Escribe ya', 'Lima', 'Subject: Ana Modelo', 'Señor Ministro:'],
      ...['Le escribo sobre Ana Modelo, detenida en mayo.', 'Atentamente,', '- - -', 'Contexto'],
    ]);
  });

  it('stands once, where its last link is', () => {
    const texts = textOf(`<h2>A</h2><p>${link}</p><h2>B</h2><p>${link}</p>`).filter(Boolean);
    expect(texts.filter((text) => text.startsWith('Subject:'))).toHaveLength(1);
    expect(texts.indexOf('Subject: Ana Modelo')).toBeGreaterThan(texts.indexOf('B'));
  });

  it('gives only its subject to the same letter on the page', () => {
    const letter =
      '<p>Señor Ministro:</p><p>Le escribo sobre Ana Modelo, detenida en mayo.</p><p>Atentamente,</p>';
    expect(textOf(`<h2>Carta</h2>${letter}<p>${link}</p>`).filter(Boolean).slice(0, 3)).toEqual([
      ...['Carta', 'Subject: Ana Modelo', 'Señor Ministro:'],
    ]);
  });

  it('is left out where nothing shows its link, or where it has no recipient', () => {
    expect(textOf(link.replace('>Escribe ya<', '> <')).join('')).toBe('');
    expect(textOf(link.replace('ministro@justicia.example', '')).join('')).toBe('Escribe ya');
  });
});

describe('an address that a page hides from programs', () => {
  const mail = 'ministro@giustizia.example';
  it.each([
    ['encoded', `<span data-cfemail="${encode(mail)}">[email&#160;protected]</span>`],
    ['encoded in a link', `<a href="/cdn-cgi/l/email-protection#${encode(mail)}">Scrivi</a>`],
    [
      'encoded with a subject',
      `<a href="/cdn-cgi/l/email-protection#${encode(`${mail}?subject=Mina`)}">Scrivi</a>`,
    ],
    [
      'turned around',
      `<span style="unicode-bidi:bidi-override;direction:rtl">elpmaxe.aizitsuig@ortsinim</span>`,
    ],
    ['turned around by its element', '<bdo dir="rtl">elpmaxe.aizitsuig@ortsinim</bdo>'],
    [
      'in parts',
      '<a data-name="ministro" data-domain="giustizia" data-tld="example" href="#">scrivi</a>',
    ],
    [
      'with remarks between',
      'ministro<!-- no -->@<span style="display:none">no</span>giustizia.example',
    ],
  ])('%s is read', (_, html) => {
    expect(textOf(`<p>E-mail: ${html}</p>`)[0]).toBe(`E-mail: ${mail}`);
  });

  it.each([
    ['no code', '<a data-cfemail="00">[email&#160;protected]</a>'],
    ['a code of something else', `<a data-cfemail="${encode('no address')}">x</a>`],
  ])('stays protected with %s', (_, html) => {
    expect(textOf(html)[0]).toBe('[email protected]');
  });

  it('is not made of attributes around a text', () => {
    const html = '<div data-user="a" data-domain="b.example">Text</div>';
    expect(textOf(html)[0]).toBe('Text');
  });

  it('leaves text that only runs from right to left as it is', () => {
    expect(textOf('<p style="direction:rtl">elpmaxe.a@b</p>')[0]).toBe('elpmaxe.a@b');
  });
});
