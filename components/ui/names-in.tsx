import type { ComponentChildren } from 'preact';

/** Signs that no sentence has, one for each name. */
const PLACES = ['\uE000', '\uE001', '\uE002'] as const;

type Places<Names> = { [Index in keyof Names]: string };

/**
 * A sentence with names of people, places and sites in it. Each name keeps its own direction, so that it turns nothing
 * around in a sentence of the other direction, and translators leave it alone.
 *
 * @param names up to three
 * @param say writes the sentence, with the names that it is given
 */
export function namesIn<Names extends readonly string[]>(
  names: readonly [...Names],
  say: (places: Places<Names>) => string,
): ComponentChildren {
  const places = PLACES.slice(0, names.length) as Places<Names>;
  return say(places)
    .split(/([\uE000-\uE002])/)
    .map((part) => {
      const at = PLACES.indexOf(part as (typeof PLACES)[number]);
      if (at < 0) return part;
      return (
        <bdi key={part} translate={false}>
          {names[at]}
        </bdi>
      );
    });
}
