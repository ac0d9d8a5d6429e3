import { expect, it } from 'vitest';
import { isPageNumber } from '../../../../utils/extract/languages/page-number.ts';

it.each(['7', '- 7 -', 'Seite 3 von 4', 'Página 2 de 5', 'SIDA 12', 'p. 3', '2/5'])(
  'knows the page number %j',
  (line) => expect(isPageNumber(line)).toBe(true),
);

it.each(['', 'page', 'Calle 7', '1234', 'Case 2: Peru', 'Page 3 follows', '3rd'])(
  'takes %j for no page number',
  (line) => expect(isPageNumber(line)).toBe(false),
);
