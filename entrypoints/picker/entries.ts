import type { PickerItem } from '../../components/picker/PickerList.tsx';
import { languagesOf } from '../../utils/actions/languages.ts';
import type { LanguageTag } from '../../utils/actions/types.ts';
import { draftedLetter, letterDraftKey } from '../../utils/letters/drafts.ts';
import { renderLetter } from '../../utils/letters/letter.ts';
import type { OwnTexts } from '../../utils/platform/pages/own-texts.ts';
import { countPost } from '../../utils/posts/counting/count.ts';
import { draftKey } from '../../utils/posts/drafts.ts';
import { ELSEWHERE, type Network } from '../../utils/posts/networks.ts';
import { renderPost } from '../../utils/posts/render.ts';

/** A text that can be picked, as it will stand in the box. */
export interface Entry extends PickerItem {
  /** the number of a post's suggested message, from 0 */
  message?: number;
}

/** What page the picker stands on. */
export interface Page {
  network?: Network | undefined;
  /** the id of the webmail, where letters go and posts do not */
  mail?: string | undefined;
}

interface EntriesWish {
  page: Page;
  uiLanguage: LanguageTag;
  /** who signs letters */
  name: string;
}

/** The texts of an action that fit this page; those in the interface's language come first. */
export function entriesOf(
  { action, drafts, own }: OwnTexts,
  { page: { network, mail }, uiLanguage, name }: EntriesWish,
): Entry[] {
  const uiLanguageFirst = (a: string, b: string) =>
    Number(b === uiLanguage) - Number(a === uiLanguage);
  const posts = action.posts.flatMap((post, message) =>
    languagesOf(post.text)
      .toSorted(uiLanguageFirst)
      .flatMap((language): Entry[] => {
        const place = network ?? ELSEWHERE;
        const suggested = renderPost({ action, post, network: place, language, own })?.text;
        if (suggested === undefined) return [];
        const key = draftKey(action, { message, network: place, language });
        const text = drafts[key] ?? suggested;
        const { count, fits } = countPost(text, place);
        return [
          {
            ...{ key, kind: 'post', action, language, text, message },
            ...(network ? { count: { now: count, limit: place.limit, fits } } : {}),
          },
        ];
      }),
  );
  const letters = action.letters.flatMap((letter, at) =>
    languagesOf(letter.body)
      .toSorted(uiLanguageFirst)
      .flatMap((language): Entry[] => {
        const suggested = renderLetter(action, letter, language, { name });
        if (!suggested) return [];
        const key = letterDraftKey(action, { part: 'body', language });
        const { body: text } = at === 0 ? draftedLetter(action, suggested, { drafts }) : suggested;
        return [{ key: `${key}|${at}`, kind: 'letter', action, language, text }];
      }),
  );
  if (network) return posts;
  return mail === undefined ? [...posts, ...letters] : letters;
}
