import { describe, expect, it } from 'vitest';
import { decodeAnswer } from '../../../../utils/feeds/answers/decode-answer.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (Uint8Array | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const latin = (text: string) => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));
const wide = (text: string, isLittle: boolean) =>
  Uint8Array.from(
    [...text].flatMap((sign) => {
      const code = sign.charCodeAt(0);
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );
const MARK = [0xef, 0xbb, 0xbf];

describe('the bytes of an answer', () => {
  it.each([
    ['UTF-8', utf8('Łódź 🕯'), 'application/json', 'Łódź 🕯'],
    ['a byte order mark', bytes(MARK, utf8('é')), '', 'é'],
    ['three byte order marks', bytes(MARK, MARK, MARK, utf8('é')), 'text/xml; charset=latin1', 'é'],
    ['UTF-16 with its mark, little', bytes([0xff, 0xfe], wide('Żółć', true)), '', 'Żółć'],
    ['UTF-16 with its mark, big', bytes([0xfe, 0xff], wide('Żółć', false)), '', 'Żółć'],
    ['UTF-16 without a mark', wide('<?xml é', true), '', '<?xml é'],
    ['Latin-1 by its header', latin('caf\xe9'), 'text/xml; charset=ISO-8859-1', 'café'],
    ['a header in quotation marks', latin('caf\xe9'), 'text/xml; charset="iso-8859-1"', 'café'],
    ['Windows’ marks, called Latin-1', latin('\x93a\x94'), 'text/html;charset=latin1', '“a”'],
    ['Cyrillic by its header', latin('\xcc\xe8\xf0'), 'text/xml; charset=windows-1251', 'Мир'],
    [
      'Cyrillic by its declaration',
      latin('<?xml version="1.0" encoding="windows-1251"?>\xcc\xe8\xf0'),
      'text/xml',
      '<?xml version="1.0" encoding="windows-1251"?>Мир',
    ],
    [
      'Central European by its meta',
      latin('<html><meta charset=iso-8859-2>\xb3'),
      'text/html',
      '<html><meta charset=iso-8859-2>ł',
    ],
    [
      'an older meta',
      latin('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">\xed'),
      '',
      '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">М',
    ],
    ['Japanese by its header', bytes([0x83, 0x65]), 'text/xml; charset=shift_jis', 'テ'],
    ['no UTF-8, and no word of what it is', latin('lib\xe9rez \x96'), 'text/plain', 'libérez –'],
    ['no UTF-8, but called so', latin('{"a":"\xe9"}'), 'text/json; charset=utf-8', '{"a":"é"}'],
    ['UTF-8 that is called Latin-1', utf8('“é”'), 'text/xml; charset=iso-8859-1', '“é”'],
    ['an encoding that nobody has', utf8('é'), 'text/xml; charset=utf-9', 'é'],
    ['an encoding that nobody has, no UTF-8', latin('\xe9'), 'text/xml; charset=x-foo', 'é'],
    [
      'UTF-8 with one sign cut in half',
      bytes(utf8('éèà '), [0xc3], utf8(' é')),
      'text/xml',
      'éèà \ufffd é',
    ],
    ['nothing', [], '', ''],
  ] as [string, Uint8Array, string, string][])('%s', (_, given, header, text) => {
    expect(decodeAnswer(Uint8Array.from(given), header)).toBe(text);
  });
});
