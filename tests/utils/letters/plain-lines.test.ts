import { expect, it } from 'vitest';
import { toPlainLines } from '../../../utils/letters/plain-lines.ts';

it('has one kind of line break, whatever the text had', () => {
  expect(toPlainLines('a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h\ni')).toBe('a\nb\nc\nd\ne\nf\ng\nh\ni');
  expect(toPlainLines('un\u001cdeux\u001dtrois\u001equatre')).toBe('un\ndeux\ntrois\nquatre');
});

it.each([
  ['Señora\uffffMinistra', 'Señora Ministra'],
  ['Herr\ufdd0Minister', 'Herr Minister'],
  ['عدل\ufdef\ufdd1حرية', 'عدل حرية'],
  ['one.\u{1ffff}Two', 'one. Two'],
  ['fin\u001fdébut', 'fin début'],
  ['Dear Minister\uffff,', 'Dear Minister,'],
  ['Gentile \ufffe Ministro', 'Gentile  Ministro'],
  [
    'the government\u0092s \u0093own\u0094 doctor \u0096 now',
    'the government’s “own” doctor – now',
  ],
  ['a\u0000\u0008\u001b\u007f\tb 👩‍👩‍👧 e\u0301', 'a\tb 👩‍👩‍👧 e\u0301'],
  ['\uf0b7\tLibertad\n\uf0a7\tJusticia', '•\tLibertad\n•\tJusticia'],
  ['\ufeffEstimada\ufeff Ministra', 'Estimada Ministra'],
  ['Foto\ufffcElena, \ufffc', 'Foto Elena, '],
  ['\u202bعدل 7/25\u202c', '\u202bعدل 7/25\u202c'],
  ['🏴\u{e0067}\u{e0062}\u{e007f} e\u0301', '🏴\u{e0067}\u{e0062}\u{e007f} e\u0301'],
  ['half \ud83d a sign', 'half \ufffd a sign'],
  ['न्याय\u200dदो soft\u00adhyphen', 'न्याय\u200dदो soft\u00adhyphen'],
])('glues no words, and loses none: %j', (text, plain) => expect(toPlainLines(text)).toBe(plain));
