import { expect, it } from 'vitest';
import { findAddresses } from '../../../../utils/posts/counting/addresses.ts';
import { renderPost } from '../../../../utils/posts/render.ts';
import { peru } from '../../../peru.ts';
import { known } from '../known.ts';
import { PEOPLE } from './people.ts';

const action = { ...peru, copies: [], targets: PEOPLE };
const LANGUAGES = 'en es fr de it pt nl ca pl cs ru uk el tr ar he sv da ro fi ko ja'.split(' ');
/** What a language changes before a name, where it is a word. */
const ENDS = 'a an y e o de di al du le la il the d que und von vom من בה 를'.split(' ');

it.each(LANGUAGES)('no link and no tag is changed by the name behind it in %s', (language) => {
  const people = PEOPLE.filter((_, at) => at % 9 === 0);
  for (const end of ENDS) {
    const link = `https://example.org/${/^[a-z]+$/.test(end) ? end : encodeURIComponent(end)}`;
    for (const { accounts } of people) {
      for (const text of [
        `${link} @${accounts.x}`,
        `Read ${link} @${accounts.x} must act.`,
        `#Peru ${link} @${accounts.x} @RosaQuintanaV`,
      ]) {
        const post = { text: { [language]: text } };
        const out = renderPost({ action, post, network: known('bluesky'), language })?.text ?? '';
        const links = findAddresses(out).map((one) => out.slice(one.start, one.end));
        expect(links, out).toContain(link);
      }
      const tag = { text: { [language]: `Act: #${end} @${accounts.x} must act.` } };
      const out = renderPost({ action, post: tag, network: known('facebook'), language })?.text;
      expect(out).toMatch(new RegExp(`^Act: #${end} `));
    }
  }
});
