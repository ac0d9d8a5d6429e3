import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { countryName, textFor } from '../../actions/languages.ts';
import { countUnanswered } from '../../actions/list-preview.ts';
import {
  findOccasions,
  findUnnotified,
  type Occasion,
  type Situation,
} from '../../feeds/occasions.ts';
import { QUIET } from '../../history/notification-settings.ts';
import { readAnswered } from '../activity.ts';
import { today } from '../clock.ts';
import {
  actionIndex,
  interests,
  isDiscreet,
  lastView,
  news,
  notificationSettings,
  notified,
} from '../storage.ts';
import { speakChosen } from '../ui-words.ts';

/** More new actions than these are notified as one. */
const MAX_SINGLE = 3;
const ICON = '/icon/128.png';
/** The ground of the number on the icon: the light scheme's `--act`, on which the browsers write in white. */
export const BADGE_COLOR = '#12414d';

async function readSituation(): Promise<Situation> {
  const [index, unseen, done, wanted, day, ids] = await Promise.all([
    actionIndex.getValue(),
    news.getValue(),
    readAnswered(),
    interests.getValue(),
    today(),
    notified.getValue(),
  ]);
  return {
    index: index ?? [],
    news: unseen,
    answered: done,
    interests: wanted,
    today: day,
    notified: new Set(ids),
  };
}

/** Brings the icon's number up to date, and notifies those who asked for it. */
export async function notifyAll(): Promise<void> {
  const [wanted, discreet, situation] = await Promise.all([
    notificationSettings.getValue(),
    isDiscreet.getValue(),
    readSituation(),
  ]);
  // What was chosen comes back with the end of discreet mode.
  const how = discreet ? QUIET : wanted;
  await showBadge(how.badge, situation);
  if (how.notify) await speakChosen();
  if (how.notify) await notify(situation, how.names);
}

async function showBadge(isOn: boolean, situation: Situation): Promise<void> {
  const { index, answered, today: day, interests: wanted } = situation;
  const count = isOn ? countUnanswered(index, day, answered, wanted) : 0;
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOR });
  await browser.action.setBadgeText({
    text: count === 0 ? '' : count > 99 ? '99+' : String(count),
  });
}

/**
 * Shows first, and remembers afterwards: a worker that is stopped between the two shows the same notification again,
 * in the same place, instead of never.
 */
async function notify(situation: Situation, names: boolean): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const unnotified = findUnnotified(situation);
  if (unnotified.length === 0) return;
  const fresh = unnotified.filter(({ kind }) => kind === 'new');
  const singly =
    fresh.length > MAX_SINGLE ? unnotified.filter(({ kind }) => kind !== 'new') : unnotified;
  if (fresh.length > MAX_SINGLE) await show('new', i18n.t('tell.several', [String(fresh.length)]));
  for (const occasion of singly) await show(occasion.id, sentenceFor(occasion, names));
  await rememberNotified(situation);
}

const SENTENCE_KEYS = {
  new: 'tell.new',
  'ends-tomorrow': 'tell.ends_tomorrow',
  update: 'tell.update',
  outcome: 'tell.outcome',
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

/** Only what could still be notified is remembered. */
async function rememberNotified(situation: Situation): Promise<void> {
  await notified.setValue(findOccasions(situation).map(({ id }) => id));
}

/** What is already there when the person switches notifications on is not news. */
export async function startNotifications(): Promise<void> {
  await rememberNotified(await readSituation());
}

/** Opens the action of a notification. */
export async function openNotified(id: string): Promise<void> {
  const action =
    /^(?:update|outcome):(.+):[^:]*$/.exec(id)?.[1] ?? /^(?:new|ends):(.+)$/.exec(id)?.[1];
  await lastView.setValue(action === undefined ? {} : { action, panel: 'about' });
  await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
  await browser.notifications.clear(id);
}
