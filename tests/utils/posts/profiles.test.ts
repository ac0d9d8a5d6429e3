import { describe, expect, it } from 'vitest';
import type { Network } from '../../../utils/posts/network.ts';
import { accountAt, networks, readProfile } from '../../../utils/posts/networks.ts';
import { isHandle, profileAddress } from '../../../utils/posts/profiles.ts';
import { known } from './known.ts';

/** A network that nobody has told Vigil of: what is true of it stands in its record alone. */
const NOTES: Network = {
  ...known('x'),
  id: 'notes',
  name: 'Notes',
  hosts: ['notes.example', 'm.notes.example'],
  profile: 'https://notes.example/@{handle}',
};

describe('an account’s page', () => {
  it('is written by the record’s template', () => {
    expect(profileAddress(known('x'), 'DinaErcilia')).toBe('https://x.com/DinaErcilia');
    expect(profileAddress(known('mastodon'), 'a@b.example')).toBe('https://b.example/@a');
    expect(profileAddress(known('whatsapp'), 'anybody')).toBeUndefined();
  });

  it.each(networks.flatMap(({ id, profile }) => (profile ? [id] : [])))(
    'of %s is read back as the account that it was written for',
    (id) => {
      const network = known(id);
      const handle = [
        'mirela_t',
        'mirela-t',
        'mirela.t',
        'mirela.example',
        'mirela@b.example',
      ].find((name) => isHandle(network, name));
      const page = profileAddress(network, handle ?? '') ?? '';
      expect(handle && readProfile(network, page)).toBe(handle);
      expect(readProfile(network, `${page.replace(/\/$/, '')}/?ref=a#top`)).toBe(handle);
    },
  );

  it('of a network that comes anew is read by its own record, on all of its hosts', () => {
    expect(readProfile(NOTES, 'https://notes.example/@mirela')).toBe('mirela');
    expect(readProfile(NOTES, 'www.notes.example/@mirela/')).toBe('mirela');
    expect(readProfile(NOTES, 'http://M.Notes.example/@mirela?a=b')).toBe('mirela');
  });

  it('is refused where it is on another site, or is another page', () => {
    expect(readProfile(NOTES, 'https://notes.example/mirela')).toBeUndefined();
    expect(readProfile(NOTES, 'https://notes.example/@mirela/p/1')).toBeUndefined();
    expect(readProfile(NOTES, 'https://notes.example/')).toBeUndefined();
    expect(readProfile(NOTES, 'https://notes.example.org/@mirela')).toBeUndefined();
    expect(readProfile(NOTES, 'https://notesXexample/@mirela')).toBeUndefined();
  });

  it.each([
    ['facebook', 'https://www.facebook.com/profile.php?id=100012345678'],
    ['facebook', 'https://www.facebook.com/groups/123456'],
    ['facebook', 'https://www.facebook.com/watch'],
    ['x', 'https://x.com/home'],
    ['x', 'https://x.com/search?q=Mirela'],
    ['x', 'https://x.com/Mirela/status/12'],
    ['x', 'https://www.threads.com/@mirela'],
    ['x', 'https://x.example/Mirela'],
    ['x', 'https://x.com/%E0%A4%A'],
    ['instagram', 'https://www.instagram.com/p/Cabc/'],
    ['instagram', 'https://www.instagram.com/explore/'],
    ['bluesky', 'https://bsky.app/profile/mirela.example/post/3k'],
    ['linkedin', 'https://www.linkedin.com/feed/'],
    ['vk', 'https://vk.com/wall-1_2'],
    ['tumblr', 'https://www.tumblr.com/dashboard'],
    ['youtube', 'https://www.youtube.com/watch?v=abcdef'],
    ['mastodon', 'https://www.youtube.com/@mirela'],
    ['mastodon', 'https://www.tiktok.com/@mirela'],
    ['mastodon', 'https://t.me/@mirela'],
    ['mastodon', 'https://peru.example/about'],
    ['whatsapp', 'https://wa.me/123'],
  ])('is no page of an account on %s: %s', (id, address) => {
    expect(readProfile(known(id), address)).toBeUndefined();
  });

  it.each([
    ['x', 'mobile.twitter.com/Mirela_T', 'Mirela_T'],
    ['x', 'https://twitter.com/intent/user?lang=es&screen_name=Mirela_T', 'Mirela_T'],
    ['facebook', 'https://es-la.facebook.com/mirela.tasnova/', 'mirela.tasnova'],
    ['facebook', 'https://fb.com/mirela.tasnova', 'mirela.tasnova'],
    ['linkedin', 'https://pe.linkedin.com/in/jos%C3%A9-t/', 'josé-t'],
    ['linkedin', 'https://www.linkedin.com/company/ministry-of-x', 'company/ministry-of-x'],
    ['reddit', 'https://old.reddit.com/u/mirela_t', 'mirela_t'],
    ['telegram', 'https://t.me/mirela_t', 'mirela_t'],
    ['tiktok', 'https://www.tiktok.com/@mirela.t', 'mirela.t'],
    ['tumblr', 'https://mirela-t.tumblr.com/', 'mirela-t'],
    ['vk', 'https://vk.com/musiclover', 'musiclover'],
    ['youtube', 'm.youtube.com/@mirela.t', 'mirela.t'],
    ['threads', 'https://www.threads.net/@mirela.t', 'mirela.t'],
    ['threads', 'https://www.instagram.com/mirela.t/', 'mirela.t'],
    ['mastodon', 'https://peru.example/@mirela', 'mirela@peru.example'],
    ['mastodon', 'https://peru.example/users/mirela', 'mirela@peru.example'],
    ['mastodon', 'https://other.example/@mirela@peru.example', 'mirela@peru.example'],
    ['mastodon', 'https://mastodon.social/@mirela', 'mirela@mastodon.social'],
    ['mastodon', 'https://pixelfed.social/@mirela', 'mirela@pixelfed.social'],
    ['pixelfed', 'https://mastodon.social/@mirela', 'mirela@mastodon.social'],
    ['lemmy', 'https://lemmy.world/u/mirela', 'mirela@lemmy.world'],
    ['lemmy', 'https://lemmy.world/u/mirela@lemmy.ml', 'mirela@lemmy.ml'],
  ])('on %s: %s is %s', (id, address, handle) => {
    expect(readProfile(known(id), address)).toBe(handle);
  });
});

describe('an address of which nobody says where it leads', () => {
  it.each([
    ['https://twitter.com/Mirela_T', 'x Mirela_T'],
    ['https://bsky.app/profile/mirela.example', 'bluesky mirela.example'],
    ['https://www.youtube.com/@mirela.t', 'youtube mirela.t'],
    ['https://t.me/mirela_t', 'telegram mirela_t'],
  ])('%s is the account %s', (address, expected) => {
    const found = accountAt(address);
    expect(found && `${found.network.id} ${found.handle}`).toBe(expected);
  });

  it('is no account on a site that nobody knows, or on another page', () => {
    expect(accountAt('https://peru.example/@mirela')).toBeUndefined();
    expect(accountAt('https://www.facebook.com/pages/Ministry/12345')).toBeUndefined();
  });
});
