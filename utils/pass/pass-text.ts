import { countryName, textFor } from '../actions/languages.ts';
import { publisherIn } from '../actions/source-name.ts';
import type { Addressee, LanguageTag, UrgentAction } from '../actions/types.ts';
import { withoutMarks, writeBlock } from './block.ts';

/** The words around the action, in the language of the person who passes it on. */
export interface PassWords {
  language: LanguageTag;
  heading: string;
  until: string;
  targets: string;
  ask: string;
  source: string;
  /** how to read the text in */
  readIn: string;
  /** what the block is */
  block: string;
  showDate(date: string): string;
}

const addresseeLines = ({ role, name, address, emails }: Addressee): string =>
  [[role, name].filter(Boolean).join(' '), ...address, ...emails].filter(Boolean).join(', ');

/** An action as a text: first for people, then for Vigil, which reads exactly this record from it. */
export async function writePassText(action: UrgentAction, words: PassWords): Promise<string> {
  const read = [words.language];
  const list = (heading: string, lines: string[]) =>
    lines.length > 0 ? [[`${heading}:`, ...lines.map((line) => `- ${line}`)].join('\n')] : [];
  const countries = action.country.map((code) => countryName(code, words.language)).join(', ');
  const head = [
    `${words.heading}: ${textFor(action.title, read) ?? action.reference}`,
    [countries, action.reference].filter(Boolean).join(' · '),
    ...(action.deadline ? [`${words.until}: ${words.showDate(action.deadline)}`] : []),
  ].join('\n');
  const { url, page } = action.source;
  const from = [publisherIn(action.source), url ?? page].filter(Boolean).join('\n');
  const parts = [
    head,
    textFor(action.summary, read) ?? '',
    ...list(words.targets, action.targets.map(addresseeLines)),
    ...list(
      words.ask,
      action.demands.flatMap((demand) => textFor(demand, read) ?? []),
    ),
    from && `${words.source}: ${from}`,
  ];
  const text = withoutMarks(parts.filter(Boolean).join('\n\n'));
  return [text, words.readIn, words.block, await writeBlock(action)].join('\n\n');
}

/** The name of an action's file. */
export const passFileName = ({ reference }: UrgentAction): string =>
  `${
    reference
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'action'
  }.vigil.json`;
