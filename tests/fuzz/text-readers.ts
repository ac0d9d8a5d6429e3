import { changedDestinations } from '../../utils/actions/destinations.ts';
import { findUnsafeHost } from '../../utils/actions/validation/host-name.ts';
import { isOneScript } from '../../utils/actions/validation/one-script.ts';
import { readFeed } from '../../utils/actions/validation/read-feed.ts';
import { readOwnText } from '../../utils/actions/validation/read-own.ts';
import { findUnsafe } from '../../utils/actions/validation/web-address.ts';
import { contactsOf } from '../../utils/extract/entities/contacts.ts';
import { findDates } from '../../utils/extract/entities/find-dates.ts';
import {
  isHead,
  isName,
  isSentence,
  namesOffice,
  splitRole,
} from '../../utils/extract/entities/names.ts';
import { isPostage } from '../../utils/extract/entities/postage.ts';
import { findReferences } from '../../utils/extract/entities/reference.ts';
import { decode } from '../../utils/extract/file/decode.ts';
import { isMail, splitMails } from '../../utils/extract/file/mailbox.ts';
import { readText } from '../../utils/extract/file/read-text.ts';
import { rtfToHtml } from '../../utils/extract/file/rtf.ts';
import { turnAddress } from '../../utils/extract/page/hidden-mails.ts';
import { limitNesting } from '../../utils/extract/page/nesting.ts';
import { readActions } from '../../utils/extract/read-actions.ts';
import { hasMixedScripts } from '../../utils/extract/text/mixed-scripts.ts';
import { readPlainText } from '../../utils/extract/text/plain-text.ts';
import { readFeedAddress } from '../../utils/feeds/address.ts';
import { isCheckPage } from '../../utils/feeds/answers/check-page.ts';
import { isNestedTooDeep } from '../../utils/feeds/answers/nesting.ts';
import { parseJson } from '../../utils/feeds/answers/parse-json.ts';
import { recognise } from '../../utils/feeds/answers/recognise.ts';
import { findRoot } from '../../utils/feeds/answers/xml-root.ts';
import { countryIn } from '../../utils/feeds/kinds/country-names.ts';
import { decodeEntities, readLine, readParagraphs } from '../../utils/feeds/kinds/html-text.ts';
import { guessLanguage } from '../../utils/feeds/kinds/languages.ts';
import { readBody, readTitle, unescapeHtml } from '../../utils/feeds/kinds/lead-parts.ts';
import { hasPlaceholder, readTemplate } from '../../utils/feeds/kinds/template.ts';
import { webFeed } from '../../utils/feeds/kinds/web-feed.ts';
import { showLine } from '../../utils/feeds/shown-line.ts';
import { readBackup } from '../../utils/history/backup.ts';
import { forClipboard } from '../../utils/letters/clipboard.ts';
import { toPlainLines } from '../../utils/letters/plain-lines.ts';
import { readMailto } from '../../utils/letters/read-mailto.ts';
import { hasBlock, withoutMarks } from '../../utils/pass/block.ts';
import { readAccount } from '../../utils/posts/accounts.ts';
import { findAddresses } from '../../utils/posts/counting/addresses.ts';
import { countPost } from '../../utils/posts/counting/count.ts';
import { fitHashtags } from '../../utils/posts/hashtags.ts';
import { findMarks } from '../../utils/posts/marks.ts';
import { networkById } from '../../utils/posts/networks.ts';
import { segmentPost } from '../../utils/posts/segments.ts';
import { splitThread } from '../../utils/posts/thread.ts';
import { fold, foldForSearch, squeeze, toSlug } from '../../utils/text/fold.ts';
import { hasLongWord } from '../../utils/text/long-word.ts';
import { dropHidden, dropUnneeded, findHidden, hasUnseen } from '../../utils/text/unseen.ts';
import { peru } from '../peru.ts';

const context = { url: 'https://feeds.example/a', today: '2023-01-29', uiLanguages: ['en'] };
const rss = (text: string) =>
  `<rss version="2.0"><channel><title>A</title><item><title>${text}</title><link>https://feeds.example/1</link><description>${text}</description></item></channel></rss>`;
const json = (text: string) =>
  JSON.stringify({
    format: 'urgent-action-feed/1',
    title: text,
    publisher: text,
    updated: text,
    actions: [text],
  });
const network = (id: string) => {
  const found = networkById(id);
  if (!found) throw new Error(`no network ${id}`);
  return found;
};

const bytes = (text: string) => new TextEncoder().encode(text);

/** Everything that reads strangers' text at once, without a thread and a deadline around it. */
export const READERS: Record<string, (text: string) => unknown> = {
  'a plain text': (text) => readPlainText(text, () => false),
  'a text in our own format': readOwnText,
  'a feed of ours': (text) => readFeed(JSON.parse(json(text))),
  'a web feed': (text) => webFeed.read(rss(text), context as never),
  'what an answer is': (text) => recognise(text, 'text/html'),
  'whether it is XML': findRoot,
  'whether it is JSON': parseJson,
  'how deep it is': isNestedTooDeep,
  'whether it is a check': (text) => isCheckPage(text, true),
  'a paragraph': readParagraphs,
  'a line': readLine,
  'a line as it is shown': showLine,
  entities: decodeEntities,
  'a title': readTitle,
  'a body': readBody,
  'escaped HTML': unescapeHtml,
  'a template': (text) => readTemplate([text]),
  'a placeholder': hasPlaceholder,
  'a language': guessLanguage,
  'a country': (text) => countryIn(text, 'en'),
  'a link to a mail': (text) => readMailto(`mailto:a@b.example?body=${text}`),
  'plain lines': toPlainLines,
  'a block that was passed on': (text) => [hasBlock(text), withoutMarks(text)],
  'unseen signs': (text) => [
    findHidden(text),
    dropHidden(text),
    dropUnneeded(text),
    hasUnseen(text),
  ],
  'mixed scripts': hasMixedScripts,
  'what is searched for': (text) => [fold(text), foldForSearch(text), squeeze(text), toSlug(text)],
  addresses: findAddresses,
  'the length on X': (text) => countPost(text, network('x')),
  'the length on Bluesky': (text) => countPost(text, network('bluesky')),
  'the length on Mastodon': (text) => countPost(text, network('mastodon')),
  'the length on Threads': (text) => countPost(text, network('threads')),
  'marks on X': (text) => findMarks(text, network('x')),
  'marks on Bluesky': (text) => findMarks(text, network('bluesky')),
  'marks on Mastodon': (text) => findMarks(text, network('mastodon')),
  hashtags: (text) => fitHashtags(text, { linked: 'never' } as never, 'en'),
  'where it leads': (text) =>
    changedDestinations(peru, { ...peru, posts: [{ text: { en: text } }] }),
  'a long word': hasLongWord,
  'a thread': (text) => splitThread(text, 'en', (post) => post.length <= 280),
  'an action': (text) => readActions(readText(text)),
  'a backup': (text) => readBackup(JSON.stringify({ format: text, notes: { a: text } })),
  'the address of a feed': (text) => [readFeedAddress(text), readFeedAddress(`https://${text}`)],
  'an address': (text) => [findUnsafe(text), findUnsafe(`https://a.example/${text}`)],
  'a host': findUnsafeHost,
  'a name in one script': isOneScript,
  dates: findDates,
  references: findReferences,
  'where somebody is reached': (text) => contactsOf({ text }),
  'somebody’s name': (text) => [isName(text), splitRole(text), namesOffice(text)],
  'a sentence': (text) => [isSentence(text), isHead(text), isPostage(text)],
  bytes: (text) => decode(bytes(text)),
  'whether it is a mail': (text) => [isMail(text, true), isMail(`From: a\n${text}`, false)],
  'a mailbox': (text) => splitMails(`From a@b.example Mon Jan  1 00:00:00 2024\n${text}`),
  'an RTF file': (text) => rtfToHtml(bytes(`{\\rtf1 ${text}}`)),
  'a turned address': turnAddress,
  'how deep a page is': limitNesting,
  'a letter for the clipboard': (text) => forClipboard(text, 'en'),
  'an account': (text) => ['x', 'mastodon', 'bluesky'].map((id) => readAccount(network(id), text)),
  'a post in its parts': (text) => ['x', 'mastodon'].map((id) => segmentPost(text, network(id))),
};
