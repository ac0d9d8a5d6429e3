import { i18n } from '#i18n';
import { changedDestinations } from '../../../actions/destinations.ts';
import { searchActions, splitByUrgency } from '../../../actions/list.ts';
import { previewOn } from '../../../actions/list-preview.ts';
import { type AttemptPart, attemptOf } from '../../../history/attempts.ts';
import { asInitials } from '../../../letters/paper.ts';
import { webmailOfHost } from '../../../letters/webmails.ts';
import { repairNetwork } from '../../../posts/hints.ts';
import { networks } from '../../../posts/networks.ts';
import { hashText } from '../../../posts/own-words.ts';
import { networkAt } from '../../../posts/sites.ts';
import { noteAttempt } from '../../activity.ts';
import { today } from '../../clock.ts';
import type { ButtonHere, PickerFound, PickerStart } from '../../messages.ts';
import { enterSheet } from '../../overlay-sheet.ts';
import { keepUndoable } from '../../press/pressed.ts';
import { noteOutcome, readAvoid, siteOf } from '../../press/site-health.ts';
import {
  actionIndex,
  buttonBoxes,
  buttonFace,
  buttonSites,
  initialsOnly,
  listPreview,
  networkHints,
  openPickers,
  sender,
  uiWords,
} from '../../storage.ts';
import type { OpenPicker } from '../../stored-types.ts';
import { speakChosen } from '../../ui-words.ts';
import type { Sender } from '../answer.ts';
import { type Entry, entriesOf, type Page } from './entries.ts';
import { type OwnTexts, readOwnTexts } from './own-texts.ts';

/**
 * What scripts in pages get of what Vigil keeps, which they cannot read themselves. Who asks is told by the browser, never
 * by the message.
 */

/** Actions whose texts are shown at once; the search finds the others. */
const MAX_ACTIONS = 8;
/** Longest search, in UTF-16 units. */
const MAX_QUERY = 200;
/** As many pickers are known at a time, the newest. */
const MAX_OPEN = 20;

/** The host of who sends, where it is a script in a page. */
function hostOf({ url, tab }: Sender): string | undefined {
  if (tab?.id === undefined || !url || !URL.canParse(url)) return undefined;
  return new URL(url).hostname;
}

/** Is this the button in the page itself, on a host where the person switched it on? Gives the selectors there. */
async function buttonAt(who: Sender): Promise<string[] | undefined> {
  const host = hostOf(who);
  if (!host || who.frameId !== 0 || !/^https?:/.test(who.url ?? '')) return undefined;
  const boxes = await buttonBoxes.getValue();
  return Object.hasOwn(boxes, host) ? boxes[host] : undefined;
}

export const isButton = async (who: Sender): Promise<boolean> =>
  (await buttonAt(who)) !== undefined;

/** What the button needs; null for whom it is not. */
export async function buttonHere(who: Sender): Promise<ButtonHere | null> {
  const selectors = await buttonAt(who);
  const tabId = who.tab?.id;
  if (!selectors || tabId === undefined) return null;
  const [face, name] = await Promise.all([
    buttonFace.getValue(),
    enterSheet({ tabId, frameIds: [0] }),
  ]);
  return { selectors, face, name };
}

/** The picker that asks, if it stands where it was opened. */
async function pickerOf(ticket: string, who: Sender): Promise<OpenPicker | undefined> {
  const isIt = (one: OpenPicker) =>
    one.ticket === ticket && one.tabId === who.tab?.id && one.frameId === who.frameId;
  const known = (await openPickers.getValue()).find(isIt);
  return known && known.host === hostOf(who) ? known : undefined;
}

/** Selectors by which a page tells its server's software, and whose they are. */
export const softwareSelectors = (): Record<string, readonly string[]> =>
  Object.fromEntries(networks.map(({ id, pageSelectors = [] }) => [id, pageSelectors]));

/** Everything for a picker that has just opened. */
export async function startPicker(place: Omit<OpenPicker, 'ticket'>): Promise<PickerStart> {
  const picker = { ...place, ticket: crypto.randomUUID() };
  const [words, day] = await Promise.all([uiWords.getValue(), today(), speakChosen()]);
  const [page, found] = await Promise.all([pageOf(picker), findTexts(picker, '')]);
  await openPickers.change((before) => [picker, ...before].slice(0, MAX_OPEN));
  const { ticket } = picker;
  return {
    ticket,
    found: shownOf(found),
    today: day,
    composer: page.network?.composer ?? [],
    avoid: await readAvoid(siteAt(page, new URL(`https://${picker.host}`)), day),
    words,
  };
}

/** Forgets the pickers of a tab that was closed: on which site a private window was is nobody's business afterwards. */
export async function forgetPickers(tabId: number): Promise<void> {
  const before = await openPickers.getValue();
  const kept = before.filter((one) => one.tabId !== tabId);
  if (kept.length === before.length) return;
  await (kept.length > 0 ? openPickers.setValue(kept) : openPickers.removeValue());
}

/** @returns null for whom no picker was opened */
export async function searchTexts(
  { ticket, query }: { ticket: string; query: string },
  who: Sender,
): Promise<PickerFound | null> {
  const picker = await pickerOf(ticket, who);
  if (!picker || typeof query !== 'string') return null;
  await speakChosen();
  return shownOf(await findTexts(picker, query.slice(0, MAX_QUERY)));
}

/**
 * Keeps that a text is in the page; whether it was posted is asked when the person opens Vigil the next time.
 * @returns false where nothing is kept: in private windows, and for whom no picker was opened
 */
export async function noteTaken(
  { ticket, action: id, key }: { ticket: string; action: string; key: string },
  who: Sender,
): Promise<boolean> {
  const picker = await pickerOf(ticket, who);
  if (!picker || who.tab?.incognito || !who.url) return false;
  await speakChosen();
  const [page, date] = await Promise.all([pageOf(picker), today()]);
  await noteOutcome(siteAt(page, new URL(who.url)), { date, why: undefined });
  const own = await readOwnTexts(id, i18n.t('languageTag'));
  const entry = own && (await textsOf(own, page)).find((one) => one.key === key);
  if (!own || !entry) return false;
  const { kind, language, text, message } = entry;
  const where = page.network?.id ?? page.mail ?? picker.host;
  const hashed = kind === 'post' ? { message, mark: hashText(text) } : {};
  const moment = { today: date, at: Date.now(), language: i18n.t('languageTag') };
  const part: AttemptPart = { ...{ kind, how: 'inserted', where, language }, ...hashed };
  const attempt = attemptOf(own.action, part, moment);
  await noteAttempt(attempt);
  await keepUndoable(ticket, attempt);
  return true;
}

/** The page as its health is noted. */
const siteAt = ({ network, mail }: Page, url: URL) =>
  siteOf({ tab: { url }, network, webmail: mail ? { id: mail } : undefined });

/**
 * Notes how an insertion failed at a picker; what is no reason and no way of ours is not kept (`posts/health.ts`).
 * @returns false where nothing is kept: in private windows, and for whom no picker was opened
 */
export async function noteFailed(
  { ticket, why, way }: { ticket: string; why: string; way?: string },
  who: Sender,
): Promise<boolean> {
  const picker = await pickerOf(ticket, who);
  if (!picker || who.tab?.incognito || !who.url) return false;
  const [page, date] = await Promise.all([pageOf(picker), today()]);
  await noteOutcome(siteAt(page, new URL(who.url)), { date, why, way });
  return true;
}

/** Which network or webmail the picker's page is. */
async function pageOf({ host, software }: OpenPicker): Promise<Page> {
  const [sites, hints] = await Promise.all([buttonSites.getValue(), networkHints.getValue()]);
  const known = networkAt(host, sites) ?? networks.find(({ id }) => id === software);
  return { network: known && repairNetwork(known, hints), mail: webmailOfHost(host)?.id };
}

interface Found extends PickerFound {
  entries: Entry[];
}

const shownOf = ({ entries, ...more }: Found): PickerFound => ({
  ...more,
  entries: entries.map(({ message: _, ...shown }) => shown),
});

async function textsOf(
  own: NonNullable<Awaited<ReturnType<typeof readOwnTexts>>>,
  page: Page,
): Promise<Entry[]> {
  const [signed, initials] = await Promise.all([sender.getValue(), initialsOnly.getValue()]);
  const { name } = initials ? asInitials(signed) : signed;
  return entriesOf(own, { page, uiLanguage: i18n.t('languageTag'), name });
}

/** Is there a change of where its texts go that the person has not looked at? A picker has no room to show it. */
const leadsElsewhere = ({ action, previous }: OwnTexts) =>
  previous !== undefined && changedDestinations(previous, action).length > 0;

async function findTexts(picker: OpenPicker, query: string): Promise<Found> {
  const [day, page, preview] = await Promise.all([today(), pageOf(picker), listPreview.getValue()]);
  const front = query === '' && preview ? previewOn(preview, day) : undefined;
  const lines = front ? front.lines : ((await actionIndex.getValue()) ?? []);
  const all = searchActions(splitByUrgency(lines, day).active, query);
  const found = all.slice(0, MAX_ACTIONS);
  const own = await Promise.all(found.map(({ id }) => readOwnTexts(id, i18n.t('languageTag'))));
  const there = own.filter((one) => one !== undefined);
  const known = there.filter((one) => !leadsElsewhere(one));
  const entries = await Promise.all(known.map((one) => textsOf(one, page)));
  return {
    entries: entries.flat(),
    hasMore: all.length > found.length || front !== undefined,
    hasChanged: known.length < there.length,
  };
}
