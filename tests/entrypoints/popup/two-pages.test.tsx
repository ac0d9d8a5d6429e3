// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import background from '../../../entrypoints/background.ts';
import { LetterPage } from '../../../entrypoints/letter/LetterPage.tsx';
import { PopupApp } from '../../../entrypoints/popup/App.tsx';
import { type PostTexts, usePostTexts } from '../../../entrypoints/popup/post-texts.ts';
import { useActivity } from '../../../entrypoints/popup/use-activity.ts';
import type { Addressee, UrgentAction } from '../../../utils/actions/types.ts';
import { type ActivityEntry, entryId } from '../../../utils/history/activity.ts';
import { exportBackup } from '../../../utils/platform/worker/backup.ts';
import { postDraftIds } from '../../../utils/posts/draft-ids.ts';
import { networks } from '../../../utils/posts/networks.ts';
import { peru } from '../../peru.ts';
import { inNewBrowser, keepActions, openPage, TODAY, until } from '../page.tsx';

const here = inNewBrowser();
const keysUnder = (prefix: string) =>
  Object.keys(here.extension.local.values).filter((key) => key.startsWith(prefix));

/** An action with enough texts and targets for two people at one machine. */
const large: UrgentAction = {
  ...peru,
  posts: Array.from({ length: 5 }, () => peru.posts[0] as (typeof peru.posts)[number]),
  targets: Array.from({ length: 10 }, (_, at) => ({
    ...(peru.targets[0] as Addressee),
    ...{ id: `target-${at}`, name: `Target Number ${at}`, accounts: {} },
  })),
};
const DRAFT_IDS = postDraftIds(large).slice(0, 200);
const ACCOUNTS = large.targets.flatMap((target) =>
  networks.slice(0, 20).map((network) => ({ target, network })),
);
const entryOf = (at: number): ActivityEntry => ({
  ...{ action: large.id, date: TODAY, kind: 'post', how: 'copied', language: 'en' },
  mark: `mark ${at}`,
});

/** What a popup's panels write with. */
interface Writer {
  texts?: PostTexts | undefined;
  add?(entry: ActivityEntry): Promise<void>;
}

function Writing({ writer }: { writer: Writer }) {
  const texts = usePostTexts(large);
  const { done, add } = useActivity(large.id);
  if (done) Object.assign(writer, { texts, add });
  return null;
}

async function openWriter(): Promise<Writer> {
  const writer: Writer = {};
  await openPage(<Writing writer={writer} />);
  await until(() => expect(writer.texts).toBeDefined());
  return writer;
}

describe('two popups that write at the same time', () => {
  it('lose no draft, no account and no entry of each other', async () => {
    background.main();
    keepActions(here.extension, [large]);
    const writers = [await openWriter(), await openWriter()];
    await act(async () => {
      for (let at = 0; at < 200; at++) {
        const writer = writers[at % 2];
        writer?.texts?.keepDrafts({ [DRAFT_IDS[at] ?? '']: `text ${at}` });
        const { target, network } = ACCOUNTS[at] ?? {};
        if (target && network) writer?.texts?.keepAccount(target, network, `handle${at}`);
        void writer?.add?.(entryOf(at));
      }
    });
    const { values } = here.extension.local;
    await until(() => expect(values.deedIds).toHaveLength(200));
    expect([...(values.deedIds as string[])].sort()).toEqual(
      Array.from({ length: 200 }, (_, at) => entryId(entryOf(at))).sort(),
    );
    expect(['draft/', 'account/', 'deed/'].map((prefix) => keysUnder(prefix).length)).toEqual([
      200, 200, 200,
    ]);
    const texts = Object.fromEntries(DRAFT_IDS.map((id, at) => [id, `text ${at}`]));
    // And each of the two shows all of it.
    for (const writer of writers) {
      await until(() => expect(writer.texts?.drafts).toEqual(texts));
    }
  });
});

describe('what is typed in one page', () => {
  it('shows up in another popup, which goes on writing elsewhere', async () => {
    keepActions(here.extension, [peru]);
    here.extension.session.values.view = { action: peru.id, panel: 'post' };
    const [one, other] = [await openPage(<PopupApp />), await openPage(<PopupApp />)];
    await Promise.all([one.get('#post-text'), other.get('#post-text')]);
    await other.choose('#post-network', 'bluesky');
    await Promise.all([one.type('#post-text', 'on X'), other.type('#post-text', 'on Bluesky')]);
    await other.choose('#post-network', 'x');
    await until(() => expect(other.valueOf('#post-text')).toBe('on X'));
    expect(here.extension.local.values).toMatchObject({
      [`draft/${peru.id}|post 0|x|en`]: 'on X',
      [`draft/${peru.id}|post 0|bluesky|en`]: 'on Bluesky',
    });
  });

  it('goes from the popup’s letter to the printed one, and back', async () => {
    keepActions(here.extension, [peru]);
    here.extension.session.values.view = { action: peru.id, panel: 'letter' };
    const popup = await openPage(<PopupApp />);
    const printed = await openPage(<LetterPage id={peru.id} wish="es" to="dina-boluarte" />);
    await printed.get('#letter-body');
    await popup.press('#letter-change');
    await popup.type('#letter-subject', 'From the popup');
    await until(() => expect(printed.valueOf('#letter-subject')).toBe('From the popup'));
    await printed.type('#letter-body', 'From the printed letter');
    await until(() => expect(popup.valueOf('#letter-body')).toBe('From the printed letter'));
    expect(popup.valueOf('#letter-subject')).toBe('From the popup');
  });
});

describe('a backup that is taken in while a popup is open', () => {
  it('adds its 500 entries beside the copy that is made meanwhile', async () => {
    background.main();
    const { extension } = here;
    keepActions(extension, [peru]);
    const deeds = Array.from({ length: 500 }, (_, at) => ({ ...entryOf(at), date: '2023-01-02' }));
    const text = JSON.stringify({ format: 'vigil-backup/2', exported: TODAY, deeds });
    extension.session.values.view = { action: peru.id, panel: 'post' };
    const popup = await openPage(<PopupApp />);
    await popup.get('#post-copy');
    const imported = extension.send({ vigil: 'import', text });
    await popup.press('#post-copy');
    expect(await imported).toEqual({ done: true, conflicts: 0, faults: [] });
    await until(() => expect(extension.local.values.deedIds).toHaveLength(500));
    await until(() => expect(extension.local.values.attemptIds).toHaveLength(1));
    expect([keysUnder('deed/').length, keysUnder('attempt/').length]).toEqual([500, 1]);
    const { deeds: kept, attempts } = JSON.parse(await exportBackup());
    expect([kept.length, attempts.length]).toEqual([500, 1]);
  });
});
