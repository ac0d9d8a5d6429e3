import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeLink, mailServices } from '../../../utils/letters/compose-links.ts';
import { renderLetter } from '../../../utils/letters/letter.ts';
import { LONGEST_LINK } from '../../../utils/letters/mailto.ts';
import { peru } from '../../peru.ts';

/** Reads a query as RFC 3986 has it, and nothing of `+`; knows nothing of how the links are made. */
function readQuery(text: string): Record<string, string> {
  const read: Record<string, string> = {};
  for (const pair of text.split('&').filter(Boolean)) {
    const at = pair.indexOf('=');
    read[decodeURIComponent(pair.slice(0, at))] = decodeURIComponent(pair.slice(at + 1));
  }
  return read;
}

interface Read {
  to: string[];
  cc: string[];
  subject: string;
  body: string;
}

function readMailto(link: string): Read {
  const [, to = '', query = ''] = /^mailto:([^?]*)(?:\?(.*))?$/s.exec(link) ?? [];
  const raw = Object.fromEntries(
    query.split('&').map((pair) => [pair.split('=')[0], pair.split('=')[1] ?? '']),
  );
  // Commas part addresses before they are decoded (RFC 6068, section 2).
  const addresses = (text = '') => text.split(',').filter(Boolean).map(decodeURIComponent);
  const { subject = '', body = '' } = readQuery(query);
  return { to: addresses(to), cc: addresses(raw.cc), subject, body };
}

function readLink(link: string): Read {
  const mailto = /(?:#mailto=|[?]mailto=|#url=)(.*)$/s.exec(link)?.[1];
  if (link.startsWith('mailto:')) return readMailto(link);
  if (mailto !== undefined) return readMailto(decodeURIComponent(mailto));
  const { to = '', cc = '', su, subject, body = '' } = readQuery(link.slice(link.indexOf('?') + 1));
  const addresses = (text: string) => text.split(',').filter(Boolean);
  return { to: addresses(to), cc: addresses(cc), subject: su ?? subject ?? '', body };
}

const address = fc
  .tuple(fc.stringMatching(/^[a-z0-9.+_&%-]{1,12}$/), fc.constantFrom('a.example', 'b.example.org'))
  .map(([name, host]) => `${name}@${host}`);
const words = fc.string({ unit: fc.constantFrom(...'ab ñé“&=+%#?/\n"<>日🙏'), maxLength: 40 });
const letters = fc.record({
  language: fc.constant('es'),
  subject: words.map((text) => text.replaceAll('\n', ' ')),
  body: words,
  to: fc.array(address, { maxLength: 4 }),
  cc: fc.array(address, { maxLength: 2 }),
});

describe.each(mailServices.map((service) => [service.id, service] as const))('%s', (_, service) => {
  it('gives every letter back to a parser that does not know how it was made', () => {
    fc.assert(
      fc.property(letters, (letter) => {
        const { url, filled } = composeLink(letter, service);
        if (!filled) return false;
        const { body, ...rest } = readLink(url);
        expect(rest).toEqual({ to: letter.to, cc: letter.cc, subject: letter.subject });
        expect(body.replaceAll('\r\n', '\n')).toBe(letter.body);
        return true;
      }),
      { numRuns: 1000 },
    );
  });

  it('opens without the body when the link would be too long, with the rest', () => {
    const [model] = peru.letters;
    const rendered = model && renderLetter(peru, model, 'es');
    if (!rendered) throw new Error('no letter');
    const letter = { ...rendered, body: rendered.body.repeat(20) };
    const { url, filled, addressed } = composeLink(letter, service);
    expect([filled, addressed]).toEqual([false, true]);
    expect(url.length).toBeLessThanOrEqual(service.longest ?? LONGEST_LINK);
    expect(readLink(url)).toMatchObject({ subject: letter.subject, body: '' });
  });

  it('takes thirty addresses, and leaves out what no link holds', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => `person.number.${at}@ministry.example.org`);
    const letter = { language: 'es', subject: 'A', body: 'B', to: many(30), cc: [] };
    expect(readLink(composeLink(letter, service).url).to).toEqual(letter.to);
    const { url, addressed } = composeLink({ ...letter, to: many(1000) }, service);
    expect(addressed).toBe(false);
    expect(readLink(url)).toMatchObject({ to: [], subject: 'A' });
  });
});
