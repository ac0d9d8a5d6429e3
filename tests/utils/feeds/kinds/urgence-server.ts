import { type LocalServer, serveJson } from './serve.ts';

/** The service's published types, as far as they can be asked for: a field's own type, or '' for a plain value. */
const TYPES: Record<string, Record<string, string>> = {
  Query: { DefaultUrgentAction: 'UrgentAction' },
  UrgentAction: {
    ...plain('id title slug is_default campaign_code origin_code creation_date last_edition_date'),
    ...plain('response_count response_errors'),
    story: 'StoryStep',
    call_to_action: 'CallToAction',
    message: 'Message',
  },
  StoryStep: plain('content'),
  CallToAction: {
    ...plain('title message button interpelation_mode'),
    twitter_action: 'TwitterAction',
  },
  TwitterAction: plain('title message hashtags url'),
  Message: {
    ...plain('text_view text_send button_view button_send object_indication object_example'),
    message_template: 'MessageTemplate',
    recipient: 'Recipient',
  },
  MessageTemplate: plain('value'),
  Recipient: plain('mail copies_to cci postal_address button'),
};

function plain(names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, '']));
}

type Selection = Map<string, Selection>;

/** Fields and their fields; there are no arguments in what is asked. */
function parseQuery(query: string): Selection {
  const root: Selection = new Map();
  const open = [root];
  let last: Selection | undefined;
  for (const [token] of query
    .trim()
    .slice(1)
    .matchAll(/\w+|[{}]/g)) {
    if (token === '{') open.unshift(last as Selection);
    else if (token === '}') open.shift();
    else {
      last = new Map();
      open[0]?.set(token, last);
    }
  }
  return root;
}

/** What of a value is asked for; every object by its type. @throws on a field that the type has not */
function select(value: unknown, type: string, selection: Selection): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((one) => select(one, type, selection));
  const fields = TYPES[type] ?? {};
  return Object.fromEntries(
    [...selection].map(([name, inner]) => {
      const kind = fields[name];
      if (kind === undefined) throw new Error(`Cannot query field "${name}" on type "${type}".`);
      const field = (value as Record<string, unknown>)[name];
      return [name, kind === '' ? (field ?? null) : select(field, kind, inner)];
    }),
  );
}

/** The service with one action that it shows, or none. */
export function serveUrgence(action: unknown): Promise<LocalServer> {
  return serveJson((request, body) => {
    const refuse = (message: string) => ({ status: 400, value: { errors: [{ message }] } });
    if (request.method !== 'POST' || request.url !== '/graphql') return refuse('Not found');
    if (request.headers['content-type'] !== 'application/json') return refuse('Not JSON');
    try {
      const { query } = JSON.parse(body) as { query: string };
      const data = select({ DefaultUrgentAction: action }, 'Query', parseQuery(query));
      return { status: 200, value: { data } };
    } catch (error) {
      return refuse(String(error));
    }
  });
}

/** An action as the section keeps one, every text of it invented. */
export const action = {
  id: '3f1b9a52-6a9e-4d1c-9f0e-2f8f2c7a9d10',
  title: 'Bélarus : libérez la bibliothécaire Vera Novik',
  slug: 'liberez-vera-novik',
  is_default: true,
  creation_date: '2026-11-02T09:30:00.000Z',
  story: [
    { content: '<p>Vera Novik a été arrêtée <strong>le 3&nbsp;octobre</strong>.</p>' },
    {
      content: '<p>Elle tenait une bibliothèque &amp; un club de lecture.</p><p>Rien d’autre.</p>',
    },
  ],
  call_to_action: {
    title: 'Agissez',
    message: '<p>Écrivez au procureur.</p>',
    interpelation_mode: 'email',
    twitter_action: { title: null, message: null, hashtags: null, url: null },
  },
  message: {
    object_example: 'Libération de Vera Novik',
    message_template: [
      { value: 'Monsieur le Procureur,' },
      { value: 'Je vous écris pour vous demander la libération de Vera Novik.' },
      { value: 'Elle est en prison pour des livres.\nRien ne le justifie.' },
      { value: 'Je vous prie d’agréer, Monsieur le Procureur, mes salutations.' },
    ],
    recipient: {
      mail: 'procureur@minsk.example',
      copies_to: 'ambassade@paris.example,presse@minsk.example',
      cci: 'compteur@section.example',
      postal_address: 'M. le Procureur\n22, rue Internationale\n220030 Minsk\nBélarus',
      button: 'Envoyer',
    },
  },
};
