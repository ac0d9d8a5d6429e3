import { describe, expect, it } from 'vitest';
import { composerAddress, readServerName } from '../../../utils/posts/intent.ts';
import { type Network, networkById } from '../../../utils/posts/networks.ts';

const network = (id: string) => networkById(id) as Network;

describe('the network’s own composer', () => {
  it('opens filled, with a space as %20 and every sign kept', () => {
    const intent = composerAddress(network('x'), '#Perú: a+b & 100 %');
    expect(intent?.isFilled).toBe(true);
    expect(intent?.url).toBe(
      'https://x.com/intent/post?text=%23Per%C3%BA%3A%20a%2Bb%20%26%20100%20%25',
    );
  });

  it('needs the person’s server on Mastodon', () => {
    expect(composerAddress(network('mastodon'), 'a')).toBeUndefined();
    expect(composerAddress(network('mastodon'), 'a', 'chaos.example')?.url).toBe(
      'https://chaos.example/share?text=a',
    );
  });

  it('opens empty where the address would be too long or would lose characters', () => {
    expect(composerAddress(network('x'), 'ж'.repeat(400))).toEqual({
      url: 'https://x.com/intent/post',
      isFilled: false,
    });
    expect(composerAddress(network('threads'), 'hope 🕊️')?.isFilled).toBe(false);
    expect(composerAddress(network('facebook'), 'a')?.isFilled).toBe(false);
  });

  it.each([
    ['mastodon.social', 'mastodon.social'],
    [' https://Mastodon.Social/@me ', 'mastodon.social'],
    ['@me@chaos.example', 'chaos.example'],
    ['my server', undefined],
    ['', undefined],
    ['javascript:alert(1)', undefined],
  ])('reads the server out of “%s”', (typed, name) => expect(readServerName(typed)).toBe(name));
});
