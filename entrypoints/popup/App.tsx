import { useCallback, useEffect, useErrorBoundary, useState } from 'preact/hooks';
import { ActionList } from '../../components/list/ActionList.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import type { NoticeText } from '../../components/ui/Notice.tsx';
import type { Interests } from '../../utils/actions/interests.ts';
import type { IsoDate, UrgentAction } from '../../utils/actions/types.ts';
import type { UnseenChange } from '../../utils/feeds/merge.ts';
import type { ActivityEntry } from '../../utils/history/activity.ts';
import type { Sender } from '../../utils/letters/paper.ts';
import { today } from '../../utils/platform/clock.ts';
import { openFollow } from '../../utils/platform/open-follow.ts';
import { captureTab, openReview } from '../../utils/platform/pages/capture.ts';
import { type FirstList, loadFirstList, loadIndex } from '../../utils/platform/pages/first-list.ts';
import { openOptions } from '../../utils/platform/pages/open.ts';
import { settleAction, wakeCatalogue } from '../../utils/platform/pages/worker-client.ts';
import {
  actionItem,
  activity,
  drafts,
  initialsOnly,
  interests,
  lastView,
  mailService,
  news,
  ownAccounts,
  sender,
  servers,
  type Threads,
  threads,
  type View,
} from '../../utils/platform/storage.ts';
import type { OwnAccounts } from '../../utils/posts/accounts.ts';
import { type CurrentPage, recognisePage } from './current-page.ts';
import { feedAt } from './feed-at.ts';
import { OpenAction } from './OpenAction.tsx';

/** What is read before the first drawing, all at once. */
interface Ready {
  first: FirstList;
  day: IsoDate;
  wanted: Interests;
  unseen: UnseenChange[];
  done: ActivityEntry[];
  texts: Record<string, string>;
  ownServers: Record<string, string>;
  own: OwnAccounts;
  split: Threads;
  service: string;
  signed: Sender;
  initials: boolean;
  page: CurrentPage;
}

async function getReady(): Promise<Ready & { view: View; action: UrgentAction | null }> {
  const day = await today();
  const [first, wanted, unseen, done, texts, ownServers, own, split, service, signed, ...rest] =
    await Promise.all([
      loadFirstList(day),
      interests.getValue(),
      news.getValue(),
      activity.getValue(),
      drafts.getValue(),
      servers.getValue(),
      ownAccounts.getValue(),
      threads.getValue(),
      mailService.getValue(),
      sender.getValue(),
      initialsOnly.getValue(),
      recognisePage(),
      lastView.getValue(),
    ]);
  const [initials, page, view] = rest;
  const action = view.action ? await actionItem(view.action).getValue() : null;
  return {
    ...{ first, day, wanted, unseen, done, texts, ownServers, own, split, service, signed },
    ...{ initials, page, view, action },
  };
}

/** The popup: the list, or the action that is open. */
export function App() {
  const { t } = useI18n();
  const [ready, setReady] = useState<Ready>();
  const [open, setOpen] = useState<UrgentAction>();
  const [view, setView] = useState<View>({});
  const [failed, setFailed] = useState(false);
  const [notice, setNotice] = useState<NoticeText>();
  useErrorBoundary(() => {
    setFailed(true);
    void wakeCatalogue();
  });

  useEffect(() => {
    const ready = getReady().catch(async () => {
      // The worker sets aside what is broken, so that it hides nothing else.
      await wakeCatalogue();
      return getReady();
    });
    ready.then(
      ({ view, action, ...rest }) => {
        setReady(rest);
        setView(view);
        if (action) setOpen(action);
      },
      () => setFailed(true),
    );
  }, []);

  const show = async (id: string | undefined, panel: View['panel']) => {
    const action = id === undefined ? null : await actionItem(id).getValue();
    if (id !== undefined && !action) return setFailed(true);
    setOpen(action ?? undefined);
    const next: View = action ? { action: action.id, panel } : {};
    setView(next);
    await lastView.setValue(next);
  };

  const readWhole = useCallback(async () => {
    const lines = await loadIndex();
    setReady((now) => now && { ...now, first: { lines, whole: true } });
  }, []);

  const settle = async (id: string) => {
    await settleAction(id);
    setReady((now) => now && { ...now, unseen: now.unseen.filter((one) => one.id !== id) });
  };

  const addPage = async () => {
    const source = ready?.page.tab && (await captureTab(ready.page.tab));
    if (!source?.lines.some(({ text }) => text.trim())) {
      return setNotice({ text: t('list.addFailed'), refused: true });
    }
    await openReview(source);
    window.close();
  };

  useEffect(() => {
    if (ready) performance.mark('vigil-ready');
  }, [ready]);

  if (failed) {
    return (
      <div class="list-empty" role="alert">
        <h2>{t('list.broken')}</h2>
        <p>{t('list.brokenHint')}</p>
      </div>
    );
  }
  // Nothing for the few milliseconds of reading: a spinner would only flash.
  if (!ready) return null;
  if (open) {
    return (
      <OpenAction
        action={open}
        today={ready.day}
        page={ready.page}
        panel={view.panel ?? (ready.page.mail ? 'letter' : 'post')}
        done={ready.done}
        texts={ready.texts}
        ownServers={ready.ownServers}
        own={ready.own}
        threads={ready.split}
        service={ready.service}
        sender={ready.signed}
        initials={ready.initials}
        onInitials={(initials) => setReady((now) => now && { ...now, initials })}
        onService={(service) => setReady((now) => now && { ...now, service })}
        onPanel={(panel) => void show(open.id, panel)}
        onBack={() => void show(undefined, undefined)}
        onOpen={(id) => void show(id, undefined)}
        onSettled={(id) => void settle(id)}
        onDone={(done) => setReady((now) => now && { ...now, done })}
        onTexts={(texts) => setReady((now) => now && { ...now, texts })}
        onServers={(ownServers) => setReady((now) => now && { ...now, ownServers })}
        onOwn={(own) => setReady((now) => now && { ...now, own })}
        onThreads={(split) => setReady((now) => now && { ...now, split })}
      />
    );
  }
  const { first } = ready;
  const feed = feedAt(ready.page.tab?.url);
  return (
    <ActionList
      actions={first.lines}
      counts={first.whole ? undefined : first.counts}
      onWhole={readWhole}
      interests={ready.wanted}
      news={ready.unseen}
      onFollow={feed ? () => void openFollow(feed).then(() => window.close()) : undefined}
      today={ready.day}
      takenPart={new Set(ready.done.map(({ action }) => action))}
      onOpen={(id) => void show(id, undefined)}
      onOptions={() => void openOptions()}
      onAdd={() => void addPage()}
      notice={notice}
    />
  );
}
