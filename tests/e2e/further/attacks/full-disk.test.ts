import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../../scripts/browsers/deadline.ts';
import { JANUARY_29, type Stage, setStage } from '../../../../scripts/stage/stage.ts';
import { writeBackup } from '../../../../utils/history/backup.ts';
import { browserName } from '../../shared-stage.ts';

/** A disk of its own for the profile. Only who may mount one can try this: root on Linux, as in most containers. */
function makeDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300m', 'none', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
}
const disk = makeDisk();

/** Writes until not one byte more fits. */
async function fill(file: string): Promise<void> {
  const filler = await open(file, 'w');
  let piece = Buffer.alloc(2 ** 20, 1);
  while (piece.length > 0) {
    // Expected (ENOSPC): then a smaller piece may still fit.
    const { bytesWritten } = await filler.write(piece).catch(() => ({ bytesWritten: 0 }));
    if (bytesWritten < piece.length) piece = piece.subarray(0, piece.length >> 1);
  }
  await filler.close();
}

describe.runIf(disk)(`a full disk in ${browserName}`, () => {
  let stage: Stage;
  let page: Page;
  const filler = join(disk ?? '', 'filler');
  beforeAll(async () => {
    stage = await setStage(browserName, { profile: disk as string });
    await stage.reset(JANUARY_29);
  });
  afterAll(async () => {
    await stage?.close().catch(() => undefined);
    execFileSync('umount', ['-l', disk as string]);
    await rm(disk as string, { recursive: true, force: true });
  });

  const stored = () =>
    stage.browser.inExtension<Record<string, unknown>>('browser.storage.local.get(null)');
  const importDraft = (name: string) => {
    const empty = {
      ...{ attempts: [], ownAccounts: {}, servers: {}, settings: {}, deeds: [] },
      ...{ following: [], actions: [], notes: {}, putAside: {}, reminders: {} },
    };
    const drafts = Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [`${name}-${at}`, 'x'.repeat(5000)]),
    );
    const text = writeBackup({ ...empty, drafts }, JANUARY_29);
    return stage.browser.inExtension<{ done: boolean; faults: string[] }>(
      `browser.runtime.sendMessage({ vigil: 'import', text: ${JSON.stringify(text)} })`,
    );
  };
  const said = (where: Page) =>
    where.evaluate(
      `[...document.querySelectorAll('[role=alert]')].map((one) => one.textContent).join(' ')`,
    ) as Promise<string>;
  /** How many of the drafts of an import are there, whole. */
  const countOf = (all: Record<string, unknown>, name: string) =>
    Object.entries(all).filter(
      ([key, text]) => key.startsWith(`draft/${name}-`) && (text as string).length === 5000,
    ).length;

  async function openPost(): Promise<void> {
    await stage.browser.inExtension(
      `browser.storage.session.set({ view: { action: '105/22-1', panel: 'post' } })`,
    );
    page = await stage.browser.openExtensionTab('popup.html');
    await page.waitForSelector('#post-text');
  }

  it('is told as what it is, and nothing of what was kept is lost', {
    timeout: 120_000,
  }, async () => {
    expect(await importDraft('before')).toMatchObject({ done: true });
    await openPost();
    await fill(filler);
    for (let time = 0; time < 3; time += 1) {
      const { done, faults } = await importDraft('meanwhile');
      expect({ done, faults }).toEqual({
        done: false,
        faults: [expect.stringContaining('no room left')],
      });
    }
    // Both browsers have a little room of their own left: more than that is written.
    await page.$eval(
      '#post-text',
      (one, text) => {
        (one as HTMLTextAreaElement).value = text;
        one.dispatchEvent(new Event('input', { bubbles: true }));
      },
      'Mine. '.repeat(20_000),
    );
    await until(async () => /no space left/.test(await said(page)), 'the page to say so');
    await page.screenshot({ path: `.output/full-disk-${browserName}.png` });
    const all = await stored();
    expect([countOf(all, 'before'), countOf(all, 'meanwhile')]).toEqual([10, 0]);
  });

  it('that has room again keeps what is written then, whatever becomes of the browser', {
    timeout: 120_000,
  }, async () => {
    await rm(filler);
    await page.$eval('#post-text', (one) => {
      (one as HTMLTextAreaElement).value = 'Mine again.';
      one.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await until(async () => !/no space left/.test(await said(page)), 'the page to say so');
    expect(await importDraft('after')).toMatchObject({ done: true });
    await until(async () => !('diskProbe' in (await stored())), 'new files');
    const isPlanned = () =>
      stage.browser.inExtension(`browser.alarms.get('disk').then((one) => !!one)`);
    await until(async () => !(await isPlanned()), 'the worker to be content');
    await stage.crash();
    const all = await stored();
    expect([countOf(all, 'before'), countOf(all, 'after')]).toEqual([10, 10]);
    expect(Object.values(all)).toContain('Mine again.');
    expect(all.broken ?? []).toEqual([]);
  });
});
