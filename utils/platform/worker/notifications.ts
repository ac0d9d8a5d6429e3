import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { countryName, textFor } from '../../actions/languages.ts';
import { countUnanswered } from '../../actions/list-preview.ts';
import { dueReminders } from '../../actions/reminders.ts';
import {
  type Digest,
  digestId,
  findDigest,
  findOccasions,
  findUnnotified,
  type Occasion,
  type Situation,
} from '../../feeds/occasions.ts';
import {
  type NotificationSettings,
  QUIET,
  UNLESS_CHOSEN,
} from '../../history/notification-settings.ts';
import { readDone } from '../activity.ts';
import { today } from '../clock.ts';
import {
  actionIndex,
  interests,
  isDiscreet,
  lastView,
  news,
  notificationSettings,
  notified,
  putAside,
  reminders,
} from '../storage.ts';
import { speakChosen } from '../ui-words.ts';
import { erasures, withLock } from './lock.ts';

/** More new actions than these are notified as one. */
const MAX_SINGLE = 3;
const ICON = '/icon/128.png';
/** The ground of the number on the icon: the light scheme's `--act`, on which the browsers write in white. */
export const BADGE_COLOR = '#12414d';

async function readSituation(): Promise<Situation> {
  const [found, unseen, done, wanted, asides, days, day, ids] = await Promise.all([
    actionIndex.getValue(),
    news.getValue(),
    readDone(),
    interests.getValue(),
    putAside.getValue(),
    reminders.getValue(),
    today(),
    notified.getValue(),
  ]);
  const index = found ?? [];
  const due = dueReminders(days, index, { today: day, doneFor: (id) => done.get(id) });
  return {
    index,
    news: unseen,
    answered: new Set(done.keys()),
    interests: wanted,
    putAside: asides,
    reminded: due.map((action) => ({ action, day: days[action.id] ?? day })),
    today: day,
    notified: new Set(ids),
  };
}

/** Brings the icon's number up to date, and notifies those who asked for it. */
export async function notifyAll(): Promise<void> {
  const before = erasures();
  const [wanted, discreet, situation] = await Promise.all([
    notificationSettings.getValue(),
    isDiscreet.getValue(),
    readSituation(),
  ]);
  // What was chosen comes back with the end of discreet mode.
  const how = discreet ? QUIET : wanted;
  // What was read may have been erased meanwhile, and tells of nothing that is there.
  if (erasures() !== before) return;
  await showBadge(how.badge, situation);
  if (how.notify) await speakChosen();
  if (how.notify) await notify(situation, how);
}

async function showBadge(isOn: boolean, situation: Situation): Promise<void> {
  const { index, today: day, reminded: due, ...waiting } = situation;
  const reminded = new Set(due.map(({ action }) => action.id));
  const count = isOn ? countUnanswered(index, day, { ...waiting, reminded }) : 0;
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOR });
  await browser.action.setBadgeText({
    text: count === 0 ? '' : count > 99 ? '99+' : String(count),
  });
}

/**
 * Shows first, and remembers afterwards: a worker that is stopped between the two shows the same notification again,
 * in the same place, instead of never.
 */
async function notify(situation: Situation, how: NotificationSettings): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const isWished = ({ kind }: Occasion) =>
    (kind !== 'ends-tomorrow' || (how.ends ?? UNLESS_CHOSEN.ends)) &&
    (kind !== 'reminder' || isDaytime());
  const unnotified = findUnnotified(situation).filter(isWished);
  const digest = how.weekly && isDaytime() ? findDigest(situation) : undefined;
  const isDigestDue = digest && !situation.notified.has(digest.id);
  if (unnotified.length === 0 && !isDigestDue) return;
  const fresh = unnotified.filter(({ kind }) => kind === 'new');
  const singly =
    fresh.length > MAX_SINGLE ? unnotified.filter(({ kind }) => kind !== 'new') : unnotified;
  if (fresh.length > MAX_SINGLE) await show('new', i18n.t('tell.several', [String(fresh.length)]));
  for (const occasion of singly) await show(occasion.id, sentenceFor(occasion, how.names));
  if (isDigestDue) await show(digest.id, sentenceOf(digest));
  await rememberNotified(situation, {
    isLater: ({ kind }) => kind === 'reminder' && !isDaytime(),
    digest: isDigestDue,
  });
}

/** What the person wished to be told, or is told once a week, is not told at night. */
export const MORNING = 8;
const isDaytime = () => new Date().getHours() >= MORNING;

/** How many actions are open, and how many of them end soon, where any does. */
function sentenceOf({ open, ending }: Digest): string {
  const sentences = [
    i18n.t('tell.open', open),
    ...(ending > 0 ? [i18n.t('tell.ending', ending)] : []),
  ];
  return sentences.join(' ');
}

const SENTENCE_KEYS = {
  new: 'tell.new',
  'ends-tomorrow': 'tell.ends_tomorrow',
  update: 'tell.update',
  outcome: 'tell.outcome',
  reminder: 'tell.reminder',
} as const satisfies Record<Occasion['kind'], string>;

function sentenceFor({ kind, action }: Occasion, names: boolean): string {
  const language = i18n.t('languageTag');
  const sentence = i18n.t(SENTENCE_KEYS[kind]);
  if (!names) return sentence;
  const countries = action.country.map((code) => countryName(code, language)).join(', ');
  return `${countries}: ${textFor(action.title, [language]) ?? action.reference}. ${sentence}`;
}

function show(id: string, message: string) {
  const iconUrl = browser.runtime.getURL(ICON);
  return browser.notifications.create(id, { type: 'basic', iconUrl, title: 'Vigil', message });
}

/** Only what could still be notified is remembered. `isLater`: it is told another hour of this day. */
async function rememberNotified(
  situation: Situation,
  { isLater, digest }: { isLater?(one: Occasion): boolean; digest?: boolean | undefined } = {},
): Promise<void> {
  const told = findOccasions(situation).filter((one) => !isLater?.(one));
  const week = digestId(situation.today);
  const isTold = digest || situation.notified.has(week);
  await withLock(() => notified.setValue([...told.map(({ id }) => id), ...(isTold ? [week] : [])]));
}

/** What is already there when the person switches notifications on is not news. */
export async function startNotifications(): Promise<void> {
  const [{ weekly }, situation] = await Promise.all([
    notificationSettings.getValue(),
    readSituation(),
  ]);
  await rememberNotified(situation, { digest: weekly });
}

/** Opens the action of a notification. */
export async function openNotified(id: string): Promise<void> {
  const action =
    /^(?:update|outcome|reminder):(.+):[^:]*$/.exec(id)?.[1] ?? /^(?:new|ends):(.+)$/.exec(id)?.[1];
  await lastView.setValue(action === undefined ? {} : { action, panel: 'about' });
  await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
  await browser.notifications.clear(id);
}
