import { fold } from '../../text/fold.ts';

/** Publishers, each with the addresses and words that show that a page is theirs. */
const PUBLISHERS: readonly [RegExp, string][] = [
  [
    /ua\.amnesty\.ch|amnesty\.ch|benutzerspezifische werkzeuge|noch \d+ tage laufzeit|encore valable durant/u,
    'Amnesty International Switzerland',
  ],
  [/amnestyusa\.org|amnesty international usa|\baiusa\b/u, 'Amnesty International USA'],
  [/amnesty\.org\.uk|amnesty international uk/u, 'Amnesty International UK'],
  [/amnesty\.de\b/u, 'Amnesty International Germany'],
  [/amnesty\.fr\b/u, 'Amnesty International France'],
  [/amnesty\.nl\b/u, 'Amnesty International Netherlands'],
  [/amnesty\.it\b/u, 'Amnesty International Italy'],
  [/amnesty\.se\b|amnestypress/u, 'Amnesty International Sweden'],
  [/amnesty\.org\.es|amnistia internacional espana|\bedai\b/u, 'Amnesty International Spain'],
  [/amnesty\.be\b/u, 'Amnesty International Belgium'],
  [/frontlinedefenders|front line defenders/u, 'Front Line Defenders'],
  [/\bomct\b|world organisation against torture/u, 'OMCT'],
  [/\bfidh\b/u, 'FIDH'],
  [/\bacat\b/u, 'ACAT'],
  [/\bpen international\b/u, 'PEN International'],
  [/scholars at risk/u, 'Scholars at Risk'],
];

/** Finds the publisher by a page's text and address. */
export function findPublisher(text: string, url = ''): string | undefined {
  const folded = fold(`${url}\n${text.slice(0, 100_000)}`);
  const known = PUBLISHERS.find(([pattern]) => pattern.test(folded))?.[1];
  return (
    known ??
    (/amnesty international/u.test(folded) || /amnesty\.org/u.test(folded)
      ? 'Amnesty International'
      : undefined)
  );
}
