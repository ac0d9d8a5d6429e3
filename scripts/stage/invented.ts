import type { UrgentAction } from '../../utils/actions/types.ts';
import { peru } from './peru.ts';

/** Invented cases beside the real one, by what a line of the list shows: for pictures. */
const CASES = [
  { number: 12, country: 'IR', title: 'Poet at imminent risk of execution', until: '2023-01-30' },
  { number: 9, country: 'PH', title: 'Union organiser taken from her home', until: '2023-02-03' },
  { number: 7, country: 'BY', title: 'Editor on trial for a headline', until: '2023-02-04' },
  { number: 3, country: 'EG', title: 'Student held without charge', until: undefined },
] as const;

/** A feed with them. */
export function inventedFeed(): string {
  const actions = CASES.map(({ number, country, title, until }): UrgentAction => {
    const { deadline: _, ...rest } = peru;
    return {
      ...rest,
      ...{ id: `${number}/23-1`, case: `${number}/23`, reference: `UA ${number}/23` },
      ...{ country: [country], title: { en: title }, issued: '2023-01-20' },
      ...(until ? { deadline: until } : {}),
    };
  });
  return JSON.stringify({
    format: 'urgent-action-feed/1',
    ...{ title: 'Invented cases', publisher: 'An invented section', updated: '2023-01-28' },
    actions,
  });
}
