import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeLink, mailServices } from '../../../utils/letters/compose-links.ts';
import { renderLetter } from '../../../utils/letters/letter.ts';
import { LONGEST_LINK } from '../../../utils/letters/mailto.ts';
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
  '%20',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '👩‍👩‍👧',
  '\ud83d',
  '\ude4f',
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
    expect(url.length).toBeLessThanOrEqual(service.longest ?? LONGEST_LINK);
    expect(readLink(url)).toMatchObject({ subject: letter.subject, body: '' });
  });

  it('takes thirty addresses, and leaves out what no link holds', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => `person.number.${at}@ministry.example.org`);
    const letter = { language: 'es', subject: 'A', body: 'B', to: many(30), cc: [] };
    expect(readLink(composeLink(letter, service).url).to).toEqual(letter.to);
    const { url, isAddressed: addressed } = composeLink({ ...letter, to: many(1000) }, service);
    expect(addressed).toBe(false);
    expect(readLink(url)).toMatchObject({ to: [], subject: 'A' });
  });
});
