import type { Addressee } from '../../actions/types.ts';
import { findNaming, type Naming } from './names.ts';
import type { Scene } from './parts.ts';
import type { Mention } from './read-mentions.ts';

/** Words for a copy, where a sentence of their own begins with them. */
const COPY =
  'con copia a|en copia a|en copia|en copie|in copia a|in copia|in kopie an|in kopie|i kopia|em cópia|copia a|copia per|copie à|copie|kopie an|kopie aan|kopia till|kopi til|kopi til|cópia para|copy to|copy|copia|kopie|kopia|cópia|do wiadomości|копия|копію|копія|hat tip(?: to)?|attn|attention|fao|נשלח אל|نسخة إلى';
export const COPY_LEAD = new RegExp(
  `(?<=^|[.!?…。！？]\\s{1,2}|\\n|[([（「])(?:${COPY})\\s?[:.]?\\s*$`,
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
