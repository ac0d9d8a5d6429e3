import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findBreaks } from '../../../../utils/posts/threads/breaks.ts';

/** A language and, a line each, what no thread may cut in it: dates, short forms with the word after them. */
const languages = readFileSync(new URL('whole.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n\n')
  .map((block) => {
    const [language = '', ...pieces] = block.split('\n');
    return { language, pieces };
  });
const BEFORE = ['word and ', 'Word. ', 'слово, ', ''];
const AFTER = [' word more', ' Word more', '. Word', ', word', ' 5 words', ' #Tag', ''];

/** The places inside of a piece at which its text may be parted, each shown as `⏎`. */
function cutsIn(piece: string, language: string): string[] {
  return BEFORE.flatMap((before) =>
    AFTER.flatMap((after) =>
      findBreaks(before + piece + after, language)
        .map(({ at }) => at - before.length)
        .filter((at) => at > 0 && at < piece.length)
        .map((at) => `${before}${piece.slice(0, at)}⏎${piece.slice(at)}${after}`),
    ),
  );
}

describe('whatever stands around it', () => {
  it.each(languages)('no date and no short form is parted in $language', ({ language, pieces }) => {
    expect(pieces.length).toBeGreaterThan(4);
    expect(pieces.flatMap((piece) => cutsIn(piece, language))).toEqual([]);
  });

  it('the day of the week goes with the date behind it, where a date stands before it, too', () => {
    const dates = '۱۲ فروردین ۱۴۰۵ دوشنبه، ۱۲ فروردین ۱۴۰۵';
    const cuts = findBreaks(dates, 'fa').map(({ at }) => dates.slice(0, at).trim());
    expect(cuts).toEqual([dates]);
  });

  it('what has no such thing in it is parted', () => {
    expect(cutsIn('Nobody came', 'en')).not.toEqual([]);
    expect(cutsIn('3 tables', 'en')).not.toEqual([]);
  });
});

describe('a sentence ends', () => {
  const ends = (text: string, language: string) => {
    const places = findBreaks(text, language)
      .filter(({ level, at }) => level === 'sentence' || at === text.length)
      .map(({ at }) => at);
    return places.map((at, place) => text.slice(places[place - 1] ?? 0, at).trim());
  };
  // A word that is a short form elsewhere, or beside a number only.
  it.each([
    [
      'en',
      'Did they answer? No. They lied. He was 24. The court said so. They ran 10 km. Then rest.',
    ],
    ['es', 'Dijeron que no. Exigimos justicia. Son 10 km. Luego nada.'],
    ['de', 'Er tat es auf diese Art. Das war 1999. Dann floh er. Er ist 24. Heute lebt er dort.'],
    ['fr', 'Il a dit non. C’est un jeu. La mer. Les gens.'],
    ['it', 'Ha detto di no. Chiediamo giustizia. Ha 24 anni. Vive a Roma.'],
    ['pt', 'Chegou às dez. Depois saiu. Disse que não. Exigimos já.'],
    ['nl', 'Ik zeg het zo. Wij vragen dat. Dat was min. Klaar.'],
    ['sv', 'Boken är min. Du vet det. Han tog sin. Vi går nu.'],
    ['da', 'Det kan man. Sæt dem fri. Vi venter. Han så hende. Så gik han.'],
    ['cs', 'Řekl ne. To nestačí. Je to led. A co dál?'],
    ['tr', 'Bakan öyle der. Biz istiyoruz. Gör. Duy.'],
    ['ja', '彼は3万人の前で話した。第5条に反する。政府は、何もしない。'],
  ])('in %s behind a word that is no short form there', (language, text) => {
    expect(ends(text, language)).toEqual(text.split(/(?<=[.?])\s|(?<=。)/).filter(Boolean));
  });
});
