import type { Addressee, LanguageTag } from '../../actions/types.ts';
import { opensSentence } from '../grammar.ts';
import { findNaming, type Naming } from './names.ts';
import type { Scene } from './parts.ts';
import type { Mention } from './read-mentions.ts';

/** Words for a copy, where a sentence of their own begins with them. */
const COPY =
  'con copia a|en copia a|en copia|en copie|in copia a|in copia|in kopie an|in kopie|i kopia|em cópia|copia a|copia per|copie à|copie|kopie an|kopie aan|kopia till|kopi til|kopi til|cópia para|copy to|copy|copia|kopie|kopia|cópia|do wiadomości|копия|копію|копія|hat tip(?: to)?|attn|attention|fao|נשלח אל|نسخة إلى|抄送|副本送|写し';
export const COPY_LEAD = new RegExp(
  `(?<=^|[.!?…]\\s{1,2}|[。！？]\\s{0,2}|\\n|[([（「])(?:${COPY})\\s?[:.：]?\\s*$`,
  'iu',
);

/** What introduces mentions that only tag along; it is removed with them. */
export const LEAD_IN = new RegExp(
  [
    '(?:^|\\s|(?<=[([（「]))(?:/?b?cc|via|vía|c\\.c\\.|c/c|h/t|ht|[-–—|·•/+*~]|->|=>|>{1,3})[:.]?\\s*$',
    '\\s*(?:[→➡⇒►▶👉👇⬇☛🔗📣📢✉📧][\u{1f3fb}-\u{1f3ff}]?\\ufe0f?)+\\s*:?\\s*$',
    `\\s*${COPY_LEAD.source}`,
    // `To:`, as a sentence of its own.
    '(?:(?<=[.!?…。！？])[^\\S\\n]{1,2}|(?<=\\n))(?:to|for|an|für|a|à|per|para|ao|aan|naar|till|til|do|кому|إلى)\\s?:\\s*$',
  ].join('|'),
  'iu',
);

/** A sign of Chinese or Japanese. */
export const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const BEGINS_HAN = new RegExp(`^${HAN.source}`, 'u');
const ENDS_HAN = new RegExp(`${HAN.source}$`, 'u');
const SPACE_BEFORE = new RegExp(`(?<=${HAN.source})(?<![#＃@]\\S*)[^\\S\\n]+$`, 'u');
const SPACE_BEHIND = new RegExp(`^[^\\S\\n]+(?=${HAN.source})`, 'u');
/** What is written onto a name at a sentence's beginning; another word may be what it is called to do. */
const ONTO_NAME =
  /^[^\S\n]+(?=さん|氏|様|殿|大臣|大統領|先生|女士|必须|必須|应该|應該|[はがをにとのへもや的和与與跟及或也都是])/u;

/** The comma of the script that a text is in. */
export function commaAfter(text: string, tag: LanguageTag): { beforeName: string; inList: string } {
  const end = text.slice(-12);
  const same = (sign: string) => ({ beforeName: sign, inList: sign });
  if (/\p{Script=Arabic}/u.test(end)) return same('، ');
  // Thai and its neighbours part with a space.
  if (/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(end))
    return same(' ');
  if (!HAN.test(end)) return same(', ');
  return tag.startsWith('zh') ? { beforeName: '，', inList: '、' } : same('、');
}

/** A text that grows, and where in the suggested post it has come to. */
export class Writing {
  result = '';
  at = 0;
  readonly #written = new Set<Addressee>();
  readonly #naming = new Map<Addressee, Naming>();

  readonly text: string;
  readonly scene: Scene;

  constructor(text: string, scene: Scene) {
    this.text = text;
    this.scene = scene;
  }

  /** Takes the suggested text over up to here. */
  copyTo(place: number): void {
    this.result += this.text.slice(this.at, place);
    this.at = place;
  }

  namingOf(target: Addressee): Naming {
    const naming = this.#naming.get(target) ?? findNaming(this.text, target, this.scene.language);
    this.#naming.set(target, naming);
    return naming;
  }

  isNamedBefore({ target, start }: Mention): boolean {
    return (
      target !== undefined && (this.#written.has(target) || this.namingOf(target).isBefore(start))
    );
  }

  note(target: Addressee | undefined): void {
    if (target) this.#written.add(target);
  }

  /** Changes the end of what is written. */
  changeEnd(pattern: RegExp, replacement: string): void {
    const cut = Math.max(0, this.result.length - 60);
    this.result = this.result.slice(0, cut) + this.result.slice(cut).replace(pattern, replacement);
  }

  /** Chinese and Japanese have no space around a name, as they have around a handle. */
  closeUp(name: string): void {
    if (BEGINS_HAN.test(name)) this.changeEnd(SPACE_BEFORE, '');
  }

  /** The same behind a name whose mention began here. */
  closeUpBehind(start: number): void {
    const isFirst = opensSentence(this.text.slice(Math.max(0, start - 14), start));
    if (ENDS_HAN.test(this.result.slice(-2))) this.skip(isFirst ? ONTO_NAME : SPACE_BEHIND);
  }

  skip(pattern: RegExp): boolean {
    const found = pattern.exec(this.text.slice(this.at, this.at + 60));
    if (found) this.at += found[0].length;
    return found !== null;
  }

  after(length = 60): string {
    return this.text.slice(this.at, this.at + length);
  }

  /** Removes what led up to mentions that are gone, and the signs that would stand twice. */
  closeGap(): void {
    this.changeEnd(LEAD_IN, '');
    this.changeEnd(/[^\S\n]+$/, '');
    if (/^\s*(?:[.!?…:;]|$)/.test(this.after())) this.changeEnd(/[^\S\n]?[,;،、，]$/u, '');
    // `Act, @name #Peru`: the comma led to the name.
    if (/^\s*(?:[#＃]|https?:)/.test(this.after())) this.changeEnd(/[^\S\n]?[,;،、，]$/u, '');
    if (/^[^\S\n]*(?:\n|$)/.test(this.after())) this.changeEnd(/[^\S\n]?[:：–—-]$/u, '');
    if (/[.!?…]$/.test(this.result.slice(-1))) this.skip(/^[ \u00a0\u202f]?[.!?…,;:]+/);
    if (/(?:^|\n\n)$/.test(this.result.slice(-2))) this.skip(/^\s+/);
    else if (this.result.endsWith('\n')) this.skip(/^[^\S\n]*\n?/);
  }
}
