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

  it('is on the person’s server, or on Mastodon’s own page that asks for it', () => {
    expect(composerAddress(network('mastodon'), 'a', 'chaos.example')?.url).toBe(
      'https://chaos.example/share?text=a',
    );
    expect(composerAddress(network('mastodon'), 'a b')).toEqual({
      ...{ url: 'https://share.joinmastodon.org/#text=a%20b', isFilled: true },
    });
    expect(composerAddress(network('mastodon'), 'ж'.repeat(400))).toEqual({
      ...{ url: 'https://share.joinmastodon.org/', isFilled: false },
    });
  });

  it.each([
    ['friendica', 'https://a.example/compose?body=libert%C3%A0'],
    ['hubzilla', 'https://a.example/rpost?body=libert%C3%A0'],
    ['gnusocial', 'https://a.example/notice/new?status_textarea=libert%C3%A0'],
    ['lemmy', 'https://a.example/create_post?body=libert%C3%A0'],
  ])('needs the person’s server on %s', (id, url) => {
    expect(composerAddress(network(id), 'libertà')).toBeUndefined();
    expect(composerAddress(network(id), 'libertà', 'a.example')).toEqual({ url, isFilled: true });
  });

  it('is Telegram’s share page, or its web page where the text is too long for it', () => {
    expect(composerAddress(network('telegram'), '¡Basta! #Perú')?.url).toBe(
      'https://t.me/share/url?url=%C2%A1Basta!%20%23Per%C3%BA',
    );
    expect(composerAddress(network('telegram'), 'ж'.repeat(400))?.url).toBe(
      'https://web.telegram.org/',
    );
    expect(composerAddress(network('whatsapp'), 'ж'.repeat(400))?.url).toBe(
      'https://web.whatsapp.com/',
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
