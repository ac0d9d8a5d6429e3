import { describe, expect, it } from 'vitest';
import type { SourceItem } from '../../../utils/feeds/kinds/kind.ts';
import {
  callsForAction,
  filterItems,
  isGoodNews,
  passesFilter,
} from '../../../utils/feeds/lead-filter.ts';

const item = (title: string, more: Partial<SourceItem> = {}): SourceItem => ({
  title,
  url: 'https://orvania.example/news/1',
  ...more,
});

describe('a text calls for action', () => {
  it.each([
    'Urgent Action: Teacher held in Orvania',
    'Orvania: teacher held (UA 12/26)',
    'Eilaktion: Lehrerin in Haft',
    'Action urgente : une enseignante détenue',
    'Acción urgente: maestra detenida',
    'Acciones Urgentes de noviembre',
    'Azione urgente: insegnante in carcere',
    'URGENT APPEAL – Mirela Dovan',
    'AU 105/22 Orvania',
    'Blixtaktion för en lärare',
    'Срочная акция: учительница',
  ])('%s', (title) => expect(callsForAction(title)).toBe(true));

  it.each([
    'Annual report 2025/26',
    'Orvania: new law restricts protest',
    'Our urgent need for volunteers',
    'Press release: transactions urgently reviewed',
    'Squad 12/26 wins',
  ])('but not: %s', (title) => expect(callsForAction(title)).toBe(false));
});

describe('good news', () => {
  it.each([
    'Good news: Mirela Dovan is free!',
    'Orvania: teacher released, was freed on Monday',
    'Gute Nachricht: Lehrerin ist frei',
    'Bonne nouvelle : Mirela est libre',
    '¡Buenas noticias! Mirela fue liberada',
  ])('is told by its title: %s', (title) => expect(isGoodNews(title)).toBe(true));

  it.each([
    'Urgent action: he must be released',
    'Teacher released and held again: urgent action',
    'Orvania: teacher held',
  ])('is not: %s', (title) => expect(isGoodNews(title)).toBe(false));
});

describe('a filter', () => {
  it('without anything in it keeps all', () => {
    expect(passesFilter(item('Annual report'), {})).toBe(true);
    expect(filterItems([item('Annual report')], undefined).leftOut).toBe(0);
  });

  it('by calls looks at the title, the text, the categories and the path', () => {
    const calls = { calls: true } as const;
    expect(passesFilter(item('Orvania: teacher held'), calls)).toBe(false);
    const html = '<p>Please write <b>urgent</b> letters.</p><p>Urgent <i>action</i></p>';
    expect(passesFilter(item('Orvania: teacher held', { html }), calls)).toBe(true);
    expect(passesFilter(item('Teacher held', { categories: ['Urgent Action'] }), calls)).toBe(true);
    const url = 'https://orvania.example/urgent-actions/teacher-held/';
    expect(passesFilter(item('Teacher held', { url }), calls)).toBe(true);
  });

  it('by words wants one of them, whatever its accents', () => {
    expect(passesFilter(item('Noticias del Perú'), { words: ['peru', 'chile'] })).toBe(true);
    expect(passesFilter(item('Noticias'), { words: ['peru'] })).toBe(false);
  });

  it('by calls and words wants either', () => {
    const filter = { calls: true, words: ['orvania'] } as const;
    expect(passesFilter(item('Orvania: new law'), { ...filter, words: ['orvania'] })).toBe(true);
    expect(passesFilter(item('UA 1/26'), { ...filter, words: ['orvania'] })).toBe(true);
    expect(passesFilter(item('New law'), { ...filter, words: ['orvania'] })).toBe(false);
  });

  it('by path and category wants both, whatever else fits', () => {
    const filter = { paths: ['/act/'], categories: ['Cases'] };
    const url = 'https://orvania.example/act/1';
    expect(passesFilter(item('A', { url, categories: ['cases'] }), filter)).toBe(true);
    expect(passesFilter(item('A', { url }), filter)).toBe(false);
    expect(passesFilter(item('A', { categories: ['Cases'] }), filter)).toBe(false);
  });

  it('counts what it left out, and keeps the order', () => {
    const items = ['UA 1/26', 'News', 'UA 2/26', 'Report'].map((title) => item(title));
    const { kept, leftOut } = filterItems(items, { calls: true });
    expect(kept.map(({ title }) => title)).toEqual(['UA 1/26', 'UA 2/26']);
    expect(leftOut).toBe(2);
  });

  it('looks at a text of any length in no time', () => {
    const html = '<a '.repeat(200_000);
    const begun = performance.now();
    passesFilter(item('A', { html }), { calls: true });
    expect(performance.now() - begun).toBeLessThan(300);
  });
});
