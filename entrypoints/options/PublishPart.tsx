import { useEffect, useState } from 'preact/hooks';
import { describeFault } from '../../components/action/faults.ts';
import { type PublishedAction, PublishFeed } from '../../components/settings/PublishFeed.tsx';
import { copyText } from '../../components/ui/copy-text.ts';
import { useI18n } from '../../components/ui/i18n.ts';
import type { NoticeText } from '../../components/ui/Notice.tsx';
import { saveFile } from '../../components/ui/save-file.ts';
import { isActive } from '../../utils/actions/dates.ts';
import { textFor } from '../../utils/actions/languages.ts';
import type { ActionSummary, IsoDate, UrgentAction } from '../../utils/actions/types.ts';
import { CAPTURED } from '../../utils/feeds/source-keys.ts';
import {
  type FeedWish,
  feedFileName,
  handOutAddress,
  type KeyFile,
  makeFeed,
  readKeyFile,
  writeKeyFile,
} from '../../utils/pass/own-feed.ts';
import { askWorker } from '../../utils/platform/ask-worker.ts';
import { today } from '../../utils/platform/clock.ts';
import { actionIndex, actionItem, ownFeed } from '../../utils/platform/storage.ts';

/** Most actions of others that are offered. */
const MAX_OTHERS = 100;
const KEY_FILE = 'vigil-feed-key.json';

/** What the page needs, followed while it stands open; nothing until it was read. */
function useOwnFeed() {
  const [feed, setFeed] = useState<KeyFile | null>();
  const [index, setIndex] = useState<ActionSummary[]>();
  const [day, setDay] = useState<IsoDate>();
  useEffect(() => {
    void ownFeed.getValue().then(setFeed);
    void actionIndex.getValue().then((lines) => setIndex(lines ?? []));
    void today().then(setDay);
    const stops = [
      actionIndex.watch((lines) => setIndex(lines ?? [])),
      // Another page may have made a version or loaded a key.
      ownFeed.watch(setFeed),
    ];
    return () => stops.forEach((stop) => void stop());
  }, []);
  const keep = async (next: KeyFile) => {
    await ownFeed.setValue(next);
    setFeed(next);
  };
  return feed === undefined || !index || !day ? undefined : { feed, setFeed, index, day, keep };
}

/** The actions that are still running, the person's own first. */
function choicesOf(index: readonly ActionSummary[], day: IsoDate, language: string) {
  const all = index
    .filter((line) => isActive(line, day))
    .map(
      ({ id, reference, title, from }): PublishedAction => ({
        id,
        title: `${reference} · ${textFor(title, [language]) ?? ''}`,
        isOwn: from === CAPTURED,
      }),
    );
  const others = all.filter(({ isOwn }) => !isOwn).slice(0, MAX_OTHERS);
  return [...all.filter(({ isOwn }) => isOwn), ...others];
}

/** What the form begins with: what it was the last time, and what the person has added since. */
function wishOf(feed: KeyFile | null, actions: readonly PublishedAction[]): FeedWish {
  const { title = '', publisher = '', url = '', ids = [], leftOut = [] } = feed ?? {};
  const isIn = ({ id, isOwn }: PublishedAction) =>
    ids.includes(id) || (isOwn && !leftOut.includes(id));
  return {
    ...{ title, publisher, url, leftOut },
    ids: actions.filter(isIn).map(({ id }) => id),
  };
}

const saveText = (text: string, name: string) =>
  saveFile(new Blob([text], { type: 'application/json' }), name);

/** Makes a feed of the person's own, which their group follows. */
export function PublishPart() {
  const { t, language } = useI18n();
  const own = useOwnFeed();
  /** how often a key was loaded: the form begins anew with what came with it */
  const [loads, setLoads] = useState(0);
  if (!own) return null;
  const { feed, setFeed, index, day, keep } = own;
  const actions = choicesOf(index, day, language);

  const make = async (wanted: FeedWish): Promise<NoticeText> => {
    const records = await Promise.all(wanted.ids.map((id) => actionItem(id).getValue()));
    const whole = records.filter((one): one is UrgentAction => one !== null);
    let faulty: NoticeText | undefined;
    let text = '';
    // In turn with other pages: two feeds of one number, with other content, would be refused by who follows them.
    const next = await ownFeed.change(async (before) => {
      const made = await makeFeed(wanted, whole, { before: before ?? undefined, today: day });
      // The schema stands beside the worker.
      const checked = await askWorker('read-own', { text: made.text });
      if ('other' in checked || checked.faults.length > 0) {
        const faults = 'other' in checked ? [] : checked.faults.slice(0, 4);
        const lines = faults.map((one) => `${one.path}: ${describeFault(t, one)}`);
        faulty = { text: t('pass.feedFaults', [lines.join('; ')]), refused: true };
        return undefined;
      }
      text = made.text;
      return made.feed;
    });
    if (faulty || !next) return faulty ?? { text: t('page.failed'), refused: true };
    setFeed(next);
    const name = feedFileName(wanted.url);
    saveText(text, name);
    return { text: t('pass.feedMade', [name, String(next.version)]) };
  };
  const load = async (file: File): Promise<NoticeText> => {
    const read = await readKeyFile(await file.text());
    if (!read) return { text: t('pass.keyWrong'), refused: true };
    await keep(read);
    setLoads(loads + 1);
    return { text: t('pass.keyLoaded') };
  };
  const address = feed?.url && feed.version ? { url: feed.url, key: feed.key } : undefined;
  return (
    <details open={feed !== null}>
      <summary>{t('pass.feedOpen')}</summary>
      <PublishFeed
        key={loads}
        wish={wishOf(feed, actions)}
        actions={actions}
        hasKey={feed !== null}
        address={address && handOutAddress(address)}
        onMake={make}
        onSaveKey={() => feed && saveText(writeKeyFile(feed), KEY_FILE)}
        onLoadKey={load}
        onCopy={copyText}
      />
    </details>
  );
}
