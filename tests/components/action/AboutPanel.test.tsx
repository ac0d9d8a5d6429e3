// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { AboutPanel } from '../../../components/action/AboutPanel.tsx';
import { peru } from '../../peru.ts';
import { draw } from '../i18n.tsx';
import { find, wordsOf } from '../person.ts';

const [target] = peru.targets;
if (!target) throw new Error('The Peru action has no target');
const about = (more: Partial<typeof peru> = {}) => (
  <AboutPanel action={{ ...peru, ...more }} activity={[]} />
);

describe('what an action says about itself', () => {
  it('has a heading only for what there is', async () => {
    const headings = wordsOf(await draw(about({ copies: [], documents: [] })), 'h2');
    expect(headings).toContain('Who to write to');
    expect(headings).not.toContain('Copies to');
    expect(headings).not.toContain('Documents');
    expect(headings).not.toContain('What you did');
  });

  it('tells what happened in the person’s language', async () => {
    const summary = { en: 'Eighteen people were killed.', es: 'Mataron a dieciocho personas.' };
    expect((await draw(about({ summary }), 'es')).textContent).toContain(summary.es);
    expect((await draw(about({ summary }))).textContent).toContain(summary.en);
  });

  it('says each text in its own language, and lets it run as that runs', async () => {
    const place = await draw(
      about({
        summary: { en: 'كريم حسان has been held.' },
        guidance: { ...peru.guidance, instructions: [{ ar: 'اكتبوا' }], safety: {} },
      }),
      'es',
    );
    const shown = [...place.querySelectorAll<HTMLElement>('p[lang], li[lang]')].map(
      ({ lang, dir, textContent }) => [lang, dir, textContent],
    );
    expect(shown).toContainEqual(['en', 'ltr', 'كريم حسان has been held.']);
    expect(shown).toContainEqual(['ar', 'rtl', 'اكتبوا']);
  });

  it('names the people and the demands, and leads to the page that it came from', async () => {
    const people = [{ name: 'Marisol Velimor', pronoun: 'she' }];
    const demands = [{ en: 'Free her now.' }];
    const source = { publisher: 'A section', url: 'https://section.example/ua/1' };
    const place = await draw(about({ people, demands, source }));
    expect(wordsOf(place, 'h2')).toEqual(expect.arrayContaining(['People it is about', 'Demands']));
    expect(wordsOf(place, 'li')).toEqual(
      expect.arrayContaining(['Marisol Velimor (she)', 'Free her now.']),
    );
    expect(find<HTMLAnchorElement>(place, '#source-page').href).toBe(source.url);
    expect(wordsOf(place, 'dd')).toContain(peru.reference);
  });

  it('says that the person added it, and from where, where no publisher is known', async () => {
    const said = async (source: typeof peru.source) => (await draw(about({ source }))).textContent;
    const page = 'http://letters.example/1';
    const plain = await said({ publisher: 'unknown', page, retrieved: '2023-01-29' });
    expect(plain).toContain('Added by you from letters.example, read on January 29, 2023');
    expect(plain).toContain(`no link of it: ${page}`);
    const none = await said({ publisher: 'unknown' });
    expect(none).toContain('Added by you');
    expect([plain, none].join()).not.toContain('unknown');
  });

  it('says which text is not in the person’s language', async () => {
    const place = await draw(about({ summary: { en: 'It happened.' } }), 'es');
    expect(place.textContent).toContain('(Idioma: inglés)');
  });

  it('gives every way to reach an addressee', async () => {
    const one = {
      ...target,
      emails: ['minister@justice.example'],
      phones: ['+51 1'],
      faxes: ['+51 2'],
      accounts: { x: ['one', 'two'], 'gone-network': 'three' },
    };
    const place = await draw(about({ targets: [one], copies: [] }));
    expect(find(place, '.addressee address').textContent).toContain(target.name);
    expect(wordsOf(place, '.addressee .note')).toEqual([
      ...['minister@justice.example', '+51 1', 'Fax +51 2'],
      ...['X: @one, @two', 'gone-network: @three'],
    ]);
  });

  it('links a document that has an address, with its format and size', async () => {
    const documents = [
      { title: 'Report', url: 'https://docs.example/a.pdf', format: 'PDF', bytes: 81_500 },
      { title: 'Paper only' },
    ];
    const place = await draw(about({ documents }));
    const lines = wordsOf(place, '.about-list li');
    expect(lines).toContain('Report · PDF · 81.5 kB');
    expect(lines).toContain('Paper only');
    const link = find<HTMLAnchorElement>(place, '.about-list a[href="https://docs.example/a.pdf"]');
    expect(link.rel).toBe('noreferrer');
  });

  it('says who published it and when it was read', async () => {
    const source = { ...peru.source, publisher: 'A Section', retrieved: '2023-01-20' };
    expect((await draw(about({ source }))).textContent).toContain(
      'A Section, read on January 20, 2023',
    );
  });

  it('shows the text of a campaign under its title', async () => {
    const campaigns = [{ title: 'Free voices', text: { en: ['One.', 'Two.'] } }];
    const place = await draw(about({ campaigns }));
    expect(wordsOf(place, 'h2')).toContain('Campaign: Free voices');
    expect(place.textContent).toContain('One.');
  });

  it('lists what the person did first', async () => {
    const entry = { action: peru.id, kind: 'post', how: 'copied', language: 'en' } as const;
    const place = await draw(
      <AboutPanel action={peru} activity={[{ ...entry, date: '2023-01-29' }]} />,
    );
    expect(wordsOf(place, 'h2')[0]).toBe('What you did');
  });
});
