import { describe, expect, it } from 'vitest';
import {
  decodeEntities,
  readLine,
  readParagraphs,
} from '../../../../utils/feeds/kinds/html-text.ts';

describe('HTML as text', () => {
  it.each([
    ['<p>One<br/>two</p><p>Three</p>', ['One\ntwo', 'Three']],
    ['plain\nlines\n\nand a gap', ['plain\nlines', 'and a gap']],
    ['<ul><li>a</li><li>b</li></ul>', ['a', 'b']],
    ['a<!-- no --><script>alert(1)</script><style>p{}</style>b', ['ab']],
    ['<p>&nbsp;</p>', []],
    ['<P CLASS="x">Un  mot</P>', ['Un mot']],
  ])('%s', (html, paragraphs) => expect(readParagraphs(html)).toEqual(paragraphs));

  it.each([
    ['L&#8217;Iran &amp; l&rsquo;&Eacute;gypte', 'L’Iran & l’Égypte'],
    ['&#x1F56F;', '🕯'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['&lt;img src=x onerror=alert(1)&gt;', '<img src=x onerror=alert(1)>'],
    [
      '&unknown; &toString; &#0; &#xD800; &#9999999; AT&T',
      '&unknown; &toString; &#0; &#xD800; &#9999999; AT&T',
    ],
  ])('decodes %s once', (html, text) => expect(decodeEntities(html)).toBe(text));

  it('is one line as a title', () => {
    expect(readLine('<em>Pérou</em>&#8239;:\n une <strong>loi</strong>')).toBe('Pérou : une loi');
  });

  it.each([
    '<',
    '<!--',
    '<script ',
    '<script>',
    '<br ',
    '</p ',
    '&',
    '&#',
    '\n ',
    ' ',
    '<a ',
    '<a',
  ])('is read in no time, were it nothing but %j', (piece) => {
    const started = performance.now();
    readParagraphs(piece.repeat(50_000));
    // Ten times of what the slowest takes; a second power of the length would take minutes.
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
