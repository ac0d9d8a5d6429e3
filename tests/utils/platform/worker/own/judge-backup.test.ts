import { beforeEach, describe, expect, it } from 'vitest';
import { importBackup } from '../../../../../utils/platform/worker/backup.ts';
import { type FakeExtension, installExtension } from '../../../../fake-extension.ts';

let extension: FakeExtension;
beforeEach(() => {
  extension = installExtension();
});
/** A backup's own words, as nobody's program would write them. */
const take = (content: string) =>
  importBackup(`{"format":"vigil-backup/2","exported":"2023-01-29",${content}}`);
const keys = (start: string) =>
  Object.keys(extension.local.values).filter((key) => key.startsWith(start));
const keptOf = (start: string) => extension.local.values[keys(start)[0] ?? ''];
const DEED = { action: '1/23', kind: 'post', how: 'copied', language: 'en', date: '2023-01-29' };

describe('a backup that somebody else made', () => {
  it.each([
    ['2100', { date: '2100-01-29' }, 'later than tomorrow'],
    ['a language that browsers refuse', { language: '<b>' }, 'no language'],
  ])('says nothing was done in %s', async (_, changes, why) => {
    const done = JSON.stringify([DEED, { ...DEED, ...changes }]);
    const asked = JSON.stringify([{ ...DEED, ...changes, at: 7 }]);
    expect(await take(`"deeds":${done},"attempts":${asked}`)).toMatchObject({
      done: true,
      faults: [expect.stringContaining(why), expect.stringContaining(why)],
    });
    expect([keys('deed/').length, keys('attempt/').length]).toEqual([1, 0]);
  });

  it('turns no line around in the record, and names no country that is none', async () => {
    const title = { text: 'Free\u202E her\nBcc: a@b.example', language: 'en' };
    const deed = { ...DEED, title, where: 'x\u2066\ny', country: ['PE', '\u202E', '__proto__'] };
    await take(`"deeds":[${JSON.stringify(deed)}]`);
    expect(keptOf('deed/')).toMatchObject({
      ...{ title: { text: 'Free her Bcc: a@b.example' }, where: 'x y', country: ['PE'] },
    });
    const bad = { ...DEED, title: { text: 'Free her', language: 'zz-' } };
    extension.local.clear();
    await take(`"deeds":[${JSON.stringify(bad)}]`);
    expect(keptOf('deed/')).not.toHaveProperty('title');
  });

  it('writes no second line into a name or a place', async () => {
    const text = JSON.stringify('A\r\nBcc: a@evil.example');
    await take(`"settings":{"sender":{"name":${text},"address":${text},"place":${text}}}`);
    const { name, place } = extension.local.values.sender as Record<string, string>;
    expect([name, place]).toEqual(['A Bcc: a@evil.example', 'A Bcc: a@evil.example']);
  });

  it('follows one address once, however it is spelled, and keeps no key in its end', async () => {
    const urls = [
      'feeds.example/a',
      'FEEDS.example/a',
      'feeds.example:443/a',
      'feeds.example/a#key=x',
    ];
    const all = urls.map((url) => ({ url: `https://${url}`, on: true }));
    await take(`"following":${JSON.stringify(all)}`);
    expect(extension.local.values.subscriptions).toMatchObject([
      { url: 'https://feeds.example/a' },
    ]);
    expect(JSON.stringify(extension.local.values.subscriptions)).not.toContain('#');
  });

  it.each([
    '"ownFeed":{"key":"a","secret":"b"}',
    '"subscriptions":[7]',
    '"buttonBoxes":{"bank.example":["input"]}',
    '"index":[]',
    '"news":[{"id":"1/23","kind":"outcome"}]',
    '"uiWords":{"language":"en","version":"1","texts":{}}',
  ])('sets nothing under a name that is no setting: %s', async (setting) => {
    await take(`"settings":{${setting}}`);
    const name = setting.split('"')[1] as string;
    expect(extension.local.values).not.toHaveProperty(name);
  });

  it.each([
    ['what is put aside', '"putAside":{"__proto__":{"mark":"a","case":"b","owner":"c"}}'],
    ['a reminder', '"reminders":{"__proto__":"2023-01-29"}'],
    ['settings', '"settings":{"ownEmbassies":{"__proto__":"x"},"__proto__":{"isDiscreet":true}}'],
    ['a deed', `"deeds":[{"__proto__":{"mark":"a"},${JSON.stringify(DEED).slice(1)}]`],
  ])('changes no object of ours by a name that every object has: %s', async (_, content) => {
    await take(content);
    expect(({} as Record<string, unknown>).mark).toBeUndefined();
    expect(({} as Record<string, unknown>).isDiscreet).toBeUndefined();
    expect(JSON.stringify(extension.local.values)).not.toContain('"c"');
  });

  it.each([
    '"deeds":{"length":1e9}',
    '"actions":[{"from":"bundled","action":{}}]',
    '"following":[{"url":"http://feeds.example/a","on":true}]',
    '"settings":{"sender":"x"}',
    '"drafts":{"a":7}',
    '"exported":"tomorrow"',
  ])('of another shape is refused whole, and says where: %s', async (content) => {
    expect(await take(content)).toMatchObject({
      done: false,
      faults: expect.arrayContaining([expect.stringMatching(/./)]),
    });
    expect(extension.local.values).toEqual({});
  });
});
