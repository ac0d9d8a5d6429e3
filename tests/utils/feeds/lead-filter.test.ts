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
    'Термінова акція: учителька',
    'Πράξη: Επείγουσα δράση για τη Μιρέλα',
    'تحركات عاجلة: ميريلا',
    'اقدام فوری برای میرلا',
    '緊急行動：教師の釈放を',
    '교사를 석방하라: 긴급행동',
    'Skyndiaðgerð fyrir Mirelu',
    'Accions urgents de novembre',
    'Naléhavá akce: učitelka ve vazbě',
    'Pilna akcja: nauczycielka w areszcie',
    'Hasteaksjon for Mirela',
    'Acil Eylem: öğretmen',
    'ACIL EYLEM',
    'Écrivez au ministre pour Mirela',
    'UA no. 12/26',
    'RAN 03/2026',
  ])('%s', (title) => expect(callsForAction(title)).toBe(true));

  it.each([
    'Annual report 2025/26',
    'Orvania: new law restricts protest',
    'Our urgent need for volunteers',
    'Press release: transactions urgently reviewed',
    'Squad 12/26 wins',
    'Exposition du 3/11 au 12/11',
    'States must take action on climate',
    'Schreiben Sie uns, wenn Sie helfen wollen',
    'Écrivez-nous',
    'Please write to us with your questions',
    'Join the Urgent Action Network',
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

  it('by calls keeps the ten among two hundred texts of a site, and hardly another', () => {
    const news = [
      'Annual report 2025/26',
      'Orvania: states must take action now',
      'Press release: new law restricts protest',
      'Vacancy: campaigner (d/f/m)',
      'Rapport annuel : du 3/11 au 12/11',
      'Stellungnahme zum Haushalt',
      'Mirela is free',
      'Nueva ley contra la protesta',
      'Comunicato stampa: il voto in parlamento',
      'Urgent need for volunteers in our office',
    ];
    const notes = [
      'For interviews send an email to press@orvania.example. Please write to us.',
      'Schreiben Sie uns eine E-Mail.',
      'Écrivez-nous. Du 3/11 au 12/11, exposition à la mairie.',
      'The governments must take action and act now.',
      `${'The parliament debated the new law for hours. '.repeat(40)} In May we had issued an urgent action, UA 3/26.`,
    ];
    const calls: Partial<SourceItem>[] = [
      { title: 'Urgent Action: teacher held' },
      { title: 'Orvania: teacher held (UA 12/26)' },
      { title: 'Teacher held', categories: ['Urgent Actions'] },
      { title: 'Freiheit für Mirela', categories: ['Eilaktion'] },
      { title: 'Mirela Dovan', url: 'https://orvania.example/urgent-actions/mirela/' },
      { title: 'Mirela en prison', html: '<h2>Appel urgent</h2><p>Elle est détenue.</p>' },
      { title: 'Orvania', summary: 'UA 14/26. A teacher was arrested on Monday.' },
      { title: 'Act now for Mirela Dovan' },
      {
        title: 'Maestra detenida',
        html: '<p>Escriba una carta al ministro antes del 12 de enero.</p>',
      },
      {
        title: 'Lehrerin in Haft',
        html: '<p>Schreiben Sie bitte höflich formulierte Briefe an den Minister.</p>',
      },
    ];
    const items = Array.from({ length: 200 }, (_, at): SourceItem => {
      const url = `https://orvania.example/news/${at}`;
      const call = at % 20 === 7 ? calls[(at - 7) / 20] : undefined;
      const text = notes[at % notes.length] ?? '';
      const about = {
        categories: ['News', 'Press'],
        ...(at % 2 ? { html: `<p>${text}</p>` } : { summary: text.slice(0, 400) }),
      };
      return call
        ? item('', { url, ...call })
        : item(news[at % news.length] ?? '', { url, ...about });
    });
    const { kept } = filterItems(items, { calls: true });
    const right = kept.filter(({ title }) => calls.some((call) => call.title === title));
    expect(right).toHaveLength(10);
    expect(kept.filter((one) => !right.includes(one))).toEqual([]);
  });

  it('looks at a text of any length in no time', () => {
    const html = '<a '.repeat(200_000);
    const begun = performance.now();
    passesFilter(item('A', { html }), { calls: true });
    expect(performance.now() - begun).toBeLessThan(300);
  });
});
