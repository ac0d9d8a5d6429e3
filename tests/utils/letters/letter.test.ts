import { describe, expect, it } from 'vitest';
import { postalAddress } from '../../../utils/letters/address.ts';
import { composeLink, mailServices } from '../../../utils/letters/compose-links.ts';
import { type Letter, letterLanguages, renderLetter } from '../../../utils/letters/letter.ts';
import { peru } from '../../peru.ts';

const model = peru.letters[0];
if (!model) throw new Error('Peru has no letter');

describe('the Peru letter', () => {
  it('is offered first in the language that the target reads', () => {
    expect(letterLanguages(peru, model)).toEqual(['es', 'en']);
  });

  it('has salutation, every paragraph and a closing, a blank line between them', () => {
    const letter = renderLetter(peru, model, 'es');
    expect(letter?.body.split('\n\n')).toEqual([
      'Estimada Sra. presidenta Dina Boluarte,',
      ...(model.body.es ?? []),
      'Atentamente,',
    ]);
    expect(letter?.subject).toBe('Derechos humanos: Perú');
    expect(renderLetter(peru, model, 'en')?.subject).toBe('Peru: 18 killed during protests');
  });

  it.each([
    'Eritrea: Call for Letters on Behalf of Dr. Lan Muster',
    'Write to the minister for Lan Muster',
    'Take action for Lan Muster',
  ])('has no title as its subject that speaks to the writer: %s', (title) => {
    const action = { ...peru, country: ['ER'], title: { en: title } };
    const plain = { ...model, subject: {} };
    expect(renderLetter(action, plain, 'en')?.subject).toBe('Human rights: Eritrea');
    const called = { ...action, title: { en: 'Writer called for questioning' } };
    expect(renderLetter(called, plain, 'en')?.subject).toMatch(/Writer called for questioning$/);
  });

  it('is signed under its closing by who has a name', () => {
    expect(renderLetter(peru, model, 'es', { name: ' Ana ' })?.body).toMatch(
      /\n\nAtentamente,\nAna$/,
    );
  });

  it('speaks to another target in its own words, or in neutral ones', () => {
    const [first] = peru.targets;
    if (!first) throw new Error('no target');
    const minister = {
      ...{ ...first, id: 'minister', name: 'Minister' },
      ...{ emails: ['m@gob.example'], salutation: {} },
    };
    const action = { ...peru, targets: [first, minister] };
    const open = (target: typeof minister, language: string) =>
      renderLetter(action, model, language, { target })?.body.split('\n\n')[0];
    expect(open(minister, 'es')).toBe('Estimada señora o estimado señor:');
    expect(open({ ...minister, salutation: { es: 'Señor Ministro:' } }, 'es')).toBe(
      'Señor Ministro:',
    );
    expect(open(first, 'es')).toBe('Estimada Sra. presidenta Dina Boluarte,');
    expect(renderLetter(action, model, 'es', { target: minister })?.to).toEqual(['m@gob.example']);
  });

  it('ends without a closing where we have no words, never in English', () => {
    const foreign = { ...model, body: { gn: ['Peteĩ', 'Mokõi'] }, closing: {}, salutation: {} };
    expect(renderLetter(peru, foreign, 'gn')?.body).toBe('Peteĩ\n\nMokõi');
    const printed = { ...foreign, closing: { gn: 'Aguyje,' } };
    expect(renderLetter(peru, printed, 'gn')?.body).toMatch(/\n\nAguyje,$/);
  });

  it('greets another target as the model does, where we have no words', () => {
    const [first] = peru.targets;
    if (!first) throw new Error('no target');
    const other = { ...first, id: 'other', salutation: {} };
    const foreign = { ...model, body: { gn: ['Peteĩ'] }, salutation: { gn: 'Karai,' } };
    const action = { ...peru, targets: [first, other] };
    expect(renderLetter(action, foreign, 'gn', { target: other })?.body).toMatch(/^Karai,\n/);
  });

  it('goes to all targets by e-mail, or to the one that is chosen, with copies to the others', () => {
    const [first] = peru.targets;
    if (!first) throw new Error('no target');
    const targets = ['a', 'b'].map((id) => ({ ...first, id, emails: [`${id}@gob.example`] }));
    const copies = [{ ...first, id: 'c', emails: ['c@gob.example'] }];
    const action = { ...peru, targets, copies };
    const letter = renderLetter(action, model, 'es');
    expect([letter?.to, letter?.cc]).toEqual([
      ['a@gob.example', 'b@gob.example'],
      ['c@gob.example'],
    ]);
    const one = renderLetter(action, model, 'es', { target: targets[1] });
    expect([one?.to, one?.cc]).toEqual([['b@gob.example'], ['c@gob.example']]);
  });

  it('goes to an address that keeps its lines', () => {
    expect(peru.targets[0] && postalAddress(peru.targets[0])).toBe(
      'President Dina Ercilia Boluarte Zegarra\nJr. De la Unión S/N, cuadra uno Lima\nLima 15001',
    );
  });
});

describe('a mail link', () => {
  const [program] = mailServices;
  if (!program) throw new Error('no mail program');
  const mailLink = (any: Letter) => composeLink(any, program);
  const letter = {
    language: 'en',
    subject: 'A & B',
    body: 'One\n\ntwo + 100 %',
    to: ['a@b.example', 'c@d.example'],
    cc: ['e@f.example'],
  };

  it('is RFC 6068, and a parser that knows nothing of it reads the same letter back', () => {
    const { url, isFilled: filled } = mailLink(letter);
    expect(filled).toBe(true);
    expect(url).toMatch(
      /^mailto:a@b\.example,c@d\.example\?cc=e@f\.example&subject=A%20%26%20B&body=/,
    );
    const [, query = ''] = url.split('?');
    const read = Object.fromEntries(
      query.split('&').map((pair) => pair.split('=').map(decodeURIComponent) as [string, string]),
    );
    expect(read.body).toBe('One\r\n\r\ntwo + 100 %');
  });

  it('leaves the body out where it would be too long', () => {
    const long = renderLetter(peru, model, 'es');
    expect(long && mailLink(long)).toMatchObject({ isFilled: false, leftOut: ['body'] });
    expect(long && composeLink(long, program, 'windows')).toMatchObject({ isFilled: false });
    expect(long && composeLink(long, program, 'other')).toMatchObject({
      ...{ isFilled: true, isAddressed: true, leftOut: [] },
    });
  });
});
