import { describe, expect, it } from 'vitest';
import { networkById } from '../../../utils/posts/networks.ts';
import { previewPosts, renderPost } from '../../../utils/posts/render.ts';
import { peru } from '../../peru.ts';

function post(network: string, language: string, message: 0 | 1): string | undefined {
  const known = networkById(network);
  const suggested = peru.posts[message];
  return known && suggested && renderPost(peru, suggested, known, language)?.text;
}

describe('the Peru posts', () => {
  it('hold the official’s handle on X, where she has it', () => {
    for (const language of ['en', 'es']) {
      expect(post('x', language, 0)).toMatch(/ @DinaErcilia$/);
      expect(post('x', language, 1)).toMatch(/^#CrisisEnElPerú: @DinaErcilia /);
    }
  });

  it.each(['bluesky', 'mastodon', 'threads', 'facebook'])(
    'name her on %s, where no account is known',
    (network) => {
      expect(post(network, 'en', 0)).toMatch(/nor violence$/);
      expect(post(network, 'es', 0)).toMatch(/a través de la violencia$/);
      expect(post(network, 'en', 1)).toMatch(/^#CrisisEnElPerú: Dina Boluarte needs to /);
      expect(post(network, 'es', 1)).toMatch(/^#CrisisEnElPerú: Dina Boluarte debe cumplir /);
      expect(post(network, 'en', 0)).not.toContain('@');
    },
  );

  it('carry the account that she has on another network, and no other', () => {
    const [first, ...others] = peru.targets;
    if (!first) throw new Error('no target');
    const accounts = { ...first.accounts, mastodon: 'dina@peru.example', bluesky: 'DinaErcilia' };
    const action = { ...peru, targets: [{ ...first, accounts }, ...others] };
    const [, second] = action.posts;
    const mastodon = networkById('mastodon');
    const bluesky = networkById('bluesky');
    if (!second || !mastodon || !bluesky) throw new Error('not there');
    expect(renderPost(action, second, mastodon, 'en')?.text).toContain(
      ': @dina@peru.example needs',
    );
    // A Bluesky handle is a domain name; what is none is not used.
    expect(renderPost(action, second, bluesky, 'en')?.text).toContain(': Dina Boluarte needs');
  });

  it('fit everywhere but where they are too long, and say so', () => {
    const table = previewPosts(peru);
    expect(table).toHaveLength(5 * 2 * 2);
    for (const { count, limit, fits } of table) expect(fits).toBe(count <= limit);
    // Read by a person: the Spanish first message has 264 characters with the handle.
    expect(
      table.map(({ network, language, count, fits }) => `${network} ${language} ${count} ${fits}`),
    ).toMatchInlineSnapshot(`
      [
        "x en 218 true",
        "x es 258 true",
        "x en 137 true",
        "x es 140 true",
        "bluesky en 205 true",
        "bluesky es 245 true",
        "bluesky en 138 true",
        "bluesky es 141 true",
        "mastodon en 205 true",
        "mastodon es 245 true",
        "mastodon en 138 true",
        "mastodon es 141 true",
        "threads en 205 true",
        "threads es 245 true",
        "threads en 138 true",
        "threads es 141 true",
        "facebook en 205 true",
        "facebook es 245 true",
        "facebook en 138 true",
        "facebook es 141 true",
      ]
    `);
  });
});
