import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until, withDeadline } from '../../../../scripts/browsers/deadline.ts';
import { JANUARY_29, type Stage, setStage } from '../../../../scripts/stage/stage.ts';
import { writeBackup } from '../../../../utils/history/backup.ts';
import { browserName } from '../../shared-stage.ts';
import { DEED } from './deed.ts';

/** How often pages, imports and erasures race each other. */
const ROUNDS = Number(process.env.VIGIL_RACES ?? 30);
const EMPTY = {
  ...{ attempts: [], drafts: {}, ownAccounts: {}, servers: {}, settings: {} },
  ...{ following: [], actions: [], notes: {}, putAside: {}, reminders: {}, deeds: [] },
};

let stage: Stage;
beforeAll(async () => {
  stage = await setStage(browserName);
  await stage.reset(JANUARY_29);
});
afterAll(() => stage?.close());

const stored = () =>
  stage.browser.inExtension<Record<string, unknown>>('browser.storage.local.get(null)');
const ask = (vigil: string, more: object = {}) =>
  stage.browser.inExtension<{ done?: boolean } | null>(
    `browser.runtime.sendMessage(${JSON.stringify({ vigil, ...more })})`,
  );
const open = () => Promise.all(['popup.html', 'popup.html', 'sidepanel.html'].map(openOne));
const openOne = (path: string) => stage.browser.openExtensionTab(path);

/** Does this in the page, by the page's own doors to what is stored. */
async function inPage(page: Page, name: string, count: number): Promise<void> {
  // A page that was just drawn anew has not run its scripts yet.
  await until(() => page.evaluate('!!globalThis.vigilStored') as Promise<boolean>, 'the doors');
  await page.evaluate(
    async (deed: object, by: string, times: number) => {
      const { vigilStored: groups, vigilItems: items } = globalThis as unknown as {
        vigilStored: Record<string, { write(id: string, value: unknown): Promise<void> }>;
        vigilItems: Record<string, { change(work: (now: object) => object): Promise<unknown> }>;
      };
      const all = Array.from({ length: times }, async (_, at) => {
        const action = `${by}-${at}`;
        await groups.activityEntries?.write(`${action}#1`, { ...deed, action });
        await groups.drafts?.write(action, `text of ${action}`);
        await items.buttonSites?.change((now) => ({ ...now, [`${action}.example`]: 'x' }));
      });
      await Promise.all(all);
    },
    DEED,
    name,
    count,
  );
}

function backupOf(name: string, count: number): string {
  const actions = Array.from({ length: count }, (_, at) => `${name}-${at}`);
  const drafts = Object.fromEntries(actions.map((one) => [one, `text of ${one}`]));
  const deeds = actions.map((action) => ({ ...DEED, action }));
  return writeBackup({ ...EMPTY, drafts, deeds }, JANUARY_29);
}

const namesOf = (all: Record<string, unknown>, prefix: string) =>
  Object.keys(all)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length).replace(/#.*$/, ''));

describe(`two popups, a panel, an import and an erasure at the same time in ${browserName}`, () => {
  it('lose nothing', { timeout: ROUNDS * 10_000 }, async () => {
    const pages = await open();
    const wanted = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const work = pages.map((page, at) => inPage(page, `r${round}p${at}`, 5));
      const imported = ask('import', { text: backupOf(`r${round}i`, 5) });
      await Promise.all(work);
      expect((await imported)?.done).toBe(true);
      for (const by of ['p0', 'p1', 'p2', 'i'])
        for (let at = 0; at < 5; at += 1) wanted.add(`r${round}${by}-${at}`);
    }
    await until(async () => (await stored()).deedIds, 'the list');
    const lists = async () => {
      const all = await stored();
      const listed = ((all.deedIds ?? []) as string[]).map((id) => id.replace(/#.*$/, ''));
      return { all, listed: new Set(listed) };
    };
    await until(async () => (await lists()).listed.size >= wanted.size, 'all in the list');
    const { all, listed } = await lists();
    const sites = Object.keys((all.buttonSites ?? {}) as object).map((host) => host.split('.')[0]);
    const ofPages = [...wanted].filter((one) => !one.includes('i-'));
    const lost = [
      ...[...wanted].filter((one) => !namesOf(all, 'deed/').includes(one)),
      ...[...wanted].filter((one) => !namesOf(all, 'draft/').includes(one)),
      ...[...wanted].filter((one) => !listed.has(one)),
      ...ofPages.filter((one) => !sites.includes(one)),
    ];
    console.log(
      `${browserName}: ${ROUNDS} races, ${wanted.size} of each kind, ${lost.length} lost`,
    );
    expect(lost).toEqual([]);
  });

  it('bring nothing back', { timeout: ROUNDS * 40_000 }, async () => {
    const back: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await stage.browser.closePages();
      const pages = await open();
      // What these pages still say after the erasure is never answered: they are drawn anew.
      const work = pages.map((page, at) =>
        inPage(page, `r${round}p${at}`, 5).catch(() => undefined),
      );
      const imported = ask('import', { text: backupOf(`r${round}i`, 5) }).catch(() => null);
      const erased = ask('erase');
      const late = ask('import', { text: backupOf(`r${round}late`, 5) }).catch(() => null);
      await withDeadline(erased, 'the erasure');
      const text = JSON.stringify(await stored());
      if (/r\d+(?:p\d|i|late)-/.test(text)) back.push(`round ${round}: ${text.slice(0, 300)}`);
      await Promise.race([
        Promise.all([...work, imported, late]),
        new Promise((done) => setTimeout(done, 500)),
      ]);
      const after = JSON.stringify(await stored());
      if (/r\d+(?:p\d|i|late)-/.test(after)) back.push(`later, ${round}: ${after.slice(0, 300)}`);
    }
    console.log(
      `${browserName}: ${ROUNDS} erasures in a race, ${back.length} brought something back`,
    );
    expect(back).toEqual([]);
  });

  it('are not kept by a page that hangs, and what it writes when it comes to itself goes, too', {
    timeout: 60_000,
  }, async () => {
    await stage.browser.closePages();
    await stage.reset(JANUARY_29);
    const page = await openOne('popup.html');
    await inPage(page, 'before', 1);
    const erased = ask('erase');
    // In one turn: the page hears of nothing before it has written.
    const hung = page
      .evaluate(
        (deed: object, ms: number) => {
          const { vigilStored: groups } = globalThis as unknown as {
            vigilStored: Record<string, { write(id: string, value: unknown): Promise<void> }>;
          };
          const end = performance.now() + ms;
          while (performance.now() < end);
          void groups.activityEntries?.write('hung-0#1', { ...deed, action: 'hung-0' });
          Object.assign(globalThis, { isOld: true });
        },
        DEED,
        5000,
      )
      .catch(() => undefined);
    await withDeadline(erased, 'the erasure', 30_000);
    await hung;
    await until(async () => !(await page.evaluate('window.isOld')), 'the page to be drawn anew');
    await until(
      async () => !/before-|hung-/.test(JSON.stringify(await stored())),
      'nothing of it to be kept',
    );
    await inPage(page, 'after', 1);
    expect(namesOf(await stored(), 'deed/')).toEqual(['after-0']);
  });
});
