import type { NetworkId } from '../actions/types.ts';

/** How a network counts a post's length; see `counting/count.ts`. */
export type Counting = 'weighted' | 'bluesky' | 'mastodon' | 'elk' | 'phanpy' | 'bytes' | 'plain';

/** Where the page of a server shows the server's own limit. */
export interface OwnLimit {
  selector: string;
  /** the attribute that has it; else the element's text */
  attribute?: string;
  /** finds the number there, as its only group */
  number: RegExp;
  /** is that number what is left beside the text in the box, or the limit itself? */
  says: 'left' | 'limit';
}

/** Whose rules say where a tag ends; see `marks.ts`. */
export type TagGrammar = 'x' | 'bluesky' | 'mastodon';

/** What a network makes of `#Perú`. */
export interface Hashtags {
  /** X's, where nothing else is said */
  grammar?: TagGrammar;
  /** linked anywhere in a text, only after white space, or not at all */
  linked: 'anywhere' | 'after-space' | 'never';
  /** most that one post may have, where the network counts them */
  most?: number;
}

/**
 * What Vigil knows of one network. Data only: adding a network is adding an entry and its practice page.
 * `EVIDENCE` beside each says where each of its fields comes from; no entry was tried on the live site.
 */
export interface Network {
  id: NetworkId;
  name: string;
  /** host names without `www.`; for software that people run themselves, the best known servers */
  hosts: string[];
  /** selectors that match only on pages of such a server */
  pageSelectors?: string[];
  /** most that one post holds, in the units of `counting` */
  limit: number;
  /** the same for replies and comments, where it is another */
  replyLimit?: number;
  /** most different links that one post may have */
  mostLinks?: number;
  counting: Counting;
  /** matches an account name without its `@`; null where nobody can be mentioned */
  handle: RegExp | null;
  /** does typing `@name` make a mention, or must the person pick from a list? */
  mentions: 'typed' | 'picked';
  /**
   * the form of a typed mention, where it is not just `@name`: X's rules; a domain, `@a.b`; a name with its server,
   * `@user@host`; `u/name`
   */
  mentionForm?: 'x' | 'domain' | 'server' | 'u/';
  /** can a post be answered by its own author, so that a long text goes out in several? */
  hasThreads?: true;
  /** suggested posts are written for this network: an account that they mention is an account here */
  isFirst?: true;
  /** a domain without its protocol, `amnesty.org`, stays plain text there */
  linksNeedProtocol?: true;
  /** the network's own composer, `{text}` and `{server}` filled in; without `{text}` the text is copied */
  intent: string;
  /** where the person's server is not known: a page that asks for it, and then opens the composer there */
  intentAnyServer?: string;
  /** what opens where the text is not in the address; else `intent` without what follows its `?` or `#` */
  intentEmpty?: string;
  /** characters that get lost in the intent's address */
  intentLoses?: RegExp;
  /** servers can have another limit than `limit`; it is read from the page that is open, without a request */
  ownLimit?: OwnLimit;
  /** selectors of the compose box, surest first; inside a dialog where the page behind it also has a box */
  composer: string[];
  /** boxes for replies and comments; used only when the person writes there */
  replies: string[];
  hashtags: Hashtags;
  /**
   * The account's page, to look at before the account is used, and to read an account from what a person pastes:
   * `{handle}` (or `{user}` and `{host}` of it; `{path}`, where the handle is `company/name`) filled in, the same on all of `hosts`.
   */
  profile?: string | undefined;
  /**
   * Other addresses of that page, which are read and never written. `{server}` stands for any host or piece of one, `{edition}`
   * for a language's, a country's or a phone's piece, `{handle:name.example}` for a handle that ends so, `{words}` for a handle that is no code of a short link; with `#` it is
   * in what follows that sign, with another protocol than https in what the site's app is asked for.
   */
  profileAliases?: readonly string[];
  /** pages of the account itself, under its own page: `videos`, `about` */
  profileTabs?: readonly string[];
  /** names that stand where an account's name would, for pages of the site itself: `home`, `profile.php` */
  reserved?: RegExp;
  /** the names that letters use for it, if not just `name`; an empty list if nobody has an account there */
  labels?: string[];
  /** other networks whose accounts can be mentioned here; its own come first */
  alsoAccountsOf?: NetworkId[];
  /** a post there is a picture with words under it */
  needsImage?: true;
}

/** Fields that say something of the network; the others are our own words and choices. */
export type Fact = Exclude<keyof Network, 'id' | 'name' | 'isFirst' | 'intentEmpty' | 'labels'>;

/**
 * Where each fact of a record comes from, and the day on which somebody looked; beside the record, so that it stays out of
 * what is built. A test asks for it, and for a new look every year. One record's evidence can have that of another in it.
 */
export type Evidence = readonly (Seen | Evidence)[];
interface Seen {
  of: readonly Fact[];
  /** ISO date */
  seen: string;
  from: string;
  /** nobody says so: the value is what we suppose, and no fact */
  isGuess?: true;
}
