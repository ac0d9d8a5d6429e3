import type { NetworkId } from '../actions/types.ts';
import type { Counting } from './count.ts';

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
  /** the compose box, surest first; scoped to a dialog where the page behind has a box, too */
  composer: string[];
  /** when and on what evidence this entry was last checked */
  evidence: string;
}

const X: Network = {
  id: 'x',
  name: 'X',
  hosts: ['x.com', 'twitter.com', 'mobile.twitter.com', 'mobile.x.com'],
  limit: 280,
  counting: 'weighted',
  handle: /^[A-Za-z0-9_]{1,15}$/,
  mentions: 'typed',
  intent: 'https://x.com/intent/post?text={text}',
  composer: [
    '[role="dialog"] [data-testid^="tweetTextarea_"][contenteditable="true"]',
    '[role="dialog"] [data-testid^="tweetTextarea_"] [contenteditable="true"]',
    '[data-testid^="tweetTextarea_"][contenteditable="true"]',
    '[data-testid^="tweetTextarea_"] [contenteditable="true"]',
  ],
  evidence: '2026-11-23: X developer docs, twitter-text configuration v3; practice page (Draft.js)',
};

const BLUESKY: Network = {
  id: 'bluesky',
  name: 'Bluesky',
  hosts: ['bsky.app'],
  limit: 300,
  counting: 'bluesky',
  // A handle is a domain name (AT Protocol, "Handle").
  handle:
    /^(?=.{4,253}$)([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/,
  mentions: 'typed',
  intent: 'https://bsky.app/intent/compose?text={text}',
  composer: [
    '[data-testid="composePostView"] .ProseMirror[contenteditable="true"]',
    '[role="dialog"] .ProseMirror[contenteditable="true"]',
  ],
  evidence: '2026-11-23: bluesky-social/social-app and atproto sources; practice page (TipTap 2)',
};

const MASTODON: Network = {
  id: 'mastodon',
  name: 'Mastodon',
  hosts: ['mastodon.social', 'mastodon.online'],
  marks: ['#mastodon', '#mastodon-compose'],
  limit: 500,
  counting: 'mastodon',
  // With its server: the bare name is somebody else's on another one.
  handle: /^[a-z0-9_]+([.-]+[a-z0-9_]+)*@[\w-]+(\.[\w-]+)+$/i,
  mentions: 'typed',
  intent: 'https://{server}/share?text={text}',
  composer: [
    'form.compose-form textarea.autosuggest-textarea__textarea',
    '.compose-form textarea.autosuggest-textarea__textarea',
  ],
  evidence: '2026-11-23: Mastodon web client source; practice page (React textarea)',
};

const THREADS: Network = {
  id: 'threads',
  name: 'Threads',
  hosts: ['threads.com', 'threads.net'],
  limit: 500,
  counting: 'threads',
  handle: /^[A-Za-z0-9._]{1,30}$/,
  mentions: 'typed',
  intent: 'https://www.threads.com/intent/post?text={text}',
  // Characters beyond the basic plane arrive as U+FFFD there (seen 2026-08 by other tools).
  intentLoses: /[\u{10000}-\u{10ffff}]/u,
  composer: [
    '[role="dialog"] [contenteditable="true"][role="textbox"]',
    '[role="alertdialog"] [contenteditable="true"][role="textbox"]',
    '[contenteditable="true"][role="textbox"][data-lexical-editor="true"]',
  ],
  evidence: '2026-11-23: Threads API and web intent docs; practice page (Lexical)',
};

const FACEBOOK: Network = {
  id: 'facebook',
  name: 'Facebook',
  hosts: ['facebook.com', 'web.facebook.com'],
  limit: 63_206,
  counting: 'plain',
  handle: /^[A-Za-z0-9.]{5,50}$/,
  mentions: 'picked',
  // Meta's policy forbids prefilled text, so the sharer takes a link only: the text is copied.
  intent: 'https://www.facebook.com/',
  composer: [
    '[role="dialog"] [contenteditable="true"][role="textbox"][data-lexical-editor="true"]',
    '[contenteditable="true"][role="textbox"][data-lexical-editor="true"]',
  ],
  evidence: '2026-11-23: projects of 2026 that fill it; practice page (Lexical)',
};

/** Any page that is none of theirs: names instead of handles, and no limit that we know. */
export const ELSEWHERE: Network = {
  id: 'elsewhere',
  name: '',
  hosts: [],
  limit: Number.POSITIVE_INFINITY,
  counting: 'plain',
  handle: /(?!)/,
  mentions: 'typed',
  intent: '',
  composer: [],
  evidence: 'no site',
};

/** Every network that Vigil knows, in the order in which it offers them. */
export const networks: readonly Network[] = [X, BLUESKY, MASTODON, THREADS, FACEBOOK];

/** The network of this name. */
export function networkById(id: NetworkId): Network | undefined {
  return networks.find((network) => network.id === id);
}

/** The network whose page this is, by its host name. */
export function networkOfHost(host: string): Network | undefined {
  const bare = host.toLowerCase().replace(/^www\./, '');
  return networks.find(({ hosts }) => hosts.includes(bare));
}
