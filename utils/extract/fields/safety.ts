import { fold } from '../text/fold.ts';
import type { Paragraph } from '../text/lines.ts';

/** What a page advises about plans to travel there, in any of its sections. */
const SAFETY =
  /(?=.*(?:travel|trip|visit|reise|reisen|voyag|viaj|viagg|reis|reiz|resa|rejse|podr|cest|matkust|rendre))(?=.*(?:famil|relatives|angehorige|verwandte|proches|parent|slakt|consequences|konsequenz|ris(?:k|que|iko|ico)|initial|verzicht|renonc|rinunci|overweeg|consider|zvaz|avsta|reflech|abst|surveill|besser nicht|liever niet|niet te schrijven|denk (?:dan )?(?:goed )?na|n.ecrivez pas|no escrib|no write|not (?:to )?write|zagroz|think (?:carefully|twice)|uberleg|pien[sc]e|valut[ai]|riflett|ponder|pense bem|nebezpe|rodzin|rodin|perhe))/isu;

/** The reader's own journey, and not that of somebody in the story. */
const OWN_JOURNEY =
  /(?<![\p{L}])(?:if you|wenn (?:sie|du|ihr)|falls (?:sie|du|ihr)|si (?:vous|tu)|si (?:usted|tiene|piensa|va a|planea)|se (?:hai|avete|intendi|stai|pensi)|als (?:u|je)|heb (?:je|u)|wil (?:je|u)|hast du|haben sie|planst du|avez-vous|are you|do you|hai |wie |om du|hvis du|se (?:voce|pretende|tenciona|planeia|tem)|jesli|pokud|jos )/iu;
export const isOwnSafety = (one: Paragraph) =>
  one.text.length < 700 && OWN_JOURNEY.test(fold(one.text)) && isSafety(one);

export const isSafety = ({ text }: Paragraph) => SAFETY.test(fold(text));
