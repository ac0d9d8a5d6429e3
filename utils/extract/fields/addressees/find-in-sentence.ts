import { fold } from '../../../text/fold.ts';
import { contactsOf } from '../../entities/contacts.ts';
import { isName, isTitled } from '../../entities/names.ts';
import { anyOf, wordsOf } from '../../languages/vocabulary.ts';
import type { PlacedBlock } from './place-addressees.ts';
import type { Unit } from './units.ts';

/** An office in a sentence, with what it is for: `ministro della Giustizia`, `ambassadør`. */
const OFFICE = new RegExp(
  `(?<![\\p{L}'-])(?:${anyOf(wordsOf('roles'))})(?![\\p{L}'-])[^,.;:()@]{0,60}`,
  'gu',
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
    if ((isName(name) || (isTitled(name) && /\s\p{Lu}/u.test(name))) && !/[,;:]/.test(name))
      return name;
  }
  return undefined;
}

/** Finds office and name in this text: the name stands at the end of the office, or right behind it. */
function findOfficial(text: string): { role: string; name: string } | undefined {
  const folded = fold(text);
  for (const { 0: match, index } of folded.matchAll(OFFICE)) {
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
 * the letter, `send it to Uganda’s ambassador Anna M. Example, embassy@…`.
 */
export function findInSentence(units: readonly Unit[]): PlacedBlock[] {
  return units.flatMap((unit): PlacedBlock[] => {
    const { line, isAboveLetter, place } = unit;
    if (place === 'closed' || line.text.length > 400) return [];
    const contacts = contactsOf(line);
    const isReached = contacts.emails.length + contacts.accounts.length > 0;
    const official = isReached || isAboveLetter ? findOfficial(line.text) : undefined;
    if (!official) return [];
    const part = (text: string, of: 'role' | 'named') => ({
      unit: { ...unit, text, ...(of === 'role' ? { contacts } : {}) },
      ...{ part: of, margin: 0 },
    });
    return [
      { list: 'targets', units: [part(official.role, 'role'), part(official.name, 'named')] },
    ];
  });
}
