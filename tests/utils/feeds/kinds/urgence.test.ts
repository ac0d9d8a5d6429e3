import { afterEach, describe, expect, it } from 'vitest';
import type { SourceContent } from '../../../../utils/feeds/kinds/kind.ts';
import { urgence } from '../../../../utils/feeds/kinds/urgence.ts';
import { renderLetter } from '../../../../utils/letters/letter.ts';
import { ask, type LocalServer } from './serve.ts';
import { action, serveUrgence } from './urgence-server.ts';

const TODAY = '2026-11-24';
let server: LocalServer | undefined;
afterEach(() => server?.close());

/** Asks a server that shows this action; what it brings. */
async function bring(shown: unknown): Promise<SourceContent> {
  server = await serveUrgence(shown);
  const url = `${server.origin}/graphql`;
  const brought = urgence.read(await ask(urgence.requestOf(url)), { url, today: TODAY });
  if (!brought) throw new Error('That is no such source');
  return brought;
}

/** The one action of it, with another message or another call. */
async function bringOne(change: {
  message?: object;
  call_to_action?: object;
  [name: string]: unknown;
}) {
  const { message, call_to_action: call, ...rest } = change;
  const brought = await bring({
    ...action,
    ...rest,
    message: { ...action.message, ...message },
    call_to_action: { ...action.call_to_action, ...call },
  });
  return { one: brought.actions[0], faults: brought.faults };
}

const template = (...values: unknown[]) => values.map((value) => ({ value }));

describe('the French section’s service', () => {
  it('brings the action that the section shows, as a record', async () => {
    const { actions, faults, leads, updated } = await bring(action);
    expect(faults).toEqual([]);
    expect({ leads, updated }).toEqual({ leads: [], updated: undefined });
    expect(actions).toHaveLength(1);
    expect(actions[0]).toMatchObject({
      id: 'urgence/liberez-vera-novik',
      case: 'urgence/liberez-vera-novik',
      kind: 'urgent-action',
      title: { fr: 'Bélarus : libérez la bibliothécaire Vera Novik' },
      summary: { fr: 'Vera Novik a été arrêtée le 3 octobre.' },
      background: { fr: ['Elle tenait une bibliothèque & un club de lecture.', 'Rien d’autre.'] },
      country: ['BY'],
      issued: '2026-11-02',
      targets: [
        {
          name: 'M. le Procureur',
          address: ['22, rue Internationale', '220030 Minsk', 'Bélarus'],
          emails: ['procureur@minsk.example'],
        },
      ],
      copies: [
        { id: 'copy-1', emails: ['ambassade@paris.example'] },
        { id: 'copy-2', emails: ['presse@minsk.example'] },
      ],
      letters: [
        {
          subject: { fr: 'Libération de Vera Novik' },
          salutation: { fr: 'Monsieur le Procureur,' },
          closing: { fr: 'Je vous prie d’agréer, Monsieur le Procureur, mes salutations.' },
        },
      ],
      posts: [],
      guidance: { instructions: [{ fr: 'Écrivez au procureur.' }] },
      source: { publisher: '127.0.0.1' },
    });
  });

  it('brings no deadline, no hidden copy and no day of reading', async () => {
    const { actions } = await bring(action);
    expect(actions[0]).not.toHaveProperty('deadline');
    expect(JSON.stringify(actions)).not.toContain('compteur@section.example');
    expect(JSON.stringify(actions)).not.toContain(TODAY);
  });

  it('has its letter read as the section sends it, with the name under it', async () => {
    const { actions } = await bring(action);
    const [one] = actions;
    const model = one?.letters[0];
    if (!one || !model) throw new Error('No letter');
    expect(renderLetter(one, model, 'fr', { name: 'Anne Roy' })?.body).toBe(
      [
        'Monsieur le Procureur,',
        'Je vous écris pour vous demander la libération de Vera Novik.',
        'Elle est en prison pour des livres.\nRien ne le justifie.',
        'Je vous prie d’agréer, Monsieur le Procureur, mes salutations.\nAnne Roy',
      ].join('\n\n'),
    );
  });

  it('brings nothing while the section shows nothing', async () => {
    expect(await bring(null)).toMatchObject({ actions: [], faults: [] });
  });

  it('is none where the server answers with errors only', async () => {
    server = await serveUrgence(action);
    const url = `${server.origin}/graphql`;
    const wrong = { ...urgence.requestOf(url), body: JSON.stringify({ query: '{ nothing }' }) };
    const answer = await ask(wrong);
    expect(answer).toHaveProperty('errors');
    expect(urgence.read(answer, { url, today: TODAY })).toBeUndefined();
  });

  it('names the page on which people see the action, for the host that is known', () => {
    const answer = { data: { DefaultUrgentAction: action } };
    const context = { url: 'https://rapide.amnesty.fr/graphql', today: TODAY };
    expect(urgence.read(answer, context)?.actions[0]?.source).toEqual({
      publisher: 'rapide.amnesty.fr',
      url: 'https://urgent.amnesty.fr/ua/liberez-vera-novik',
    });
  });
});

describe('an action for posting', () => {
  const posting = {
    interpelation_mode: 'rs',
    twitter_action: {
      title: 'Bélarus',
      message: 'Libérez #VeraNovik, @ministre !',
      hashtags: 'VeraNovik,Bélarus',
      url: 'https://section.example/vera',
    },
  };

  it('has one post, put together as the section’s page does, and no letter', async () => {
    const { one, faults } = await bringOne({ call_to_action: posting });
    expect(faults).toEqual([]);
    expect(one?.posts).toEqual([
      {
        text: {
          fr: 'Bélarus - Libérez #VeraNovik, @ministre ! https://section.example/vera #Bélarus',
        },
      },
    ]);
    expect(one?.hashtags).toEqual(['#VeraNovik', '#Bélarus']);
    expect(one?.letters).toEqual([]);
  });

  it('leaves out an address without https and what is no hashtag, and says so', async () => {
    const tweet = { ...posting.twitter_action, url: 'http://section.example/', hashtags: 'a-b,Ok' };
    const { one, faults } = await bringOne({
      call_to_action: { ...posting, twitter_action: tweet },
    });
    expect(one?.posts[0]?.text.fr).toBe('Bélarus - Libérez #VeraNovik, @ministre ! #Ok');
    expect(faults.map(({ path }) => path)).toEqual([
      'DefaultUrgentAction.call_to_action.twitter_action.url',
      'DefaultUrgentAction.call_to_action.twitter_action.hashtags',
    ]);
  });

  it('has no post where something waits to be filled in', async () => {
    const tweet = { ...posting.twitter_action, message: 'Moi, {{prenom}}, je demande justice' };
    const { one, faults } = await bringOne({
      call_to_action: { ...posting, twitter_action: tweet },
    });
    expect(one?.posts).toEqual([]);
    expect(faults).toHaveLength(1);
  });
});

describe('one bad piece', () => {
  it.each([
    [
      'an address',
      { message: { recipient: { mail: 'procureur.minsk.example' } } },
      '.message.recipient.mail',
    ],
    ['a date', { creation_date: 'hier' }, '.creation_date'],
    ['a subject', { message: { object_example: 'Pour {{nom}}' } }, '.message.object_example'],
    [
      'a mode',
      { call_to_action: { interpelation_mode: 'fax' } },
      '.call_to_action.interpelation_mode',
    ],
    ['a turned-round story', { story: [{ content: 'a\u202eb' }] }, '.story[0].content'],
    ['a story by reference', { story: [{ content: 'a&#x202e;b' }] }, '.story[0].content'],
    ['a wrong type', { story: 'no list' }, '.story'],
    ['a step of no end', { story: [{ content: '<p>a</p>'.repeat(200) }] }, '.story[0].content'],
    ['a story of no end', { story: Array(60).fill({ content: 'a\n\nb' }) }, '.story'],
    [
      'an address of no end',
      { message: { recipient: { postal_address: 'a\n'.repeat(200) } } },
      '.message.recipient.postal_address',
    ],
    [
      'copies to everybody',
      { message: { recipient: { copies_to: 'a@b.example,'.repeat(200) } } },
      '.message.recipient.copies_to',
    ],
  ])('of an action, %s, is named and leaves the rest', async (_, change, path) => {
    const { one, faults } = await bringOne(change);
    expect(faults.map((fault) => fault.path)).toEqual([`DefaultUrgentAction${path}`]);
    expect(one?.letters).toHaveLength(1);
  });

  it('of a letter leaves no letter: not without one of its paragraphs', async () => {
    const { one, faults } = await bringOne({
      message: { message_template: template('Madame,', 'Libérez\u202e-la.', 'Cordialement') },
    });
    expect(one?.letters).toEqual([]);
    expect(faults[0]?.path).toBe('DefaultUrgentAction.message.message_template[1].value');
  });

  it('after the other is named a hundred times at most', async () => {
    const content = '<p>\u202e</p>'.repeat(300);
    const { one, faults } = await bringOne({ story: Array(20).fill({ content }) });
    expect(faults).toHaveLength(100);
    expect(one?.letters).toHaveLength(1);
  });

  it('of a letter that never ends leaves no letter', async () => {
    const { one, faults } = await bringOne({
      message: { message_template: template('a\n\n'.repeat(200)) },
    });
    expect(one?.letters).toEqual([]);
    expect(faults).toHaveLength(1);
  });

  it('that a form left blank is none', async () => {
    const { one, faults } = await bringOne({
      message: {
        object_example: ' ',
        message_template: template('', 'Libérez Vera.', ' ', null),
        recipient: { mail: '', copies_to: null, postal_address: ' \n ' },
      },
    });
    expect(faults).toEqual([]);
    expect(one?.letters).toEqual([
      { subject: {}, salutation: {}, body: { fr: ['Libérez Vera.'] }, closing: {} },
    ]);
    expect(one?.targets).toEqual([]);
  });

  it('that a letter needs to be filled in leaves no letter, and says where', async () => {
    const { one, faults } = await bringOne({
      message: { message_template: template('Madame,', 'Je suis {{firstname}}.', 'Cordialement') },
    });
    expect(one?.letters).toEqual([]);
    expect(faults[0]?.path).toBe('DefaultUrgentAction.message.message_template[1].value');
  });

  it.each([
    ['no title', { title: null }],
    ['a title to fill in', { title: 'Action de {nom}' }],
    ['a title that turns round', { title: 'Libérez\u202e Vera' }],
    ['a title of no end', { title: 'a'.repeat(5000) }],
    ['a blank title', { title: ' ' }],
    ['no name of its own', { slug: null, id: null }],
  ])('that an action cannot be without, %s, leaves no action', async (_, change) => {
    const { one, faults } = await bringOne(change);
    expect(one).toBeUndefined();
    expect(faults).toHaveLength(1);
  });
});

describe('an action’s id', () => {
  const idOf = async (slug: unknown) => (await bringOne({ slug })).one?.id ?? '';

  it.each(['é'.repeat(90), 'a'.repeat(90), 'Été 2026/?', '🕯️'])(
    'is kept short and plain for the name %s, and the same each time',
    async (slug) => {
      const id = await idOf(slug);
      expect(id).toMatch(/^urgence\/[a-z0-9-]{1,52}$/);
      expect(await idOf(slug)).toBe(id);
    },
  );

  it('tells long names apart that begin alike', async () => {
    expect(await idOf(`${'a'.repeat(90)}1`)).not.toBe(await idOf(`${'a'.repeat(90)}2`));
  });

  it('comes from the service’s own number where there is no name', async () => {
    expect(await idOf(null)).toBe(`urgence/${action.id}`);
  });
});

describe('a letter’s language', () => {
  it.each([
    ['en', 'I ask you to release the librarian and to drop all of the charges that are pending.'],
    ['es', 'Le pido que ponga en libertad a la bibliotecaria y que se retiren los cargos.'],
    ['fr', 'Libérez Vera.'],
  ])('is told by its words: %s', async (language, paragraph) => {
    const { one } = await bringOne({ message: { message_template: template(paragraph) } });
    expect(Object.keys(one?.letters[0]?.body ?? {})).toEqual([language]);
  });
});
