import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  composeLink,
  mailServices,
  systemOf,
  whatFits,
} from '../../../utils/letters/compose-links.ts';
import { renderLetter } from '../../../utils/letters/letter.ts';
import { peru } from '../../peru.ts';

interface Read {
  to: string[];
  cc: string[];
  subject: string;
  body: string;
}

/** Reads a `mailto:` as RFC 6068 has it; knows nothing of how the links are made. */
function readMailto(link: string): Read {
  const { protocol, pathname, search, hash } = new URL(link);
  if (protocol !== 'mailto:' || hash) throw new Error(`no mail link: ${link}`);
  const fields = new Map<string, string>();
  for (const pair of search.slice(1).split('&').filter(Boolean)) {
    const [, name = '', value] = /^([a-z]+)=([^=]*)$/.exec(pair) ?? [];
    if (value === undefined || fields.has(name)) throw new Error(`no field: ${pair}`);
    fields.set(name, value);
  }
  // Commas part addresses before they are decoded (section 2).
  const addresses = (text = '') => text.split(',').filter(Boolean).map(decodeURIComponent);
  const [subject, body] = ['subject', 'body'].map((one) =>
    decodeURIComponent(fields.get(one) ?? ''),
  );
  // A line break in a body is CR LF (section 5), in a header there is none.
  if (/[\r\n]/.test(subject ?? '') || /\r(?!\n)|(?<!\r)\n/.test(body ?? '')) {
    throw new Error(`a stray line break: ${link}`);
  }
  return {
    to: addresses(pathname),
    cc: addresses(fields.get('cc')),
    subject: subject ?? '',
    body: (body ?? '').replaceAll('\r\n', '\n'),
  };
}

/** A query as RFC 3986 has it (`+` is itself) and as a form has it (`+` is a space): both must say the same. */
function readQuery(search: string): Record<string, string> {
  const asForm = Object.fromEntries(new URLSearchParams(search));
  const pairs = search.slice(1).split('&').filter(Boolean);
  const asIs = Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))];
    }),
  );
  expect(asIs).toEqual(asForm);
  return asForm;
}

function readLink(link: string): Read {
  // Nothing that a browser, a shell or a mail program would cut at or rewrite.
  expect(link).toMatch(/^[!-~]+$/);
  const { protocol, search, hash, href } = new URL(link);
  // What the URL standard makes of it is what goes out, but for the one sign that it encodes in a query.
  expect(href.replaceAll('%27', "'")).toBe(link.replaceAll('%27', "'"));
  if (protocol === 'mailto:') return readMailto(link);
  const inHash = /^#(?:mailto|url)=(.*)$/.exec(hash)?.[1];
  if (inHash !== undefined) return readMailto(decodeURIComponent(inHash));
  const { to = '', cc = '', su, subject, body = '', mailto } = readQuery(search);
  if (mailto !== undefined) return readMailto(mailto);
  const addresses = (text: string) => text.split(',').filter(Boolean);
  return { to: addresses(to), cc: addresses(cc), subject: su ?? subject ?? '', body };
}

const HOSTS = [
  'a.example',
  'b.example.org',
  'país.example',
  'правительство.example',
  '政府.example',
];
const address = fc
  .tuple(fc.stringMatching(/^[a-z0-9.+_&%'=?#-]{1,12}$/), fc.constantFrom(...HOSTS))
  .map(([name, host]) => ({ given: `${name}@${host}`, meant: `${name}@${domainToASCII(host)}` }));
// What breaks links: their own signs, line breaks of three kinds, astral signs whole and cut in half.
const SIGNS = [
  ...'ab ñé“&=+%#?/;,:@<>"\'`\\日🙏',
  ...['%20', '\n', '\r\n', '\r', '\t', '👩‍👩‍👧', '\ud83d', '\ude4f'],
];
const words = fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 40 });
const letters = fc.record({
  subject: words,
  body: words,
  to: fc.array(address, { maxLength: 4 }),
  cc: fc.array(address, { maxLength: 2 }),
});

describe.each(mailServices.map((service) => [service.id, service] as const))('%s', (_, service) => {
  it('gives a thousand letters back to a parser that does not know how they were made', () => {
    fc.assert(
      fc.property(letters, ({ subject, body, to, cc }) => {
        const given = (all: { given: string }[]) => all.map((one) => one.given);
        const meant = (all: { meant: string }[]) => all.map((one) => one.meant);
        const letter = { language: 'es', subject, body, to: given(to), cc: given(cc) };
        const { url, isFilled: filled, isAddressed: addressed } = composeLink(letter, service);
        expect([filled, addressed]).toEqual([true, true]);
        // Half a sign is no text in any encoding; a header is one line.
        expect(readLink(url)).toEqual({
          to: meant(to),
          cc: meant(cc),
          subject: subject
            .toWellFormed()
            .replace(/\s*[\r\n]+\s*/g, ' ')
            .trim(),
          body: body.toWellFormed().replace(/\r\n?/g, '\n'),
        });
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    'Please free Elena Prieto & her colleagues: 100% innocent, 3 + 4 years lost?',
    'Le pido que libere a Elena Prieto; ¿qué más hace falta?',
    'Ich bitte Sie, Elena Prieto freizulassen – „sofort“ heißt heute.',
    'Je vous demande de libérer Elena Prieto : « aujourd’hui » !',
    'Le chiedo di liberare Elena Prieto; l’Italia è preoccupata.',
    'Peço-lhe que liberte Elena Prieto: não há razão para a prisão.',
    'Proszę o uwolnienie Eleny Prieto, która jest więźniem sumienia.',
    'Прошу освободить Елену Прието без всяких условий.',
    'أطلب منكم الإفراج عن إيلينا بريتو؛ فورا ودون شروط.',
    'エレナ・プリエトさんの即時釈放を求めます。',
  ])('brings “%s” whole, and without its many recipients where they fill the link', (text) => {
    const letter = { language: 'en', subject: 'Elena', body: `${text}\n\n${text}`, cc: [] };
    const few = composeLink({ ...letter, to: ['rosa@a.example'] }, service);
    expect(readLink(few.url)).toMatchObject({ to: ['rosa@a.example'], body: letter.body });
    const many = composeLink({ ...letter, to: Array(6000).fill('a@office.example') }, service);
    expect(many).toMatchObject({ isFilled: true, isAddressed: false, leftOut: ['to'] });
    expect(readLink(many.url)).toMatchObject({ to: [], body: letter.body });
  });

  it('takes no name of a recipient, whatever is in it', () => {
    const [target] = peru.targets;
    const [model] = peru.letters;
    const name = '"Minister, A" <x@evil.example>,\nBcc: y@evil.example';
    const action = {
      ...peru,
      targets: target ? [{ ...target, name, emails: ['minister@gob.example'] }] : [],
    };
    const letter = model && renderLetter(action, model, 'es');
    if (!letter) throw new Error('no letter');
    const { url } = composeLink({ ...letter, body: 'B' }, service);
    expect(readLink(url)).toMatchObject({ to: ['minister@gob.example'], cc: [] });
    expect(decodeURIComponent(decodeURIComponent(url))).not.toContain('evil');
  });

  it('opens without the body when the link would be too long, with the rest', () => {
    const [model] = peru.letters;
    const rendered = model && renderLetter(peru, model, 'es');
    if (!rendered) throw new Error('no letter');
    const letter = { ...rendered, body: rendered.body.repeat(25) };
    expect(letter.body.length).toBeGreaterThan(40_000);
    const { url, isFilled: filled, isAddressed: addressed } = composeLink(letter, service);
    expect([filled, addressed]).toEqual([false, true]);
    expect(url.length).toBeLessThanOrEqual(service.longest);
    expect(readLink(url)).toMatchObject({ subject: letter.subject, body: '' });
  });

  it('takes thirty addresses, and leaves out what no link holds', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => `person.number.${at}@ministry.example.org`);
    const letter = { language: 'es', subject: 'A', body: 'B', to: many(30), cc: [] };
    expect(readLink(composeLink(letter, service).url).to).toEqual(letter.to);
    const { url, isAddressed: addressed } = composeLink({ ...letter, to: many(1000) }, service);
    expect(addressed).toBe(false);
    // The letter's text is worth more than the addresses, which are easily pasted.
    expect(readLink(url)).toMatchObject({ to: [], subject: 'A', body: 'B' });
  });
});

describe('a subject that no link holds', () => {
  const long = { language: 'my', to: ['a@vela.example'], cc: [], body: 'Hello' };

  it.each(mailServices.map((service) => [service.id, service] as const))(
    'is cut at a word for %s, so that the link opens',
    (_, service) => {
      const subject = 'လွတ်လပ်ခွင့် '.repeat(600);
      const { url } = composeLink({ ...long, subject }, service, 'windows');
      expect(url.length).toBeLessThanOrEqual(service.longest);
      expect(decodeURIComponent(decodeURIComponent(url))).toMatch(/လွတ်လပ်ခွင့်…/);
    },
  );

  it('stays whole where it fits', () => {
    const [program] = mailServices;
    const subject = '释放'.repeat(90);
    const { url } = composeLink(
      { ...long, subject },
      program as (typeof mailServices)[number],
      'windows',
    );
    expect(readMailto(url)).toMatchObject({ subject, body: 'Hello' });
  });
});

describe('what fits into a link', () => {
  const service = (id: string) => {
    const found = mailServices.find((one) => one.id === id);
    if (!found) throw new Error(`no ${id}`);
    return found;
  };
  const many = (count: number, what: string) =>
    Array.from({ length: count }, (_, at) => `${what}.number.${at}@ministry.example.org`);
  const letterOf = (body: string, to = 1, cc = 0) => ({
    ...{ language: 'en', subject: 'S', body, to: many(to, 'office'), cc: many(cc, 'copy') },
  });
  const latin = 'Le pido que la libere. '.repeat(70);
  const spanish = 'Señora: pido su liberación y una investigación. '.repeat(40);
  const german = 'Ich fordere ihre Freilassung für übermorgen. '.repeat(35);
  const french = 'Je demande sa libération immédiate à l’État. '.repeat(35);
  const arabic = 'أطالبكم بالإفراج عنها فورًا ودون شروط. '.repeat(30);
  const russian = 'Требую освободить её немедленно. '.repeat(20);

  it.each([
    // Service, system, letter, recipients, copies: what is left out.
    ['program', 'windows', 'A short letter.', 1, 1, []],
    ['program', 'windows', 'A short letter.', 60, 0, ['to']],
    ['program', undefined, 'A short letter.', 60, 0, ['to']],
    ['program', 'other', 'A short letter.', 60, 0, []],
    ['program', 'windows', latin, 2, 1, ['body']],
    ['program', 'other', latin, 2, 1, []],
    ['program', 'other', arabic, 2, 1, []],
    ['program', 'windows', 'A short letter.', 20, 40, ['cc']],
    ['program', 'windows', latin, 60, 40, ['to', 'cc', 'body']],
    ['program', 'windows', latin, 20, 40, ['cc', 'body']],
    ['microsoft365', 'windows', spanish, 1, 1, []],
    ['microsoft365', undefined, german, 1, 1, []],
    ['microsoft365', 'other', 'x'.repeat(8_000), 1, 0, ['body']],
    ['outlook', 'windows', french, 1, 1, []],
    ['yahoo', 'windows', spanish, 1, 1, []],
    ['yahoo', 'other', russian, 3, 0, []],
    ['yahoo', 'other', arabic, 3, 0, []],
    ['fastmail', 'windows', german, 1, 1, []],
    ['fastmail', 'windows', french, 1, 1, []],
    ['gmail', 'windows', spanish, 1, 1, []],
    ['gmail', 'windows', 'x'.repeat(5_000), 60, 0, ['to']],
    ['proton', 'windows', arabic, 100, 0, []],
    ['tuta', 'windows', 'x'.repeat(40_000), 2, 2, ['body']],
  ] as const)('%s on %s', (id, system, body, to, cc, leftOut) => {
    const letter = letterOf(body, to, cc);
    const link = composeLink(letter, service(id), system);
    expect(link.leftOut).toEqual(leftOut);
    const has = (part: 'to' | 'cc' | 'body') => !leftOut.some((one) => one === part);
    expect(whatFits(letter, service(id), system)).toEqual({
      ...{ to: has('to'), cc: has('cc'), body: has('body') },
    });
    expect([link.isFilled, link.isAddressed]).toEqual([has('body'), has('to') && has('cc')]);
    expect(readLink(link.url)).toMatchObject({
      to: has('to') ? letter.to : [],
      cc: has('cc') ? letter.cc : [],
      body: has('body') ? body : '',
    });
    const { longest, longestElsewhere = longest } = service(id);
    expect(link.url.length).toBeLessThanOrEqual(system === 'other' ? longestElsewhere : longest);
  });

  it('keeps the text of a letter and drops its many recipients', () => {
    const { url } = composeLink(letterOf('A short letter.', 60), service('program'));
    expect(url).toBe('mailto:?subject=S&body=A%20short%20letter.');
  });

  it('of the letter for Peru is all of it, in each service, in both languages', () => {
    const [model] = peru.letters;
    for (const { id, ...one } of mailServices) {
      for (const language of ['en', 'es']) {
        const letter = model && renderLetter(peru, model, language, { name: 'Ana Díaz' });
        expect(letter && whatFits(letter, { id, ...one }, 'other')).toEqual({
          ...{ to: true, cc: true, body: true },
        });
        const isFilled = letter && composeLink(letter, { id, ...one }, 'windows').isFilled;
        expect([id, isFilled]).toEqual([id, id !== 'program']);
      }
    }
  });

  it.each([
    ['Win32', 'windows'],
    ['Windows', 'windows'],
    ['MacIntel', 'other'],
    ['Linux x86_64', 'other'],
    ['Darwin', 'other'],
    ['', undefined],
  ])('on %j is that of %s', (platform, system) => expect(systemOf(platform)).toBe(system));
});
