import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailtoWith } from '../../../utils/letters/mailto.ts';
import { readMailto } from '../../../utils/letters/read-mailto.ts';

describe('a mailto link', () => {
  it('gives its addresses, each once and decoded, but neither Cc nor Bcc', () => {
    const { addresses } = readMailto(
      'mailto:ministro%40justicia.example;Oficina%20%3Coficina@justicia.example%3E?to=ministro@justicia.example&cc=embajada@pais.example&bcc=grupo@grupo.example',
    );
    expect(addresses).toEqual(['ministro@justicia.example', 'oficina@justicia.example']);
  });

  it.each([
    ['Libert%C3%A9', 'Liberté'],
    ['Libert%E9', 'Liberté'],
    ['Freiheit+f%C3%BCr+alle', 'Freiheit für alle'],
    ['1+1', '1+1'],
    ['100%20%', '100 %'],
    ['Ali&amp;body=Text', 'Ali'],
  ])('with the subject %s says %s', (written, subject) => {
    expect(readMailto(`mailto:a@b.example?subject=${written}`).subject).toBe(subject);
  });

  it('keeps the lines of its body', () => {
    expect(readMailto('mailto:a@b.example?body=Sehr%20geehrte%0D%0A%0D%0AText').body).toBe(
      'Sehr geehrte\r\n\r\nText',
    );
  });

  it.each(['', 'mailto:', 'mailto:nobody', 'https://a.example/?to=a@b.example', 'tel:+1'])(
    'gives nothing when it is %j',
    (href) => {
      expect(readMailto(href).addresses).toEqual([]);
    },
  );

  it('keeps a replacement sign that stands in the text', () => {
    expect(readMailto('mailto:a@b.example?body=%EF%BF%BD%20lost').body).toBe('\ufffd lost');
  });

  it('that Vigil writes is read back', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 }).map((one) => one.trim());
    fc.assert(
      fc.property(text, text, (subject, body) => {
        const letter = { to: ['a@b.example'], cc: [], subject, body };
        const read = readMailto(mailtoWith(letter as never, body));
        expect(read.addresses).toEqual(['a@b.example']);
        expect(read.body).toBe(
          body
            .toWellFormed()
            .replace(/\r\n?|\n/g, '\r\n')
            .trim(),
        );
      }),
      { examples: [['', '\ufffd']] },
    );
  });
});
