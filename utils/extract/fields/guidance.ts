import type { Paragraphs, Texts } from '../../actions/types.ts';
import { documentAddress } from '../entities/ai-index.ts';
import { detectLanguage } from '../languages/detect-language.ts';
import { readValue, type Section } from '../layout/sections.ts';
import { type Line, type Paragraph, toParagraphs } from '../text/lines.ts';
import { readDocuments } from './documents.ts';
import { type Extraction, inLanguage, MAX_ENTRIES } from './extraction.ts';
import { isAdviceToReader, isTravelAdvice } from './safety.ts';

/** Reads the advice on safety, replies and delivery, and the steps to take. */
export function readGuidance({ action, fields, lines, language, note, ...rest }: Extraction): void {
  const { under, inLetter } = rest;
  const paragraphsUnder = (label: Section['label'], minLength = 0) =>
    under(label)
      .flatMap((section) => toParagraphs(section.lines))
      .filter(({ text }) => text.length > minLength);
  const languageOf = (text: string) => detectLanguage(text, language) ?? language;
  const byLanguage = (all: Paragraph[]): Paragraphs =>
    Object.fromEntries(
      [...Map.groupBy(all, ({ text }) => languageOf(text))].map(([tag, group]) => [
        tag,
        group.map(({ text }) => text),
      ]),
    );
  const isOther = (one: Paragraph) => !isTravelAdvice(one);
  const replies = paragraphsUnder('replies', 30);
  const delivery = paragraphsUnder('delivery');
  const safety = [
    ...paragraphsUnder('safety'),
    ...[...replies, ...delivery].filter(isTravelAdvice),
  ];
  // The advice may stand between other texts, without a label.
  if (safety.length === 0)
    safety.push(...toParagraphs(lines.filter((line) => !inLetter(line))).filter(isAdviceToReader));
  const [from, to] = fields.find(({ path }) => path === 'demands')?.lines ?? [0, -1];
  const isStep = ({ kind, text, at }: Line) =>
    kind === 'item' && text.trim().length > 5 && !(at >= from && at <= to);
  const steps = under('action')
    .flatMap((section) => section.lines.filter(isStep))
    .slice(0, MAX_ENTRIES);
  const guidance = {
    safety: byLanguage(safety),
    replies: byLanguage(replies.filter(isOther)),
    delivery: byLanguage(delivery.filter((one) => isOther(one) && one.text.length > 25)),
    instructions: steps.map(({ text }): Texts => inLanguage(languageOf(text), text.trim())),
  };
  if (Object.values(guidance).every((texts) => Object.keys(texts).length === 0)) return;
  action.guidance = guidance;
  const [step] = steps;
  const [advice] = safety;
  if (step) {
    const last = steps.at(-1)?.at;
    note({ path: 'guidance.instructions', certainty: 'sure', first: step.at, last });
  }
  if (advice) {
    const last = safety.at(-1)?.last;
    note({ path: 'guidance.safety', certainty: 'likely', first: advice.first, last });
  }
}

/** Reads the files that the page offers, and the address of the document that the AI index names. */
export function readOfferedFiles({ action, lines, labelled, note }: Extraction): void {
  const { index } = action;
  const { documents, lines: used } = readDocuments(lines);
  const previous = labelled.find(({ label }) => label === 'previous');
  const link = previous && /https:\/\/\S+/.exec(readValue(previous, lines)?.text ?? '')?.[0];
  const title = previous?.line.text.slice(0, 400).replace(/:?\s*https?:.*$/, '');
  if (link) documents.push({ title: title?.trim() || link, url: link });
  const address = index && documentAddress(index);
  if (address && documents.length === 0) documents.push({ title: index, url: address });
  if (documents.length > 0) action.documents = documents;
  const [line] = used;
  if (line) note({ path: 'documents', certainty: 'sure', first: line.at, last: used.at(-1)?.at });
}
