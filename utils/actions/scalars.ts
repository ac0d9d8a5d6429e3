/** A calendar date without a time or zone, `2023-03-07` (ISO 8601). */
export type IsoDate = string;
/** A BCP 47 language tag, `es`, `pt-BR`. */
export type LanguageTag = string;
/** A network's id in the registry of networks, `x`, `mastodon`. */
export type NetworkId = string;
