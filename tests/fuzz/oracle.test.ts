import { describe, expect, it } from 'vitest';
import { readFeed } from '../../utils/actions/validation/read-feed.ts';
import { judgeFaults, judgeFeed } from './oracle.ts';
import { soundFeed } from './sound-feed.ts';

/** A feed as it was let in, to be made worse. */
function letIn() {
  const { feed } = readFeed(structuredClone(soundFeed));
  if (!feed?.actions[0]?.targets[0]) throw new Error('the sound feed is not sound');
  return { feed, action: feed.actions[0], target: feed.actions[0].targets[0] };
}
type LetIn = ReturnType<typeof letIn>;

describe('the judge sees what must never be let in', () => {
  it.each<[what: string, spoil: (one: LetIn) => unknown]>([
    ['a direction character', ({ action }) => (action.title.en = 'a\u202eb')],
    ['an invisible one', ({ action }) => (action.reference = 'a\u200bb')],
    ['a text that is not in NFC', ({ action }) => (action.title.en = 'Peru\u0301')],
    ['a text that is too long', ({ target }) => (target.name = 'a'.repeat(401))],
    ['two lines', ({ target }) => (target.name = 'a\nBcc: b')],
    ['a script', ({ action }) => (action.source.url = 'javascript:alert(1)')],
    ['a password', ({ action }) => (action.source.url = 'https://a:b@c.org')],
    ['an encoded line end', ({ action }) => (action.source.url = 'https://a.org/%0a')],
    ['an encoded direction', ({ action }) => (action.source.url = 'https://a.org/%ff%e2%80%ae')],
    ['a host in disguise', ({ action }) => (action.source.url = 'https://аmnesty.org')],
    ['two scripts in a handle', ({ target }) => (target.accounts.x = 'amnеsty')],
    ['a second recipient', ({ target }) => target.emails.push('a@b.org,c@d.org')],
    ['letters in a number', ({ target }) => target.faxes.push('0900-CALL')],
    ['a foreign field', ({ action }) => Object.assign(action, { mood: 'hopeful' })],
    ['a language that is none', ({ action }) => (action.title['en-abc'] = 'a')],
    ['a country that is none', ({ action }) => action.country.push('XX')],
    ['a day that does not exist', ({ action }) => (action.deadline = '2023-02-30')],
    ['a prototype of its own', ({ action }) => Object.setPrototypeOf(action.title, { fr: 'a' })],
    ['holes', ({ action }) => (action.hashtags.length = 5)],
    ['one id twice', ({ feed, action }) => feed.actions.push(action)],
    ['one addressee twice', ({ action, target }) => action.copies.push(target)],
  ])('%s', (_, spoil) => {
    const one = letIn();
    expect(judgeFeed(one.feed)).toEqual([]);
    spoil(one);
    expect(judgeFeed(one.feed)).not.toEqual([]);
  });

  it('in what is told, too', () => {
    expect(judgeFaults([{ path: 'title["\u202e"]', message: 'is none' }])).toHaveLength(1);
    expect(judgeFaults(Array(202).fill({ path: 'a', message: 'b' }))).toEqual(['202 faults']);
  });
});
