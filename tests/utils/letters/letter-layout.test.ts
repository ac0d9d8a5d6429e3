import { describe, expect, it } from 'vitest';
import { layOutLetter } from '../../../utils/letters/letter-layout.ts';
import { paperForms } from '../../../utils/letters/paper.ts';
import { peru } from '../../peru.ts';

const [target] = peru.targets;
const [form] = paperForms;
if (!target) throw new Error('Peru has no target');
const wish = {
  ...{ target, form, language: 'es', uiLanguage: 'de', day: '2023-01-29', drafts: {} },
  sender: { name: 'Ana', address: 'Calle 1', place: 'Bern' },
};

describe('a letter on paper', () => {
  it('has its parts in the letter’s language, and the country in the sender’s', () => {
    const { main } = layOutLetter(peru, wish) ?? {};
    expect(main).toMatchObject({ language: 'es', placeAndDate: 'Bern, 29 de enero de 2023' });
    expect(main?.recipient).toMatch(/\nPERU$/);
    expect(main?.cover).toBeUndefined();
  });

  it('has no name under its body, where the paper has a place for it', () => {
    expect(layOutLetter(peru, wish)?.main.body).toMatch(/Atentamente,$/);
  });

  it('has a copy for each embassy, with a line that says whose letter it is', () => {
    const copies = layOutLetter(peru, wish)?.copies ?? [];
    expect(copies).toHaveLength(peru.copies.length);
    expect(copies[0]?.cover).toBe(
      'Copia de una carta dirigida a Dina Boluarte, para su conocimiento',
    );
    expect(copies[0]?.recipient).toMatch(/3005 Bern\nSCHWEIZ$/);
  });

  it.each([
    ['Fax 030 206 41 03', '030 206 41 03'],
    ['Telefax: +49 30 2064103', '+49 30 2064103'],
    ['Fax-Nr. 030/2064103', '030/2064103'],
    ['Téléfax : (+33) 1 23 45 67 89', '(+33) 1 23 45 67 89'],
    ['ФАКС 8 495 123-45-67', '8 495 123-45-67'],
  ])('faxes to one’s own embassy where a line gives its number: %s', (line, number) => {
    const embassy = `Botschaft von Peru\nMohrenstrasse 42\n${line}\n10117 Berlin`;
    const [copy] = layOutLetter(peru, { ...wish, embassy })?.copies ?? [];
    expect(copy?.faxes).toEqual([number]);
    expect(copy?.recipient).toBe('Botschaft von Peru\nMohrenstrasse 42\n10117 Berlin');
  });

  it('takes no other line of an embassy for a fax', () => {
    const embassy = 'Botschaft von Peru\nFaxenweg 12345\nTel. 030 206 41 03';
    const [copy] = layOutLetter(peru, { ...wish, embassy })?.copies ?? [];
    expect(copy).toMatchObject({ recipient: embassy, faxes: [] });
  });

  it('shows what it says in the person’s language, where that is another', () => {
    expect(layOutLetter(peru, { ...wish, uiLanguage: 'en' })?.translation?.language).toBe('en');
    expect(layOutLetter(peru, { ...wish, uiLanguage: 'es' })?.translation).toBeUndefined();
  });

  it('is the person’s own text on all of its sheets', () => {
    const drafts = { '105/22-1|letter body|es': 'My words' };
    const { main, copies, letter, suggested } = layOutLetter(peru, { ...wish, drafts }) ?? {};
    expect([main, ...(copies ?? []), letter].map((one) => one?.body)).toEqual([
      ...['My words', ...peru.copies.map(() => 'My words'), 'My words'],
    ]);
    expect(suggested?.body).not.toBe('My words');
  });

  it('is what the person wrote to this target, and to no other', () => {
    const minister = { ...target, id: 'minister' };
    const action = { ...peru, targets: [target, minister] };
    const drafts = { '105/22-1|letter body|es|minister': 'For the minister' };
    const bodyFor = (one: typeof target) =>
      layOutLetter(action, { ...wish, drafts, target: one })?.main.body;
    expect(bodyFor(minister)).toBe('For the minister');
    expect(bodyFor(target)).not.toBe('For the minister');
  });

  it('comes with what is known of sending it to this target', () => {
    const action = {
      ...peru,
      guidance: { ...peru.guidance, delivery: { en: ['By post only'], de: ['Nur per Post'] } },
    };
    const noted = { ...target, notes: ['Telegrams: Lima'] };
    expect(layOutLetter(action, { ...wish, target: noted })?.delivery).toEqual([
      ...['Nur per Post', 'Telegrams: Lima'],
    ]);
  });

  it('is nothing where the action has neither a letter nor demands', () => {
    expect(layOutLetter({ ...peru, letters: [], demands: [] }, wish)).toBeUndefined();
  });
});
