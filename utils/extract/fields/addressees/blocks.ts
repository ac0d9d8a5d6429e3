import { readContacts } from '../../entities/contacts.ts';
import { isBody, isEmbassy, isHead, isName, isPlace, isTitled } from '../../entities/names.ts';
import { matchLabels } from '../../languages/vocabulary.ts';
import { isBlank, isSeparator, type Line } from '../../text/lines.ts';

/** The lines of one addressee, sorted by what they hold. */
export interface Block {
  lines: { line: Line; text: string }[];
  contacts: ReturnType<typeof readContacts>[];
  salutations: { text: string; line: Line }[];
  source: Line[];
  /** does one of its lines name a place? */
  hasPlace: boolean;
}

const newBlock = (): Block => ({
  ...{ lines: [], contacts: [], salutations: [], source: [] },
  hasPlace: false,
});
const isEmpty = (block: Block) => block.lines.length + block.contacts.length === 0;

/** Puts columns that stand side by side one below the other. */
export function unfoldColumns(lines: readonly Line[]): Line[] {
  const split = lines.filter(({ text }) => /\S {3,}\S/.test(text));
  const filled = lines.filter((line) => !isBlank(line));
  if (split.length < 2 || split.length < filled.length * 0.5) return [...lines];
  const [left, right]: [Line[], Line[]] = [[], []];
  for (const line of lines) {
    const [one = '', ...rest] = line.text.trimEnd().split(/ {3,}/).filter(Boolean);
    const onRight = /^ {12,}\S/.test(line.text);
    left.push({ ...line, text: onRight ? '' : one });
    right.push({ ...line, text: onRight ? one : rest.join(' ') });
  }
  return [...left, { at: lines.at(-1)?.at ?? 0, text: '' }, ...right];
}

/** Splits a long line that holds a whole address. */
function splitLine(line: Line): Line[] {
  const { rest } = readContacts(line.text);
  const pieces = rest.split(/\s*[,;]\s+|(?<=\p{L}{4})\.\s+(?=\p{Lu})/u).filter(Boolean);
  if (pieces.length < 3 || rest.length < 40) return [line];
  const [head = '', ...others] = pieces;
  if (!isHead(head) && !isBody(head) && !isEmbassy(head)) return [line];
  const tail = line.text.slice(Math.max(0, line.text.indexOf(rest.slice(-12)) + 12));
  const co = /^(.{6,}?)\s+(c\/o\s.+)$/iu.exec(head);
  const heads = co ? [co[1] ?? '', co[2] ?? ''] : [head];
  return [...heads, ...others, tail]
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .map((text, at) => ({
      at: line.at,
      text,
      ...(at === 0 && line.kind ? { kind: line.kind } : {}),
    }));
}

/** Groups lines into blocks, one for each addressee. */
export function toBlocks(source: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let block = newBlock();
  let gap = false;
  const filled = source.filter((line) => !isBlank(line));
  // Some pages put a blank line after every line of an address. Then blank lines separate nothing.
  const isSpread = filled.length > 2 && source.length - filled.length >= filled.length - 1;
  const close = () => {
    if (!isEmpty(block)) blocks.push(block);
    block = newBlock();
  };
  let isFirst = true;
  const unfolded = source.flatMap((one) => {
    const pieces = isBlank(one) || !(isFirst || one.kind === 'item') ? [one] : splitLine(one);
    isFirst = isBlank(one) || isSeparator(one);
    return pieces;
  });
  const isPerson = (text: string) => isTitled(text) || (isName(text) && !isBody(text));
  for (const [at, line] of unfolded.entries()) {
    if (isBlank(line)) {
      gap = true;
      continue;
    }
    if (isSeparator(line)) {
      close();
      continue;
    }
    const inner = matchLabels(line.text).find(({ label }) => label === 'salutation');
    if (inner) {
      block.salutations.push({
        text: line.text
          .slice(inner.end)
          .replace(/\)\s*$/, '')
          .trim(),
        line,
      });
      block.source.push(line);
      gap = false;
      continue;
    }
    const contacts = readContacts(line.text);
    const text = contacts.rest;
    const hasContacts =
      contacts.emails.length +
        contacts.faxes.length +
        contacts.phones.length +
        contacts.forms.length +
        contacts.accounts.length +
        contacts.notes.length >
      0;
    const isReached = block.contacts.length > 0 || block.salutations.length > 0;
    const begins =
      text !== '' &&
      !isPlace(text) &&
      (isHead(text) ||
        isEmbassy(text) ||
        (gap && !isSpread && (isBody(text) || isPerson(unfolded[at + 1]?.text ?? ''))));
    const isNext =
      begins &&
      (block.salutations.length > 0 ||
        (isReached && (gap || isHead(text)) && block.lines.length > 0) ||
        (block.hasPlace && (gap || isTitled(text)) && block.lines.length > 1));
    if (
      isNext ||
      (line.kind === 'item' && begins && (isReached || (block.hasPlace && block.lines.length > 1)))
    )
      close();
    if (text) {
      block.lines.push({ line, text });
      block.hasPlace ||= isPlace(text);
    }
    if (hasContacts) block.contacts.push(contacts);
    block.source.push(line);
    gap = false;
  }
  close();
  return blocks;
}

/** Joins each entry of a list of addressees into one line, where a margin broke the entries. */
export function joinEntries(lines: readonly Line[]): Line[] {
  const items = lines.filter(({ kind }) => kind === 'item');
  const long = items.filter(({ text }) => text.length > 45 || /[,;].*[,;]/.test(text));
  if (items.length < 2 || long.length < items.length * 0.6) return [...lines];
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const goesOn = last?.kind === 'item' && line.kind !== 'item' && !isBlank(line);
    if (goesOn && !isSeparator(line))
      joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text.trim()}` };
    else joined.push(line);
  }
  return joined;
}
