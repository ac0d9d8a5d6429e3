import type { NetworkId } from '../actions/types.ts';
import type { Counting } from './count.ts';

/** What a network makes of `#Perú`. */
export interface Hashtags {
  /** linked anywhere in a text, only after white space, or not at all */
  linked: 'anywhere' | 'after-space' | 'never';
  /** most that one post may have, where the network counts them */
  most?: number;
}

/**
 * What Vigil knows of one network. Data only: adding a network is adding an entry and its practice page.
 * Limits, grammar and marks: see `evidence`; none of them was tried on the live site yet.
 */
export interface Network {
  id: NetworkId;
  name: string;
  /** host names without `www.`; none where any server can be one (see `marks`) */
  hosts: string[];
  /** selectors that tell such a server's page from any other page */
  marks?: string[];
  /** most that one post holds, in the units of `counting` */
  limit: number;
  counting: Counting;
  /** a whole account name as this network writes it after the `@` */
  handle: RegExp;
  /** does typing `@name` make a mention, or must the person pick from a list? */
  mentions: 'typed' | 'picked';
  /** the network's own composer, `{text}` and `{server}` filled in; without `{text}` the text is copied */
  intent: string;
  /** characters that get lost in the intent's address */
  intentLoses?: RegExp;
  /** where the site writes how much is left, so that a server's own limit can be told */
  remaining?: string;
  /** the compose box, surest first; scoped to a dialog where the page behind has a box, too */
  composer: string[];
  /** boxes for replies and comments; written in when the person is there, never searched for */
  replies: string[];
  hashtags: Hashtags;
  /** the account's page, `{handle}` (or `{user}` and `{host}` of it) filled in, to look at before it is used */
  profile?: string | undefined;
  /** networks whose accounts can be mentioned here, too, after its own */
  alsoAccountsOf?: NetworkId[];
  /** a post there is a picture with words under it */
  needsImage?: true;
  /** when and on what evidence this entry was last checked */
  evidence: string;
}
