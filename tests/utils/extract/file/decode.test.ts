import { describe, expect, it } from 'vitest';
import { decode } from '../../../../utils/extract/file/decode.ts';

const RUSSIAN = 'Уважаемый господин министр, пишу Вам о судьбе Драгана Велимора.';
const GREEK = 'Αξιότιμε κύριε Υπουργέ, σας γράφω για την υπόθεση του δασκάλου.';
const POLISH =
  'Szanowny Panie Ministrze, piszę w sprawie więźnia. Żądamy łaski, księżyc źle świeci.';
const FRENCH = 'Monsieur, je vous écris : « À bientôt, CAFÉ », dit-elle — Noël où ça';
const ARABIC = 'معالي الوزير، أكتب إليكم بشأن اعتقال المعلم';
const DANISH = 'Kære minister, Søren Ærø på Åland';

/** The bytes that an encoding of one byte for each letter writes a text with. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const known = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]),
  );
  return Uint8Array.from([...text], (letter) => known.get(letter) ?? 63);
}
const utf8 = (text: string) => new TextEncoder().encode(text);
/** As a program writes it that takes UTF-8 for windows-1252. */
const misread = (text: string) => new TextDecoder('windows-1252').decode(utf8(text));

describe('the text of bytes', () => {
  it.each([
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['ibm866', RUSSIAN],
    ['windows-1253', GREEK],
    ['windows-1250', POLISH],
    ['windows-1256', ARABIC],
  ])('in %s without a label is guessed, and says so', (label, text) => {
    expect(decode(encode(text, label))).toEqual({ text, isGuess: true });
  });

  it.each([
    ['windows-1251', 'iso-8859-1', RUSSIAN],
    ['windows-1251', 'koi8-r', RUSSIAN],
    ['koi8-r', 'windows-1251', RUSSIAN],
    ['iso-8859-2', 'iso-8859-1', POLISH],
    ['windows-1252', 'windows-1251', FRENCH],
    ['windows-1253', 'utf-8', GREEK],
  ])('in %s is read right though its label says %s', (label, wrong, text) => {
    expect(decode(encode(text, label), wrong)).toEqual({ text, isGuess: true });
  });

  it.each([
    ['win-1251', 'windows-1251', RUSSIAN],
    ['cp1251', 'windows-1251', RUSSIAN],
    ['windows-1254', 'windows-1254', 'Sayın Bakan, gözaltına alındı, şiddet görmüş.'],
    ['iso-8859-1', 'windows-1252', DANISH],
    [undefined, 'windows-1252', FRENCH],
  ])('with the label %s is believed', (label, encoding, text) => {
    expect(decode(encode(text, encoding), label)).toEqual({ text, isGuess: false });
  });

  it('in an encoding of two bytes for a letter is believed', () => {
    const japanese = Uint8Array.from([0x8b, 0xd9, 0x8b, 0x7d, 0x81, 0x41, 0x93, 0xfa]);
    expect(decode(japanese, 'shift_jis')).toEqual({ text: '緊急、日', isGuess: false });
  });

  it('is UTF-8 whatever the label says, or UTF-16 without a mark', () => {
    expect(decode(utf8(RUSSIAN), 'windows-1252')).toEqual({ text: RUSSIAN, isGuess: false });
    const wide = new Uint8Array(Buffer.from('Acción urgente', 'utf16le'));
    expect(decode(wide).text).toBe('Acción urgente');
  });

  it('loses one letter to one wrong byte in UTF-8, and says so', () => {
    const bytes = [...utf8('El señor Núñez pidió más información.')];
    bytes.splice(3, 0, 0xe9);
    expect(decode(Uint8Array.from(bytes))).toEqual({
      text: 'El \ufffdseñor Núñez pidió más información.',
      isGuess: true,
    });
  });

  it.each([FRENCH, RUSSIAN, 'NIÑO, Perú — “señor”', 'größer, Ärger'])(
    'that was taken for windows-1252 before is mended: %s',
    (text) => {
      expect(decode(utf8(misread(text)))).toEqual({ text, isGuess: false });
    },
  );

  it('keeps capitals before a closing quote', () => {
    const text = '«CAFÉ» “LIBERTÀ” JOSÉ’S PERÚ” MANHÔ';
    expect(decode(utf8(text))).toEqual({ text, isGuess: false });
  });

  it('tells of letters that cannot be mended', () => {
    const broken = 'DÃ©jÃ  vu, trÃ©s â€x';
    expect(decode(utf8(broken.replace('\u00a0', ' '))).isGuess).toBe(true);
  });

  it('has its Cyrillic names back that were taken for Latin letters', () => {
    expect(decode(utf8('Ministère\nÄðàãàí Âåëèìîð\nEnd'))).toEqual({
      text: 'Ministère\nДраган Велимор\nEnd',
      isGuess: true,
    });
  });
});
