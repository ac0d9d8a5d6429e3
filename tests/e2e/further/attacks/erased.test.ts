import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../../scripts/browsers/deadline.ts';
import { newProfile } from '../../../../scripts/browsers/profile.ts';
import { JANUARY_29, type Stage, setStage } from '../../../../scripts/stage/stage.ts';
import { browserName } from '../../shared-stage.ts';

/** Letters that say nothing twice: databases pack what is repeated, and these stand in their files as they are. */
const unlike = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(36)).join('');
/** Ten marks, one in each kind of thing that the person's own words stand in. */
const MARKS = Array.from({ length: 10 }, (_, nth) => `q${nth}${unlike()}`);
const KEPT = {
  [`draft/${MARKS[0]}`]: MARKS[1],
  'deed/9/99#made': {
    action: '9/99',
    kind: 'post',
    how: 'copied',
    language: 'en',
    date: '2023-01-29',
    where: MARKS[2],
  },
  'attempt/9/99#made': {
    action: '9/99',
    kind: 'post',
    how: 'copied',
    language: 'en',
    date: '2023-01-29',
    at: 1,
    where: MARKS[3],
  },
  'account/made': MARKS[4],
  'server/mastodon': MARKS[5],
  sender: { name: MARKS[6], place: MARKS[7], country: '' },
  reviewSource: { id: 'a', source: { lines: [{ text: MARKS[8] }], warnings: [] } },
  ownFeed: { url: `https://feeds.example/${MARKS[9]}`, key: 'k', secret: 's', title: 't' },
};

/** As what a mark may stand in a file: one or two bytes a letter, or in base64, wherever its three begin. */
const formsOf = (mark: string): Buffer[] => [
  Buffer.from(mark),
  Buffer.from(mark, 'utf16le'),
  // As Firefox writes the keys of its databases (`dom/indexedDB/Key.cpp`).
  Buffer.from(Buffer.from(mark).map((byte) => byte + 1)),
  ...[0, 1, 2].map((skipped) => {
    const whole = mark.slice(skipped);
    const thirds = whole.slice(0, whole.length - (whole.length % 3));
    return Buffer.from(Buffer.from(thirds).toString('base64'));
  }),
];

/** Which marks stand somewhere in the files of a profile. */
async function marksIn(profile: string): Promise<string[]> {
  const found = new Set<string>();
  for (const entry of await readdir(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    // Expected: the browser takes files away while they are looked through.
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    for (const [nth, mark] of MARKS.entries())
      if (formsOf(mark).some((form) => bytes.includes(form)))
        found.add(
          `mark ${nth} in ${file.slice(profile.length).replace(/\/[\w-]+\+\+\+[^/]+/, '/…')}`,
        );
  }
  return [...found].sort();
}

describe(`what was erased in ${browserName}`, () => {
  let stage: Stage;
  let profile: string;
  beforeAll(async () => {
    profile = await newProfile(browserName);
    stage = await setStage(browserName, { profile });
    await stage.reset(JANUARY_29);
  });
  afterAll(() => stage?.close());

  it('is in none of the profile’s files, while the browser runs and after', {
    timeout: 240_000,
  }, async () => {
    await stage.browser.inExtension(`browser.storage.local.set(${JSON.stringify(KEPT)})`);
    await new Promise((done) => setTimeout(done, 1000));
    const before = await marksIn(profile);
    // They are found before, so that finding none afterwards means something; the end of a page may cut one in two.
    expect(new Set(before.map((one) => one.slice(0, 6))).size).toBeGreaterThanOrEqual(9);
    const start = Date.now();
    await stage.browser.inExtension(`void browser.runtime.sendMessage({ vigil: 'erase' })
      .then(() => { globalThis.isErased = true; })`);
    await until(() => stage.browser.inExtension('globalThis.isErased === true'), 'the end', 90_000);
    const took = Date.now() - start;
    await new Promise((done) => setTimeout(done, 1000));
    const running = await marksIn(profile);
    await stage.restart();
    const after = await marksIn(profile);
    console.log(
      `${browserName}: ${before.length} places before, ${running.length} after erasing, ${after.length} after a restart; erasing took ${took} ms`,
    );
    console.log([...before, '--', ...running, '--', ...after].join('\n'));
    expect({ running, after }).toEqual({ running: [], after: [] });
  });
});
