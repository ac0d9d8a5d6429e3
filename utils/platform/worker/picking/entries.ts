import { languagesOf } from '../../../actions/languages.ts';
import { safetyFor } from '../../../actions/safety.ts';
import type { LanguageTag, UrgentAction } from '../../../actions/types.ts';
import { draftedLetter, letterDraftKey } from '../../../letters/drafts.ts';
import { renderLetter } from '../../../letters/letter.ts';
import { countPost } from '../../../posts/counting/count.ts';
import { draftKey } from '../../../posts/drafts.ts';
import { ELSEWHERE, type Network } from '../../../posts/networks.ts';
import { renderPost } from '../../../posts/render.ts';
import { withFirstDraft } from '../../../posts/suggested/first-draft.ts';
import type { PickerText } from '../../messages.ts';
import type { OwnTexts } from './own-texts.ts';

/** A text that can be picked, as it will stand in the box. */
export interface Entry extends PickerText {
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

/** What a page's script gets of an action: no more than is drawn. */
const asShown = (action: UrgentAction, uiLanguage: LanguageTag): PickerText['action'] => {
  const { id, deadline, country, title } = action;
  return { id, deadline, country, title, needsCare: Boolean(safetyFor(action, uiLanguage)) };
};

/** The texts of an action that fit this page; those in the interface's language come first. */
export function entriesOf(
  { action: whole, drafts, own }: OwnTexts,
  { page: { network, mail }, uiLanguage, name }: EntriesWish,
): Entry[] {
  const action = asShown(whole, uiLanguage);
  const uiLanguageFirst = (a: string, b: string) =>
    Number(b === uiLanguage) - Number(a === uiLanguage);
  // On a network, nobody stands before nothing; elsewhere there is the letter.
  const {
    action: postable,
    isDraft,
    drafted,
  } = network ? withFirstDraft(whole, uiLanguage) : { action: whole, isDraft: false, drafted: [] };
  const posts = postable.posts.flatMap((post, message) =>
    languagesOf(post.text)
      .toSorted(uiLanguageFirst)
      .flatMap((language): Entry[] => {
        const place = network ?? ELSEWHERE;
        const suggested = renderPost({ action: whole, post, network: place, language, own })?.text;
        if (suggested === undefined) return [];
        const key = draftKey(whole, { message, network: place, language });
        // A draft beside what an author wrote is there once the person has made it theirs.
        if (!isDraft && language === drafted[message] && drafts[key] === undefined) return [];
        const text = drafts[key] ?? suggested;
        const { count, fits } = countPost(text, place);
        return [
          {
            ...{ key, kind: 'post', action, language, text, message },
            ...(isDraft ? { isDraft } : {}),
            ...(network ? { count: { now: count, limit: place.limit, fits } } : {}),
          },
        ];
      }),
  );
  const letters = whole.letters.flatMap((letter, at) =>
    languagesOf(letter.body)
      .toSorted(uiLanguageFirst)
      .flatMap((language): Entry[] => {
        const suggested = renderLetter(whole, letter, language, { name });
        if (!suggested) return [];
        const key = letterDraftKey(whole, { part: 'body', language });
        const { body: text } = at === 0 ? draftedLetter(whole, suggested, { drafts }) : suggested;
        return [{ key: `${key}|${at}`, kind: 'letter', action, language, text }];
      }),
  );
  if (network) return posts;
  return mail === undefined ? [...posts, ...letters] : letters;
}
