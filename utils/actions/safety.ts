import { textFor } from './languages.ts';
import type { LanguageTag, UrgentAction } from './types.ts';

/**
 * Why somebody with plans or family in a country should think before writing: `insult`, its law punishes insults
 * to the head of state or the state; `critics`, it stops, expels or prosecutes critics from abroad; `reach`, its law
 * claims to apply to what is written in other countries.
 */
export type SafetyReason = 'insult' | 'critics' | 'reach';

/**
 * By ISO 3166-1 code. The sections' guidance names Russia, Turkey and China "and others"; the others are those whose
 * laws of that kind are known. A list of where to think, and no verdict on any country.
 */
const COUNTRIES: Record<string, SafetyReason> = {
  AE: 'critics',
  BH: 'critics',
  BY: 'critics',
  CN: 'reach',
  CU: 'critics',
  EG: 'critics',
  ER: 'critics',
  HK: 'reach',
  IR: 'critics',
  KP: 'critics',
  MM: 'critics',
  NI: 'critics',
  RU: 'critics',
  SA: 'critics',
  SY: 'critics',
  TH: 'insult',
  TM: 'critics',
  TR: 'insult',
  VE: 'critics',
  VN: 'critics',
};

export interface Safety {
  /** what the action itself says about the writer's safety, in the person's language where there is one */
  guidance: string[];
  /** the guidance's language */
  language?: LanguageTag | undefined;
  /** what is known of the country */
  country?: { code: string; reason: SafetyReason } | undefined;
}

/** What a person should know before anything of theirs goes out; nothing where nothing is known. */
export function safetyFor(action: UrgentAction, uiLanguage: LanguageTag): Safety | undefined {
  const guidance = textFor(action.guidance.safety, [uiLanguage]) ?? [];
  const code = action.country.find((one) => COUNTRIES[one]);
  const reason = code && COUNTRIES[code];
  if (guidance.length === 0 && !reason) return undefined;
  const language = Object.keys(action.guidance.safety).find(
    (tag) => action.guidance.safety[tag] === guidance,
  );
  return { guidance, language, ...(code && reason ? { country: { code, reason } } : {}) };
}
