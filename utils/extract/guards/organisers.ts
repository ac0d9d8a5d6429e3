import type { Addressee } from '../../actions/types.ts';
import { fold } from '../../text/fold.ts';
import { isBody, isEmbassy, isRole, isTitled } from '../entities/names.ts';
import { isPostage } from '../entities/postage.ts';
import { beginsWith, hasWord } from '../languages/vocabulary.ts';
import { isBlank, type Line } from '../text/lines.ts';
import {
  ADDRESSEE_LISTS,
  addresseesOf,
  type Guarded,
  lineWith,
  mark,
  removeEntries,
} from './guarded.ts';

const FILE = /\.(?:pdf|docx?|odt|rtf|zip|jpe?g|png)(?:[?#]|$)|\d ?[km]b\b/i;
/** How many lines below the organiser's heading may still belong to it. */
const MAX_BELOW = 4;

const speaksOfOrganiser = hasWord('organiserWords');
const speaksOfPrivate = hasWord('privateWords');
const isGroup = beginsWith('groupStarts');
/** Does this text speak of the organiser: of reports, newsletters, local groups, meetings? */
export const isOrganisers = (text: string) => speaksOfOrganiser(text) || isGroup(text);
export const isFileInfo = (text: string) => FILE.test(text);
const OFFICES = [isRole, isTitled, isBody, isEmbassy];
export const isOffice = (text: string) => OFFICES.some((is) => is(text));

/** Does a line, or the heading above it, say that what stands there is the organiser's? */
function isUnderOrganiser(lines: readonly Line[], at: number): boolean {
  for (const line of lines.slice(Math.max(0, at - MAX_BELOW), at + 1).reverse()) {
    if (isOrganisers(line.text) || speaksOfPrivate(line.text))
      return line.at === at || !/[.!?]\s*$/.test(line.text);
    if (isBlank(line) || isOffice(line.text)) return false;
  }
  return false;
}

/** Shortest family name that shows who belongs together, in letters. */
const MIN_FAMILY = 4;
export const familyOf = (name: string) => fold(name).match(/\p{L}[\p{L}'’-]*$/u)?.[0] ?? '';

/** Has this person the family name of somebody whom the action is for, and no office? Then cards go there, not letters. */
function isFamily({ name, role, address }: Addressee, { action: { people = [] } }: Guarded) {
  const family = familyOf(name);
  if (role || family.length < MIN_FAMILY || !/\s/.test(name.trim())) return false;
  if ([name, ...address].some(isOffice)) return false;
  return people.some((one) => familyOf(one.name) === family);
}

const LISTS = ['emails', 'faxes', 'phones', 'forms', 'address'] as const;
export const hasReach = (one: Addressee) =>
  LISTS.some((key) => one[key].length > 0) || Object.keys(one.accounts).length > 0;

/** Removes what is the organiser's own from targets and copies. It stays in the source beside the form. */
export function removeOrganisers(guarded: Guarded): void {
  const emptied = new Set<Addressee>();
  for (const { one, lines } of addresseesOf(guarded)) {
    const isReachable = hasReach(one);
    const isGone = (value = '') => {
      const line = lineWith(lines, value);
      return Boolean(line && isUnderOrganiser(guarded.lines, line.at));
    };
    const isNoLine = (text: string) =>
      /^(?:https?:\S+|\d{1,2}[.)])$/.test(text) ||
      isFileInfo(text) ||
      (isPostage(text) && /[:\d]/.test(text));
    for (const key of LISTS) one[key] = one[key].filter((value) => !isGone(value));
    one.forms = one.forms.filter((form) => !isFileInfo(form));
    one.address = one.address.filter((text) => !isNoLine(text));
    for (const [network, handles] of Object.entries(one.accounts))
      if ([handles].flat().some(isGone)) delete one.accounts[network];
    const isNobody = !one.role && !isOffice(one.name) && isReachable && !hasReach(one);
    const hasOffice = one.role || one.address.some(isOffice);
    const isPrivate =
      speaksOfPrivate(one.role ?? '') || speaksOfPrivate(one.name) || isFamily(one, guarded);
    if (isNobody || isPrivate || (isOrganisers(one.name) && !hasOffice)) emptied.add(one);
  }
  for (const list of ADDRESSEE_LISTS) removeEntries(guarded, list, emptied);
  for (const { one, path } of addresseesOf(guarded))
    mark(guarded, path, { doubt: isOrganisers(one.name) && 'organiser' });
}
