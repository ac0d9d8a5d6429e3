import type { z } from 'zod';
import type { urgentActionSchema } from './schema.ts';

/** A calendar date without a time or zone, `2023-03-07` (ISO 8601). */
export type IsoDate = string;
/** A BCP 47 language tag, `es`, `pt-BR`. */
export type LanguageTag = string;
/** A network's id in the registry of networks, `x`, `mastodon`. */
export type NetworkId = string;

export type UrgentAction = z.infer<typeof urgentActionSchema>;
export type Addressee = UrgentAction['targets'][number];
export type ModelLetter = UrgentAction['letters'][number];
export type SuggestedPost = UrgentAction['posts'][number];
/** One human text in the languages in which it is there. */
export type Texts = { [language: LanguageTag]: string | undefined };
/** The same for a text of several paragraphs. */
export type Paragraphs = { [language: LanguageTag]: string[] | undefined };

export interface Feed {
  title: string;
  publisher: string;
  updated: IsoDate;
  actions: UrgentAction[];
}

/** What the popup's list needs of an action, so that a thousand of them are read in one go. */
export interface ActionSummary {
  id: string;
  reference: string;
  title: Texts;
  country: string[];
  deadline: IsoDate;
  closed: boolean;
  /** the words a search looks through, lower case and without accents */
  words: string;
}
