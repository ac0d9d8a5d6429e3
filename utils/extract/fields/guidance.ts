import type { LanguageTag, Paragraphs, Texts } from '../../actions/types.ts';
import { documentAddress } from '../entities/ai-index.ts';
import { detectLanguage } from '../languages/detect-language.ts';
import { readValue, type Section } from '../layout/sections.ts';
import { type Paragraph, toParagraphs } from '../text/lines.ts';
import { readDocuments } from './documents.ts';
import { type Extraction, inLanguage, MAX_ENTRIES } from './extraction.ts';
import { isAdviceToReader, isTravelAdvice } from './safety.ts';

/** Reads the advice on safety, replies and delivery, and the steps to take. */
export function readGuidance(extraction: Extraction): void {
  const { action, sections, lines, language, note, inLetter } = extraction;
  const paragraphs = (label: Section['label']) =>
    sections
      .filter((section) => section.label === label)
      .flatMap((section) => toParagraphs(section.lines));
  const byLanguage = (all: Paragraph[]): Paragraphs => {
    const texts: { [tag: LanguageTag]: string[] } = {};
    for (const { text } of all) {
      const tag = detectLanguage(text, language) ?? language;
      texts[tag] = [...(texts[tag] ?? []), text];
    }
    return texts;
  };
  const replies = paragraphs('replies').filter(({ text }) => text.length > 30);
  const safety = [
    ...paragraphs('safety'),
    ...replies.filter(isTravelAdvice),
    ...paragraphs('delivery').filter(isTravelAdvice),
  ];
  // The advice may stand between other texts, without a label.
  if (safety.length === 0)
    safety.push(...toParagraphs(lines.filter((line) => !inLetter(line))).filter(isAdviceToReader));
  const asked = extraction.fields.find(({ path }) => path === 'demands')?.lines;
  const isAsked = (at: number) => asked !== undefined && at >= asked[0] && at <= asked[1];
  const steps = sections
    .filter(({ label }) => label === 'action')
    .flatMap((section) =>
      section.lines.filter(
        ({ kind, text, at }) => kind === 'item' && text.trim().length > 5 && !isAsked(at),
      ),
    )
    .slice(0, MAX_ENTRIES);
  const guidance = {
    safety: byLanguage(safety),
    replies: byLanguage(replies.filter((one) => !isTravelAdvice(one))),
    delivery: byLanguage(
      paragraphs('delivery').filter((one) => !isTravelAdvice(one) && one.text.length > 25),
    ),
    instructions: steps.map(
      ({ text }): Texts => inLanguage(detectLanguage(text, language) ?? language, text.trim()),
    ),
  };
  if (
    guidance.instructions.length +
      Object.keys(guidance.safety).length +
      Object.keys(guidance.replies).length +
      Object.keys(guidance.delivery).length >
    0
  ) {
    action.guidance = guidance;
    const [step] = steps;
    if (step) {
      const last = steps.at(-1)?.at;
      note({ path: 'guidance.instructions', certainty: 'sure', first: step.at, last });
    }
    const [advice] = safety;
    if (advice) {
      const last = safety.at(-1)?.last;
      note({ path: 'guidance.safety', certainty: 'likely', first: advice.first, last });
    }
  }
}

/** Reads the files that the page offers, and the address of the document that the AI index names. */
export function readOfferedFiles({ action, lines, labelled, note }: Extraction): void {
  const { index } = action;
  const { documents, lines: used } = readDocuments(lines);
  const previous = labelled.find(({ label }) => label === 'previous');
  const link = previous && /https:\/\/\S+/.exec(readValue(previous, lines)?.text ?? '')?.[0];
  if (link)
    documents.push({
      title:
        previous.line.text
          .slice(0, 400)
          .replace(/:?\s*https?:.*$/, '')
          .trim() || link,
      url: link,
    });
  const address = index && documentAddress(index);
  if (address && documents.length === 0) documents.push({ title: index, url: address });
  if (documents.length > 0) {
    action.documents = documents;
    const [line] = used;
    if (line) note({ path: 'documents', certainty: 'sure', first: line.at, last: used.at(-1)?.at });
  }
}
