import { describe, expect, it } from 'vitest';
import { readDom } from '../../../../utils/extract/page/html.ts';
import { parseHtml } from '../read-layout.ts';

const read = (head: string, body = '') =>
  readDom(parseHtml(`<html><head>${head}</head><body>${body}</body></html>`));
const data = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;

describe('the title of a page', () => {
  it.each([
    [
      'its heading',
      '<title>Mina freilassen | Sektion</title>',
      '<h1>Mina freilassen</h1>',
      'Mina freilassen',
    ],
    [
      'its heading, behind the site’s name',
      '<title>Sezione – Libertà per Mina</title>',
      '<h1>Libertà per Mina</h1>',
      'Libertà per Mina',
    ],
    [
      'its own meta',
      '<title>AU: Irak: Mina – S</title><meta property="og:title" content="Irak: Mina">',
      '',
      'AU: Irak: Mina',
    ],
    [
      'its data',
      `<title>Libérez Mina · Section</title>${data({ '@type': 'NewsArticle', headline: 'Libérez Mina' })}`,
      '',
      'Libérez Mina',
    ],
    [
      'nothing',
      '<title>Mina – Togo | Section</title>',
      '<h1>Other words</h1>',
      'Mina – Togo | Section',
    ],
    [
      'only its data',
      data({ '@graph': [{ '@type': ['WebPage'], name: 'Free Mina now' }] }),
      '',
      'Free Mina now',
    ],
  ])('loses the site’s name by %s', (_, head, body, title) => {
    expect(read(head, body).title).toBe(title);
  });
});

describe('the day of a page', () => {
  it.each([
    ['data', data({ '@type': 'Article', datePublished: '2031-06-03T08:00:00+02:00' }), ''],
    ['meta', '<meta property="article:published_time" content="2031-06-03T06:00:00Z">', ''],
    ['a day in its head', '', '<h1>Mina</h1><p><time datetime="2031-06-03">Dienstag</time></p>'],
  ])('is read from %s', (_, head, body) => {
    expect(read(head, body).published).toBe('2031-06-03');
  });

  it.each([
    ['another thing’s data', data({ '@type': 'Event', datePublished: '2031-06-03' }), ''],
    ['broken data', data('{"@type":"Article","datePublished":"2031-06-03"'), ''],
    [
      'a long block',
      data({ '@type': 'Article', datePublished: '2031-06-03', text: 'x'.repeat(250_000) }),
      '',
    ],
    ['no day', data({ '@type': 'Article', datePublished: '2031-02-31' }), ''],
    [
      'the story',
      '',
      `<p>${'Erzählt wird hier. '.repeat(9)}</p><p>bis <time datetime="2031-06-03">dann</time></p>`,
    ],
    ['what is hidden', '', '<p hidden><time datetime="2031-06-03">3.6.</time></p>'],
  ])('is not read from %s', (_, head, body) => {
    expect(read(head, body).published).toBeUndefined();
  });

  it.each([
    ['jeudi 13 avril', '2034-04-13', 'jeudi 13 avril 2034'],
    ['3 de mayo', '2034-05-03', '3 de mayo 2034'],
    ['13 avril 2034', '2034-04-13', '13 avril 2034'],
    ['in drei Tagen', '2034-04-13', 'in drei Tagen'],
    ['14 avril', '2034-04-13', '14 avril'],
  ])('written %s gets the year of %s', (words, datetime, text) => {
    expect(read('', `<p><time datetime="${datetime}">${words}</time></p>`).lines[0]?.text).toBe(
      text,
    );
  });
});
