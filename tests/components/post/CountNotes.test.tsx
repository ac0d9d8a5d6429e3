// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { CountNotes, whyTooLong } from '../../../components/post/CountNotes.tsx';
import { countPost } from '../../../utils/posts/counting/count.ts';
import { type Network, networkById } from '../../../utils/posts/networks.ts';
import { draw, speechIn } from '../i18n.tsx';

const { t } = speechIn('en');
const links = Array.from({ length: 7 }, (_, at) => `https://${at}.example.org`).join(' ');

it.each([
  ['mastodon', 'न्याय दो', t('post.boxDiffers', ['Mastodon', '8', '4'])],
  ['mastodon', 'न्याय '.repeat(140), t('post.boxLocks', ['Mastodon', '840', '420'])],
  ['mastodon', 'न्याय '.repeat(167), t('post.tooLong', ['1', 'Mastodon'])],
  ['elk', `${'a'.repeat(475)} https://a.org ok`, t('post.tooLong', ['2', 'Elk'])],
  ['threads', links, t('post.tooManyLinks', ['Threads', '5', '2'])],
  ['lemmy', 'a'.repeat(10_001), t('post.replyLimit', ['Lemmy', '10,000'])],
  ['bluesky', '👨‍👩‍👧‍👦'.repeat(121), t('post.tooLong', ['1', 'Bluesky'])],
  ['x', 'short', ''],
])('on %s, of the length of %j is said what matters', async (id, text, said) => {
  const network = networkById(id) as Network;
  const counted = countPost(text, network);
  const place = await draw(<CountNotes counted={counted} network={network} />);
  const why = whyTooLong(counted, network, { t, language: 'en' });
  expect(`${why ?? ''}${place.textContent}`).toBe(said);
});
