import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newProfile } from '../../../../scripts/browsers/profile.ts';
import { JANUARY_29, type Stage, setStage } from '../../../../scripts/stage/stage.ts';
import { browserName } from '../../shared-stage.ts';

/** Ten marks, one in each kind of thing that the person's own words stand in. */
const MARKS = Array.from({ length: 10 }, (_, nth) => `zqxMark${nth}jv${'kwyzhu'.repeat(3)}${nth}`);
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

/** Which marks stand somewhere in the files of a profile, as bytes or as two bytes a letter. */
async function marksIn(profile: string): Promise<string[]> {
  const found = new Set<string>();
  for (const entry of await readdir(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    // Expected: the browser takes files away while they are looked through.
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    for (const mark of MARKS) {
      const isThere = bytes.includes(mark) || bytes.includes(Buffer.from(mark, 'utf16le'));
      if (isThere) found.add(`${mark} in ${file.slice(profile.length)}`);
    }
  }
  return [...found];
}

// Firefox packs values, in which these marks are not found before, either; it is not told here.
describe.runIf(browserName === 'chromium')(`what was erased in ${browserName}`, () => {
  let stage: Stage;
  let profile: string;
  beforeAll(async () => {
    profile = await newProfile(browserName);
    stage = await setStage(browserName, { profile });
    await stage.reset(JANUARY_29);
  });
  afterAll(() => stage?.close());

  it('is in none of the profile’s files, while the browser runs and after', {
    timeout: 120_000,
  }, async () => {
    await stage.browser.inExtension(`browser.storage.local.set(${JSON.stringify(KEPT)})`);
    await new Promise((done) => setTimeout(done, 1000));
    const before = await marksIn(profile);
    expect(before.length).toBeGreaterThan(0);
    await stage.browser.inExtension(`browser.runtime.sendMessage({ vigil: 'erase' })`);
    await new Promise((done) => setTimeout(done, 1000));
    const running = await marksIn(profile);
    await stage.restart();
    const after = await marksIn(profile);
    console.log(
      `${browserName}: ${before.length} places before, ${running.length} after erasing, ${after.length} after a restart`,
    );
    expect({ running, after }).toEqual({ running: [], after: [] });
  });
});
