import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  accountKey,
  accountOn,
  accountsOn,
  correctTarget,
  readAccount,
} from '../../../utils/posts/accounts.ts';
import { renderPost } from '../../../utils/posts/render.ts';
import { peru } from '../../peru.ts';
import { known } from './known.ts';

const [dina] = peru.targets;
const [, second] = peru.posts;
if (!dina || !second) throw new Error('the record has changed');

describe('accounts of the person’s own', () => {
  const own = { [accountKey(peru, dina)]: { bluesky: 'dina.example.org', x: '' } };

  it('are used, and an empty one takes a wrong one away', () => {
    const on = (id: string) =>
      renderPost({ action: peru, post: second, network: known(id), language: 'en', own })?.text;
    expect(on('bluesky')).toContain(': @dina.example.org needs');
    expect(on('x')).not.toContain('@');
  });

  it('survive an update of the action', () => {
    const update = { ...peru, id: '105/22-2', title: { en: 'Another title' } };
    const [first] = accountsOn(update, { network: known('bluesky'), own });
    expect(first?.handle).toBe('dina.example.org');
  });

  it('leave the accounts on other networks as they are', () => {
    const target = { ...dina, accounts: { threads: 'dina.t', x: 'DinaErcilia' } };
    expect(correctTarget({ action: peru, target, own }).accounts).toEqual({
      ...{ threads: 'dina.t', bluesky: 'dina.example.org', x: '' },
    });
  });
});

describe('the account of a target', () => {
  const withAccounts = (accounts: typeof dina.accounts) => ({ ...dina, accounts });

  it('is the first one that the network can have', () => {
    const target = withAccounts({ bluesky: ['DinaErcilia', 'dina.example.org'] });
    expect(accountOn(target, known('bluesky'))).toBe('dina.example.org');
  });

  it('on another network serves where names are the same, after its own', () => {
    expect(accountOn(withAccounts({ instagram: 'dina.i' }), known('threads'))).toBe('dina.i');
    const both = withAccounts({ instagram: 'dina.i', threads: 'dina.t' });
    expect(accountOn(both, known('threads'))).toBe('dina.t');
    expect(accountOn(withAccounts({ threads: 'dina.t' }), known('instagram'))).toBeUndefined();
  });

  it('is nobody’s where the network has no mentions, or the name is one of its pages', () => {
    expect(accountOn(withAccounts({ whatsapp: 'dina' }), known('whatsapp'))).toBeUndefined();
    expect(accountOn(withAccounts({ facebook: 'profile.php' }), known('facebook'))).toBeUndefined();
  });

  it('comes with its page, to be looked at', () => {
    const [first] = accountsOn(peru, { network: known('x'), own: {} });
    expect(first).toMatchObject({ handle: 'DinaErcilia', profile: 'https://x.com/DinaErcilia' });
  });
});

describe('what a person types as an account', () => {
  it.each([
    ['x', '@DinaErcilia', 'DinaErcilia'],
    ['x', ' https://x.com/DinaErcilia?s=20 ', 'DinaErcilia'],
    ['x', 'x.com/DinaErcilia', 'DinaErcilia'],
    ['x', 'not a handle', undefined],
    ['x', 'dina.bsky.social', undefined],
    ['bluesky', 'https://bsky.app/profile/dina.bsky.social', 'dina.bsky.social'],
    ['bluesky', 'dina.bsky.social', 'dina.bsky.social'],
    ['mastodon', 'https://peru.example/@dina', 'dina@peru.example'],
    ['mastodon', '@dina@peru.example', 'dina@peru.example'],
    ['mastodon', '@dina', undefined],
    ['threads', 'https://www.threads.com/@dina.b', 'dina.b'],
    ['tiktok', 'https://www.tiktok.com/@dina.b', 'dina.b'],
    ['facebook', 'https://www.facebook.com/profile.php?id=1', undefined],
    ['facebook', 'profile.php', undefined],
    ['discord', 'anybody', undefined],
    ['x', '<https://x.com/RosaQ>.', 'RosaQ'],
    ['x', 'https://x.com/RosaQ/with_replies', 'RosaQ'],
    ['x', 'https://x.com/RosaQ/photo', undefined],
    ['x', 'https://x.com/i/user/1234', undefined],
    ['x', '＠RosaQ', 'RosaQ'],
    ['bluesky', 'at://rosa.example.org', 'rosa.example.org'],
    ['bluesky', 'https://blacksky.community/profile/rosa.example.org', 'rosa.example.org'],
    ['bluesky', 'https://bsky.app/profile/did:plc:abc123', undefined],
    ['mastodon', 'acct:rosa@redes.example', 'rosa@redes.example'],
    ['mastodon', 'https://elk.zone/redes.example/@rosa', 'rosa@redes.example'],
    ['mastodon', 'https://medium.com/@rosa', undefined],
    ['mastodon', 'https://redes.example/@rosa/112233', undefined],
    ['youtube', 'https://www.youtube.com/@rosa/videos', 'rosa'],
    ['youtube', 'https://youtu.be/abcdef', undefined],
    ['linkedin', 'https://www.linkedin.com/company/ministry-x/about/', 'company/ministry-x'],
    ['linkedin', 'https://pe.linkedin.com/in/rosa-q/en', 'rosa-q'],
    ['linkedin', 'https://lnkd.in/abc', undefined],
    ['reddit', 'https://np.reddit.com/user/rosa_q/comments', 'rosa_q'],
    ['reddit', 'r/peru', undefined],
    ['telegram', 'https://rosaquintana.t.me/', 'rosaquintana'],
    ['telegram', 'https://t.me/+abcdef', undefined],
    ['instagram', 'https://www.instagram.com/rosa.q/tagged/', 'rosa.q'],
    ['instagram', 'https://www.instagram.com/stories/rosa.q/12', undefined],
    ['facebook', 'https://www.facebook.com/rosa.quintana/about', 'rosa.quintana'],
    ['facebook', 'https://www.facebook.com/reel/12345', undefined],
    ['tumblr', 'https://www.tumblr.com/blog/view/rosa-q', 'rosa-q'],
    ['threads', 'https://www.threads.com/@rosa.q/replies', 'rosa.q'],
    ['tiktok', 'https://vt.tiktok.com/ZMabc/', undefined],
  ])('%s: “%s” is read as %s', (network, typed, handle) => {
    expect(readAccount(known(network), typed)).toBe(handle);
  });
});

describe('an account as it stands in a text or on a site of each language', () => {
  it.each<[string, string, string, string | undefined]>([
    ['de', 'x', '„@MirelaQ“', 'MirelaQ'],
    ['de', 'x', '»@MirelaQ«.', 'MirelaQ'],
    ['de', 'facebook', 'https://de-de.facebook.com/mirela.quispe', 'mirela.quispe'],
    ['de', 'linkedin', 'https://de.linkedin.com/in/j%C3%BCrgen-sander-1a2b', 'jürgen-sander-1a2b'],
    ['fr', 'x', '«\u00a0@MirelaQ\u00a0»', 'MirelaQ'],
    ['fr', 'facebook', 'https://fr-fr.facebook.com/mirela.quispe/?locale=fr_FR', 'mirela.quispe'],
    ['fr', 'x', 'https://x.com/MirelaQ\u202f?', 'MirelaQ'],
    ['es', 'x', '¿@MirelaQ?', 'MirelaQ'],
    ['es', 'instagram', '¡https://www.instagram.com/mirela.q/?hl=es!', 'mirela.q'],
    ['es', 'reddit', 'https://es.reddit.com/user/mirela_q/', 'mirela_q'],
    ['it', 'linkedin', 'https://it.linkedin.com/in/mirela-q?originalSubdomain=it', 'mirela-q'],
    ['pt', 'tiktok', 'https://www.tiktok.com/@mirela.q?lang=pt-BR', 'mirela.q'],
    ['sv', 'x', '”@MirelaQ”', 'MirelaQ'],
    ['pl', 'threads', '„https://www.threads.com/@mirela.q?hl=pl”', 'mirela.q'],
    ['ru', 'vk', '«https://vk.ru/mirela_q»', 'mirela_q'],
    ['ru', 'youtube', 'https://www.youtube.com/@%D0%BC%D0%B8%D1%80%D0%B0', 'мира'],
    ['uk', 'telegram', 'https://t.me/s/mirela_q.', 'mirela_q'],
    ['ar', 'x', '\u200f«@MirelaQ»؟', 'MirelaQ'],
    ['fa', 'x', 'https://x.com/MirelaQ؛', 'MirelaQ'],
    ['he', 'x', '״@MirelaQ״', 'MirelaQ'],
    ['hy', 'mastodon', '«@mirela@b.example»։', 'mirela@b.example'],
    ['am', 'x', 'https://x.com/MirelaQ።', 'MirelaQ'],
    ['hi', 'x', 'https://x.com/MirelaQ।', 'MirelaQ'],
    ['ja', 'youtube', '「@光の声」', '光の声'],
    ['ja', 'x', '＠MirelaQ。', 'MirelaQ'],
    ['zh', 'bluesky', '《https://bsky.app/profile/mirela.example》', 'mirela.example'],
    ['ko', 'threads', '〈@mirela.q〉', 'mirela.q'],
    // Words around it are for the person to take away.
    ['de', 'x', 'Ihr Profil: https://x.com/MirelaQ', undefined],
    ['es', 'x', 'Su cuenta es @MirelaQ', undefined],
    ['ja', 'x', '@MirelaQ さん', undefined],
  ])('%s, %s: “%s” is %s', (_, id, typed, account) => {
    expect(readAccount(known(id), typed)).toBe(account);
  });
});

describe('what a person pastes', () => {
  /** A network, and a line each: what is pasted, and the account; `—` where it is no account’s page. */
  const blocks = readFileSync(new URL('typed-accounts.txt', import.meta.url), 'utf8').trim();
  for (const block of blocks.split('\n\n')) {
    const [id = '', ...lines] = block.split('\n');
    const rows = lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return { typed: line.slice(0, at), account: line.slice(at + 1) };
    });
    it.each(rows)(`is read on ${id}: $typed`, ({ typed, account }) => {
      expect(readAccount(known(id), typed) ?? '—').toBe(account);
    });
  }
});
