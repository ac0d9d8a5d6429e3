import type { Line } from '../text/lines.ts';
import { countShared, stemsOf } from '../text/stems.ts';
import { readCampaign } from './campaign.ts';
import type { Extraction } from './extraction.ts';
import { joinLetters } from './letters/find-letters.ts';
import { findHashtags, isSignedPost, readLinkedPosts, readPosts } from './posts.ts';

/** A post without a heading has a hashtag, and so many words of the letter. */
const HASHTAG = /(?<![\p{L}\p{N}&/])#\p{L}/u;
const MIN_SHARED = 2;

/** Reads what is ready to be sent or posted: letters, posts, hashtags, a campaign. */
export function readMessages(extraction: Extraction): void {
  const { action, lines, labelled, letters, language, note, under } = extraction;
  const models = joinLetters(letters);
  if (models.length > 0) action.letters = models.map(({ model }) => model);
  for (const [at, { parts }] of models.entries()) {
    for (const { language: tag, salutation, certainty, first, last } of parts) {
      const path = `letters[${at}].body.${tag}`;
      const doubt = salutation ? undefined : 'no-salutation';
      note({ path, certainty, first, last, doubt });
    }
  }
  const campaign = readCampaign(
    under('posts', 'campaign', 'loose').flatMap((section) => section.lines),
  );
  const start = campaign?.lines[0]?.at;
  if (campaign) {
    action.campaigns = [campaign.campaign];
    const last = campaign.lines.at(-1)?.at;
    note({ path: 'campaigns', certainty: 'likely', first: start ?? 0, last });
  }
  // The campaign and the files stand below the posts.
  const isPostLine = (line: Line) => line.at < (start ?? Number.POSITIVE_INFINITY);
  const sections = under('posts').map(({ lines: own }) =>
    readPosts(own.filter(isPostLine), language),
  );
  // Where one section has posts with hashtags, another without is a share bar or a counter.
  const hasSigned = sections.some((own) => own.some(isSignedPost));
  const printed = sections.filter((own) => !hasSigned || own.some(isSignedPost)).flat();
  const { title } = extraction.options;
  const texts = models.flatMap(({ model }) => Object.values(model.body).flat());
  const known = stemsOf([title ?? '', ...texts.map((text) => text ?? '')]);
  const isOwn = ({ text }: Line) => HASHTAG.test(text) && countShared(text, known) >= MIN_SHARED;
  // Under words that no table has, a text with a hashtag that speaks of the case is a post.
  const free = lines.filter((line) => !extraction.inLetter(line) && isOwn(line));
  const own = printed.length > 0 ? printed : readPosts(free, language);
  const posts = [...own, ...readLinkedPosts(lines, { title, expected: language, known: own })];
  if (posts.length > 0) action.posts = posts.map(({ post }) => post);
  for (const [at, { parts }] of posts.entries()) {
    for (const { language: tag, paragraph } of parts) {
      const { first, last } = paragraph;
      note({ path: `posts[${at}].text.${tag}`, certainty: 'likely', first, last });
    }
  }
  const tagged = findHashtags([
    ...posts.flatMap(({ post }) => Object.values(post.text).map((text) => text ?? '')),
    ...labelled.filter(({ label }) => label === 'hashtags').map(({ value }) => value),
    // Some hashtags stand alone among the steps.
    ...lines.filter((line) => !extraction.inLetter(line)).map(({ text }) => text),
  ]);
  if (tagged.length > 0) action.hashtags = tagged;
}
