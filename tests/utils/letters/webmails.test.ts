import { describe, expect, it } from 'vitest';
import { hostedWebmails } from '../../../utils/letters/hosted-webmails.ts';
import { selfHostedWebmails } from '../../../utils/letters/self-hosted-webmails.ts';
import {
  framesAt,
  letterFields,
  webmailById,
  webmailOfHost,
  webmails,
} from '../../../utils/letters/webmails.ts';

describe('what Vigil knows of webmails', () => {
  it('has every id and every host once, in the spelling of browsers', () => {
    const ids = webmails.map(({ id }) => id);
    const hosts = webmails.flatMap((webmail) => webmail.hosts);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(hosts).size).toBe(hosts.length);
    for (const host of hosts) expect(new URL(`https://${host}/`).hostname).toBe(host);
  });

  it('tells a service by its hosts, and software by the marks of its page', () => {
    for (const { hosts } of hostedWebmails) expect(hosts).not.toEqual([]);
    for (const { hosts, pageSelectors = [] } of selfHostedWebmails) {
      expect(hosts).toEqual([]);
      expect(pageSelectors).not.toEqual([]);
    }
    expect(webmailOfHost('3C-BAP.web.de')?.id).toBe('webde');
    expect(webmailOfHost('gmx.net.example')).toBeUndefined();
  });

  it('says of each what it is known from, with the day', () => {
    for (const { evidence } of webmails)
      expect(evidence).toMatch(/^20\d\d-\d\d-\d\d: .*practice page/);
  });
});

describe('the frames in which a webmail may keep its messages', () => {
  const gmx = webmails.find(({ frames = [] }) => frames.length > 1);
  if (!gmx) throw new Error('no webmail with frames');
  const [frame = ''] = gmx.frames ?? [];
  const domain = frame.split('.').slice(-2).join('.');

  it('are those of its own domain, without the page itself', () => {
    const asked = framesAt(gmx, `www.${domain}`);
    expect(asked).toContain(frame);
    for (const host of asked) expect(host.endsWith(`.${domain}`)).toBe(true);
    expect(framesAt(gmx, frame)).not.toContain(frame);
  });

  it('are none on a page of another domain', () => {
    expect(framesAt(gmx, 'bap.navigator.example')).toEqual([]);
    expect(framesAt(gmx, `${domain}.example`)).toEqual([]);
  });
});

describe('the fields of a message', () => {
  const gmail = webmailById('gmail');
  if (!gmail) throw new Error('no Gmail');
  const letter = {
    ...{ language: 'es', subject: 'Perú', body: 'Uno\n\nDos' },
    ...{ to: ['a@x.example', 'b@x.example'], cc: [] },
  };

  it('have a comma behind each address, and the body last', () => {
    const fields = letterFields(gmail, { ...letter, cc: ['c@x.example'] });
    expect(fields.map(({ name, kind, text }) => [name, kind, text])).toEqual([
      ['subject', 'line', 'Perú'],
      ['to', 'addresses', 'a@x.example,b@x.example,'],
      ['cc', 'addresses', 'c@x.example,'],
      ['body', 'body', 'Uno\n\nDos'],
    ]);
  });

  it('are left alone where the letter has nothing for them', () => {
    expect(letterFields(gmail, letter).map(({ name }) => name)).toEqual(['subject', 'to', 'body']);
  });
});
