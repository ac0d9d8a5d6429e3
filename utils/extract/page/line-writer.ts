import { squeeze } from '../../text/fold.ts';
import type { SourceLine, SourceWarning } from '../source-text.ts';
import { cleanCharacters, DECEPTIVE } from '../text/characters.ts';
import { hasMixedScripts } from '../text/mixed-scripts.ts';
import { MAX_LINES, MAX_TEXT, readItem } from '../text/plain-text.ts';

/** Longest label and value that share a line, in UTF-16 units. */
const MAX_LABEL = 60;
const MAX_VALUE = 200;
/** Most letters of links and boxes that are read. */
const MAX_LETTERS = 20;
/** Shortest line of a letter by which its text is found on the page, in UTF-16 units. */
const MIN_KNOWN_LINE = 30;

/** A text that a page has ready in a link or a box, for people to send. */
export interface ReadyText {
  text: string;
  /** undefined: it has no field for one, and may be a post */
  subject?: string | undefined;
  /** number of the line before which it stands; undefined: below the link, before the next heading */
  at?: number;
}

/** Writes the text of nodes into lines. */
export class LineWriter {
  readonly lines: SourceLine[] = [];
  readonly warnings = new Set<SourceWarning>();
  private text = '';
  /** does the line end with a visible character, so that a space may follow? */
  private isOpen = false;
  private links: NonNullable<SourceLine['links']> = [];
  private strong = 0;
  private weak = 0;
  private length = 0;
  private readonly ready = new Map<string, ReadyText>();
  private labelAt: number | undefined;
  kind: { kind: 'heading' | 'item'; level?: number } | undefined;
  isPre = false;
  isBold = 0;
  /** length of the longest line, in UTF-16 units */
  longest = 0;
  /** number of visible characters, by which one sees what an element has written */
  seen = 0;

  get isFull(): boolean {
    return this.length >= MAX_TEXT || this.lines.length >= MAX_LINES;
  }

  write(whole: string): void {
    const left = MAX_TEXT - this.length;
    if (whole.length > left) this.warnings.add('cut');
    const text = whole.slice(0, Math.max(0, left));
    if (DECEPTIVE.test(text)) this.warnings.add('direction-characters');
    const clean = cleanCharacters(text);
    this.length += clean.length;
    const piece = clean.replace(/\s+/g, ' ');
    const bare = piece.trim().length;
    this.seen += bare;
    if (this.isPre && clean.includes('\n')) {
      for (const [at, line] of clean.split('\n').entries()) {
        if (at > 0) this.end();
        this.text += line;
        if (line !== '') this.isOpen = !/\s$/.test(line);
      }
      return;
    }
    if (this.isBold > 0) this.strong += bare;
    else this.weak += bare;
    const added = this.isOpen ? piece : piece.trimStart();
    this.text += added;
    // Test only the new piece: testing the whole line every time would take too long.
    if (added) this.isOpen = !added.endsWith(' ');
  }

  /** Adds a link to the line on which it began. @param from number of the line that was open when it began */
  link(link: NonNullable<SourceLine['links']>[number], from: number): void {
    const line = this.lines.slice(from).find(({ text }) => text);
    if (line) line.links = [...(line.links ?? []), link];
    else this.links.push(link);
  }

  /** Ends the line, if there is one. */
  end(): void {
    const text = this.isPre ? this.text.trimEnd() : this.text.trim();
    if (text || this.isPre) {
      if (hasMixedScripts(text)) this.warnings.add('mixed-scripts');
      this.longest = Math.max(this.longest, text.length);
      const item = this.kind ? undefined : readItem(text);
      this.lines.push({
        ...(item ?? { text }),
        ...(text ? this.kind : undefined),
        ...(this.strong > 3 && this.weak === 0 ? { strong: true } : {}),
        ...(this.links.length > 0 ? { links: this.links } : {}),
      });
    }
    this.text = '';
    this.isOpen = false;
    this.links = [];
    this.strong = 0;
    this.weak = 0;
  }

  /** Ends the line, and leaves a gap. */
  part(): void {
    this.end();
    if (this.lines.length > 0 && this.lines.at(-1)?.text !== '') this.lines.push({ text: '' });
  }

  /** Leaves a rule, at which a letter ends. */
  rule(): void {
    this.part();
    this.lines.push({ text: '- - -' }, { text: '' });
  }

  /** The only line with text from this one on. */
  private onlyLine(from: number): number | undefined {
    let found: number | undefined;
    for (let at = from; at < this.lines.length; at += 1) {
      if (!this.lines[at]?.text) continue;
      if (found !== undefined) return undefined;
      found = at;
    }
    return found;
  }

  /** Has a label just ended, to which what comes next belongs? */
  get isLabelled(): boolean {
    return this.labelAt !== undefined;
  }

  /** Remembers that the line written since then labels what comes next. */
  endLabel(from: number): void {
    this.labelAt = this.onlyLine(from);
  }

  /** Puts what was written since then behind its label, if both are short lines. */
  endValue(from: number): void {
    const { labelAt } = this;
    if (labelAt === undefined) return;
    this.labelAt = undefined;
    const at = this.onlyLine(from) ?? -1;
    const [label, value] = [this.lines[labelAt], this.lines[at]];
    if (!label || !value || value.kind || value.text.length > MAX_VALUE) return;
    if (label.text.length > MAX_LABEL) return;
    value.text = `${label.text.replace(/\s*[:：]$/u, '')}: ${value.text}`;
    this.lines.splice(labelAt, at - labelAt);
  }

  /** Keeps a text that a link or a box has ready; the same text counts once, where it comes last. */
  keep(ready: ReadyText): void {
    const key = squeeze(ready.text);
    const subject = ready.subject || this.ready.get(key)?.subject || ready.subject;
    this.ready.delete(key);
    if (this.ready.size < MAX_LETTERS) this.ready.set(key, { ...ready, subject });
  }

  /** Puts the texts of links above the heading that comes next. */
  beginHeading(): void {
    for (const one of this.ready.values()) one.at ??= this.lines.length;
  }

  /** Writes a heading that stands elsewhere on the page. */
  head(text: string): void {
    this.part();
    this.beginHeading();
    const before = this.kind;
    this.kind = { kind: 'heading', level: 3 };
    this.write(text);
    this.part();
    this.kind = before;
  }

  /** Ends the last line, and puts the texts of links and boxes to their places. */
  finish(): SourceLine[] {
    this.end();
    const shown = squeeze(this.lines.map(({ text }) => text).join(' '));
    const added = [...this.ready.values()].map((ready) => this.toLines(ready, shown));
    for (const { at, lines } of added.sort((a, b) => a.at - b.at).reverse())
      this.lines.splice(at, 0, ...lines);
    return this.lines;
  }

  /** A subject, the text, and a rule where it ends. Of a text that the page shows, too, only the subject is new. */
  private toLines({ text, subject, at }: ReadyText, shown: string) {
    const out = new LineWriter();
    out.isPre = true;
    if (subject !== undefined) out.write(`Subject: ${subject}\n\n`);
    const rows = text.split(/\r\n?|\n/).map(squeeze);
    const long = rows.filter(({ length }) => length > MIN_KNOWN_LINE);
    const known = long.filter((row) => shown.includes(row));
    if (long.length > 0 && known.length > long.length / 2) {
      const first = rows.find(Boolean);
      const below = this.lines.findIndex((line) => squeeze(line.text) === first);
      return { at: Math.max(0, below), lines: subject && below >= 0 ? out.lines : [] };
    }
    out.write(rows.join('\n'));
    if (subject !== undefined || rows.filter(Boolean).length > 1) out.rule();
    else out.part();
    for (const one of out.warnings) this.warnings.add(one);
    const place = at ?? this.lines.length;
    const gap = this.lines[place - 1]?.text ? [{ text: '' }] : [];
    return { at: place, lines: [...gap, ...out.lines] };
  }
}
