import { caseOf, findReferences } from '../entities/reference.ts';
import { matchLabels, salutationLanguage } from '../languages/vocabulary.ts';
import { readDom } from '../page/html.ts';
import { limitNesting } from '../page/nesting.ts';
import type { SourceText } from '../source-text.ts';
import { decode } from './decode.ts';
import type { DocumentOptions, DocumentText, NotRead } from './limits.ts';
import { BYTES, splitMails, toBytes, toCharacters } from './mailbox.ts';
import { readText } from './read-text.ts';

/** Most attachments of a mail that are read. */
const MAX_ATTACHMENTS = 8;
/** Most UTF-16 units of a mail's own text that only points to its attachment. */
const MAX_NOTE = 800;
/** Attachments that may hold an action: no pictures, keys, days. */
const READ_NAME = /\.(?:docx?|odt|pdf|rtf|html?|txt|eml|msg)$/i;
const READ_TYPE =
  /^(?:message\/rfc822|text\/(?:plain|html|rtf)|application\/(?:pdf|rtf|msword|vnd\.(?:openxml|oasis).*text?))/i;

/** Reads a file that is attached. */
type ReadAttached = (bytes: Uint8Array, name: string) => Promise<DocumentText>;

interface Part {
  name: string;
  source: SourceText;
}

/** Length of these lines together, in UTF-16 units. */
const lengthOf = (lines: readonly { text: string }[]) =>
  lines.reduce((sum, { text }) => sum + text.length, 0);

/** Sources one below the other, each under its name. */
function join(parts: readonly Part[]): SourceText {
  const [first] = parts;
  if (first && parts.length === 1) return first.source;
  return {
    lines: parts.flatMap(({ name, source }) => [
      ...(name ? [{ text: '' }, { text: name, kind: 'heading' as const, level: 1 }] : []),
      ...[{ text: '' }, ...source.lines],
    ]),
    warnings: [...new Set(parts.flatMap(({ source }) => source.warnings))],
  };
}

/**
 * Has the mail's texts keep their bytes, because many labels of encodings are wrong: `decode` looks at the bytes. A label
 * stays beside, for mails within the mail.
 */
function keepBytes(mail: string): { mail: string; label: string | undefined } {
  const labels: string[] = [];
  const kept = mail
    .replace(/^content-type:[^\n]*(?:\n[ \t][^\n]*)*/gim, (header) => {
      const label = /charset-was="?([\w.:-]+)|charset\*?\s*=\s*"?(?:us-ascii'\w*')?([\w.:-]+)/i;
      const [, was, charset] = label.exec(header) ?? [];
      labels.push(was ?? charset ?? '');
      // Their bytes are not those of ASCII.
      if (was || /utf-?(?:7|16)/i.test(charset ?? '') || !/text\//i.test(header)) return header;
      const bare = header.trimEnd().replace(/;?\s*charset\*?\s*=\s*(?:"[^"\n]*"|[^;\s]*)/gi, '');
      return `${bare.replace(/;$/, '')}; charset=${BYTES}; charset-was="${charset ?? ''}"`;
    })
    .replace(/=\?(?:x-)?(?:win|windows|cp)[-_]?(125\d|874)\?/gi, '=?windows-$1?');
  const [head = ''] = kept.split(/\r?\n\r?\n/, 1);
  const label = labels.find((one) => one && !/^(?:us-ascii|utf-?8)$/i.test(one));
  if (/^content-type:/im.test(head)) return { mail: kept, label };
  return { mail: `Content-Type: text/plain; charset=${BYTES}\r\n${kept}`, label };
}

/** Reads one mail: its HTML, or its text where that says more; and what is attached, where that says more. */
async function readOne(
  whole: string,
  { parseHtml }: DocumentOptions,
  readAttached: ReadAttached | undefined,
): Promise<Part | NotRead> {
  const { default: PostalMime } = await import('postal-mime');
  const { mail, label } = keepBytes(whole);
  const parsed = await PostalMime.parse(toBytes(mail), { maxRfc822NestingDepth: 0 });
  let isGuess = false;
  const restore = (kept: string) =>
    kept
      .replace(/; charset=x-user-defined; charset-was="([^"\n]*)"/g, '; charset=$1')
      .replace(/[\u0000-\u007f\uf780-\uf7ff]+/g, (run) => {
        if (!/[\u001b\uf780-\uf7ff]/.test(run)) return run;
        const decoded = decode(toBytes(run), label);
        isGuess ||= decoded.isGuess;
        return decoded.text;
      });
  const [text, html] = [restore(parsed.text ?? ''), restore(parsed.html ?? '')];
  const subject = parsed.subject?.replace(/\s+/g, ' ') ?? '';
  // The text is often a poor copy of the HTML, which has headings and lists. But some HTML only points to the text.
  const page = html ? readDom(parseHtml(limitNesting(html))) : undefined;
  const isWhole = page && lengthOf(page.lines) * 2 >= text.length;
  const body = page && isWhole ? page : readText(text);
  const own: SourceText = {
    ...body,
    ...(subject ? { title: subject } : {}),
    lines: subject ? [{ text: subject }, { text: '' }, ...body.lines] : body.lines,
    warnings: [...body.warnings, ...(isGuess ? (['encoding-guessed'] as const) : [])],
  };
  const parts: Part[] = [{ name: '', source: own }];
  let failed: NotRead | undefined;
  const attached = parsed.attachments.filter(
    ({ filename, mimeType, related }) =>
      !related && (READ_NAME.test(filename ?? '') || (!filename && READ_TYPE.test(mimeType))),
  );
  for (const { filename, mimeType, content } of attached.slice(0, MAX_ATTACHMENTS)) {
    if (!readAttached || typeof content === 'string') break;
    const name = filename ?? (mimeType === 'message/rfc822' ? 'mail.eml' : '');
    const source = await readAttached(new Uint8Array(content), name);
    if ('failed' in source) failed = source;
    else parts.push({ name: filename ?? source.title ?? '', source });
  }
  if (failed && parts.length === 1 && lengthOf(own.lines) < MAX_NOTE) return failed;
  return { name: subject, source: join(chooseParts(parts)) };
}

/** How many lines of an action a source has: labels, greetings, contacts. */
const weighSource = ({ lines }: SourceText) =>
  lines.filter(({ text }) => matchLabels(text).length > 0 || salutationLanguage(text)).length;

/** The first number of an action in a source; '' when it names none. */
function numberOf({ lines }: SourceText): string {
  const [reference] = lines.flatMap(({ text }) => findReferences(text));
  return reference ? caseOf(reference) : '';
}

/** Keeps what says most of each action that a mail and its attachments hold; all where nothing looks like an action. */
function chooseParts(parts: readonly Part[]): readonly Part[] {
  if (parts.length === 1) return parts;
  const best = new Map<string, { part: Part; weight: number }>();
  for (const part of parts) {
    const [weight, key] = [weighSource(part.source), numberOf(part.source)];
    if (weight > (best.get(key)?.weight ?? 0)) best.set(key, { part, weight });
  }
  const most = Math.max(0, ...[...best.values()].map(({ weight }) => weight));
  if (most === 0) return parts;
  return [...best.values()].filter(({ weight }) => weight > most / 2).map(({ part }) => part);
}

/**
 * Reads a saved mail (`.eml`, `.emlx`) or a mailbox with its mails one below the other.
 * @throws when the library cannot read a mail, or the parser its HTML
 */
export async function readMail(
  bytes: Uint8Array,
  options: DocumentOptions,
  readAttached?: ReadAttached,
): Promise<DocumentText> {
  const { mails, isCut } = splitMails(toCharacters(bytes));
  const parts: Part[] = [];
  let failed: NotRead = { failed: 'broken' };
  for (const mail of mails) {
    const part = await readOne(mail, options, readAttached);
    if ('failed' in part) failed = part;
    else parts.push(part);
  }
  if (parts.length === 0) return failed;
  const source = join(parts);
  return isCut ? { ...source, warnings: [...source.warnings, 'cut'] } : source;
}
