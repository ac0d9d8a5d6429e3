import { fold } from '../../../text/fold.ts';
import { contactsOf } from '../../entities/contacts.ts';
import { isName, isTitled, namesOffice } from '../../entities/names.ts';
import { anyOf, anyWordOf, wordsOf } from '../../languages/vocabulary.ts';
import type { PlacedBlock } from './place-addressees.ts';
import type { Unit } from './units.ts';

/** An office in a sentence, with what it is for: `ministro della Giustizia`, `ambassadør`; not one that somebody had. */
const OFFICE = new RegExp(
  `(?<![\\p{L}'-])(?<!(?<!\\p{L})${anyWordOf('formerWords')}[ -])(?:${anyOf(wordsOf('roles'))})(?![\\p{L}'-])[^,.;:()@]{0,60}`,
  'gu',
);
/** An embassy that gets a copy: `with a copy to the embassy in Rome: …`. */
const COPIED = new RegExp(
  `(?<!\\p{L})${anyWordOf('copyWords')}\\p{L}{0,2} (?:\\p{L}{1,4}[ '’]){1,3}(${anyWordOf('embassyWords')}[^,.;:()@]{0,60})`,
  'u',
);
/** Most words of a name. */
const MAX_NAME = 6;

/** Finds the name that a text begins with: words with a capital letter, after a comma or none. */
function findName(text: string): string | undefined {
  const words = text
    .replace(/^[\s,]+/u, '')
    .split(/\s+/)
    .slice(0, MAX_NAME);
  for (let count = words.length; count >= 2; count -= 1) {
    const name = words
      .slice(0, count)
      .join(' ')
      .replace(/[,;:.]+$/, '');
    if (/(?:^|\s)\p{Ll}+$|\p{L}{5}\. /u.test(name) || namesOffice(name)) continue;
    if ((isName(name) || (isTitled(name) && /\s\p{Lu}/u.test(name))) && !/[,;:]/.test(name))
      return name;
  }
  return undefined;
}

/** A name, a comma and an article at the end of a text: an office follows. */
const NAMED_BEFORE =
  /(?:^|\s)((?:\p{Lu}\S*\s+){1,5}\p{Lu}[\p{L}'’-]+),\s+(?:\p{Ll}{1,4}\s+)?(?:\p{Lu}\p{Ll}+\s+)?$/u;

/** Finds office and name in this text: the name stands before the office, at its end, or right behind it. */
function findOfficial(text: string): { role: string; name: string } | undefined {
  const folded = fold(text);
  for (const { 0: match, index } of folded.matchAll(OFFICE)) {
    const before = findName(NAMED_BEFORE.exec(text.slice(0, index))?.[1] ?? '');
    if (before) return { role: text.slice(index, index + match.length).trim(), name: before };
    const words = text.slice(index, index + match.length).split(/(?<=\s)/u);
    for (let count = 1; count <= words.length; count += 1) {
      const role = words.slice(0, count).join('');
      const name = findName(text.slice(index + role.length));
      if (name) return { role: role.trim(), name };
    }
  }
  return undefined;
}

/**
 * Finds an addressee in the middle of a sentence: an office and a name, with a mail address behind them or right above
 * the letter, `send it to Uganda’s ambassador Anna M. Example, embassy@…`, and the embassy that gets a copy.
 */
export function findInSentence(units: readonly Unit[]): PlacedBlock[] {
  return units.flatMap((unit): PlacedBlock[] => {
    const { line, isAboveLetter, place } = unit;
    if (place === 'closed' || line.text.length > 400) return [];
    const copied = COPIED.exec(fold(line.text));
    const to = line.text.slice(0, copied?.index);
    const contacts = contactsOf({ ...line, text: to });
    const isReached = contacts.emails.length + contacts.accounts.length > 0;
    const official = isReached || isAboveLetter ? findOfficial(to) : undefined;
    if (!official) return [];
    const part = (text: string, of: 'role' | 'named' | 'body') => ({
      unit: { ...unit, text, ...(of === 'role' ? { contacts } : {}) },
      ...{ part: of, margin: 0 },
    });
    const targets = [part(official.role, 'role'), part(official.name, 'named')];
    if (!copied?.[1]) return [{ list: 'targets', units: targets }];
    const end = copied.index + copied[0].length;
    const own = { ...unit, contacts: contactsOf({ text: line.text.slice(end) }) };
    const embassy = { ...own, text: line.text.slice(end - copied[1].length, end) };
    return [
      { list: 'targets', units: targets },
      { list: 'copies', units: [{ unit: embassy, part: 'body', margin: 0 }] },
    ];
  });
}
