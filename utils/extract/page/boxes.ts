import { fold } from '../../text/fold.ts';
import { SUBJECT_WORDS } from '../languages/subject-words.ts';
import type { ReadyText } from './line-writer.ts';

/** Shortest text of a box that counts, in UTF-16 units; boxes for comments have a shorter one. */
const MIN_BOX = 40;
/** Most fields of a form in which the subject is looked for. */
const MAX_FIELDS = 50;
const SUBJECT = new RegExp(`(?<!\\p{L})(?:${SUBJECT_WORDS.join('|')})(?!\\p{L})`, 'u');

/** Can people write here, as in a text area? */
export const isEditable = (element: Element) =>
  /^(?:|true|plaintext-only)$/i.test(element.getAttribute('contenteditable') ?? 'false');

const CHOICES = 'select,input[type="radio"],input[type="checkbox"]';

/** Does this only say what people can choose: a country in a menu, a gift, a newsletter? Tabs made of such fields stay. */
export function labelsChoice(element: Element): boolean {
  if (element.localName === 'legend') {
    const fields = element.closest('fieldset');
    return Boolean(fields?.querySelector(CHOICES) && !fields.querySelector('textarea'));
  }
  if (element.localName !== 'label') return false;
  const id = element.getAttribute('for');
  const named = id ? element.ownerDocument.getElementById(id) : null;
  if (element.querySelector(CHOICES) || named?.localName === 'select') return true;
  return Boolean(named?.matches(CHOICES) && named.closest('form,fieldset'));
}

/** Does the page call this field the subject? */
function isSubject(field: HTMLInputElement): boolean {
  const before = field.previousElementSibling;
  const names = [
    ...['name', 'id', 'placeholder', 'aria-label', 'title'].map((name) => field.getAttribute(name)),
    ...[...(field.labels ?? [])].map((label) => label.textContent),
    before?.matches('label:not([for])') ? before.textContent : '',
  ];
  const words = names.join(' ').replace(/(?<=\p{Ll})(?=\p{Lu})|_/gu, ' ');
  return /^(?:|text)$/i.test(field.getAttribute('type') ?? '') && SUBJECT.test(fold(words));
}

/**
 * Reads the letter or post that a box came with, and the subject in its form. What a person has typed into text areas
 * and fields is not in the document; a box of the page's own kind counts only while nobody is in it.
 * @returns undefined for boxes that are hidden or have no more than a few words
 */
export function readBox(
  box: Element,
  isUnseen: (field: Element) => boolean,
): ReadyText | undefined {
  const text = (box.textContent ?? '').trim();
  // The code of a picture or a video, to be put into other pages.
  const isCode = /<\/?[a-z][^>]*>/i.test(text);
  const isTyped = box.localName !== 'textarea' && box.contains(box.ownerDocument.activeElement);
  if (text.length < MIN_BOX || isCode || isTyped || isUnseen(box)) return undefined;
  const fields = (box.closest('form') ?? box.ownerDocument).querySelectorAll('input');
  const subject = [...fields]
    .slice(0, MAX_FIELDS)
    .find((field) => isSubject(field) && !isUnseen(field));
  return { text, subject: subject?.getAttribute('value')?.trim() || undefined };
}
