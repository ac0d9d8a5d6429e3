import { describe, expect, it } from 'vitest';
import { readContacts } from '../../../../utils/extract/entities/contacts.ts';

const accounts = (line: string) =>
  readContacts(line).accounts.map(({ network, handle, of }) =>
    [network, handle, of].filter(Boolean).join(' '),
  );

describe('an account in a letter’s addresses', () => {
  it.each([
    ['Twitter: @Mirela_T', 'x Mirela_T'],
    ['X/Twitter: @Mirela_T', 'x Mirela_T'],
    ['Twitter (X): @Mirela_T', 'x Mirela_T'],
    ['X (formerly Twitter): @Mirela_T', 'x Mirela_T'],
    ['Twitter handle: Mirela_T', 'x Mirela_T'],
    ['You Tube: @mirela', 'youtube mirela'],
    ['VKontakte: mirela_t', 'vk mirela_t'],
    ['Tumblr: mirela', 'tumblr mirela'],
    ['Sharkey: @mirela@peru.example', 'misskey mirela@peru.example'],
    ['Twitter: Minister @Mirela_T', 'x Mirela_T Minister'],
    ['@Mirela_T', 'x Mirela_T'],
  ])('is named by its network: %s', (line, expected) => {
    expect(accounts(line)).toEqual([expected]);
  });

  it.each([
    ['Facebook: https://www.facebook.com/mirela.tasnova/', 'facebook mirela.tasnova'],
    ['Facebook: facebook.com/mirela.tasnova', 'facebook mirela.tasnova'],
    ['Bluesky: https://bsky.app/profile/mirela.example', 'bluesky mirela.example'],
    ['Mastodon: https://peru.example/@mirela', 'mastodon mirela@peru.example'],
    ['Telegram: https://t.me/mirela_t', 'telegram mirela_t'],
    ['Twitter: https://www.facebook.com/mirela.tasnova', 'facebook mirela.tasnova'],
    ['https://www.youtube.com/@mirela', 'youtube mirela'],
    ['www.tiktok.com/@mirela', 'tiktok mirela'],
    ['https://twitter.com/intent/user?screen_name=Mirela_T', 'x Mirela_T'],
    ['https://pe.linkedin.com/in/mirela-t/', 'linkedin mirela-t'],
  ])('is read from its page, as the record has it: %s', (line, expected) => {
    expect(accounts(line)).toEqual([expected]);
    expect(readContacts(line).forms).toEqual([]);
  });

  it('is nobody’s on another page of the site, and the address stays', () => {
    for (const address of [
      'https://www.facebook.com/profile.php?id=1',
      'https://www.facebook.com/pages/Ministry/12345',
    ]) {
      for (const line of [address, `Facebook: ${address}`]) {
        const { accounts: found, forms } = readContacts(line);
        expect([found, forms]).toEqual([[], [address]]);
      }
    }
  });

  it('is not guessed on a site that nobody knows, and the address stays', () => {
    expect(readContacts('https://peru.example/@mirela').forms).toEqual([
      'https://peru.example/@mirela',
    ]);
  });

  it('is not a wire of old times', () => {
    const line = 'Telegrams: Minister Velimor, Lestgrad, Orvania';
    expect(readContacts(line)).toMatchObject({ accounts: [], notes: [line] });
    expect(accounts('Telegram: @mirela_t')).toEqual(['telegram mirela_t']);
  });

  it('is none on a client or a messenger, where nobody has one', () => {
    expect(accounts('WhatsApp: +51 1 234 5678')).toEqual([]);
    expect(accounts('Elk: mirela')).toEqual([]);
  });
});
