import { useRef, useState } from 'preact/hooks';
import type { LetterChoice } from '../../components/letter/letter-choice.ts';
import { firstUnused, type PostChoice } from '../../components/post/post-choice.ts';
import { useI18n } from '../../components/ui/i18n.ts';
import { useStored } from '../../components/ui/use-stored.ts';
import type { UrgentAction } from '../../utils/actions/types.ts';
import type { ActivityEntry } from '../../utils/history/activity.ts';
import { postLanguage, postNetwork } from '../../utils/platform/storage.ts';
import { type Network, networkById, networks } from '../../utils/posts/networks.ts';

/** What the person chose in the panels of an open action, and what changes it. It stays while the panels change. */
export interface PanelChoices {
  post: PostChoice;
  onPost(part: Partial<PostChoice>): void;
  letter: LetterChoice;
  onLetter(part: Partial<LetterChoice>): void;
}

/**
 * The network and the language of posts that the person chose last come again with the next action; the network of the page
 * in front comes first. A letter's language does not: it is the addressee's, and somebody who reads a translation has not
 * chosen it for other letters.
 * @param before nothing until it was read
 * @returns nothing until all of it was read
 */
export function usePanelChoices(
  action: UrgentAction,
  here: Network | undefined,
  before: readonly ActivityEntry[] | undefined,
): PanelChoices | undefined {
  const { language: uiLanguage } = useI18n();
  const [network, setNetwork] = useStored(postNetwork);
  const [language, setLanguage] = useStored(postLanguage);
  const [post, setPost] = useState<Partial<PostChoice>>({});
  const [letter, setLetter] = useState<LetterChoice>({});
  // As it was when the action was opened: what is done meanwhile moves nobody to another message, and what is chosen in
  // another window nobody to another network.
  const first = useRef<PostChoice | undefined>(undefined);
  if (!before || network === undefined || language === undefined) return undefined;
  first.current ??= {
    network: here?.id ?? networkById(network)?.id ?? networks[0].id,
    language: language === '' ? uiLanguage : language,
    message: firstUnused(action, before),
    words: {},
  };
  return {
    post: { ...first.current, ...post },
    onPost: (part) => {
      setPost((now) => ({ ...now, ...part }));
      if (part.network !== undefined) void setNetwork(part.network);
      if (part.language !== undefined) void setLanguage(part.language);
    },
    letter,
    onLetter: (part) => setLetter((now) => ({ ...now, ...part })),
  };
}
