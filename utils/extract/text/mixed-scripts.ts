import { NEAR_LOOK_ALIKES } from '../../text/look-alikes.ts';

/** The characters of one address or handle; a host ends before its path. */
const NAME = /(?:[\p{L}\p{N}\p{M}_.+-]{0,64}@|\/\/|www\.)[\p{L}\p{N}\p{M}_.-]{0,253}/giu;
const LATIN = /[a-z]/i;
/** Scripts with letters that look like Latin ones. */
const LOOK_ALIKE_SCRIPT =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
/** A part of a name whose letters all look like Latin ones; it may copy a Latin name. */
const LATIN_COPY = new RegExp(`^[${NEAR_LOOK_ALIKES}\\d._-]+$`, 'u');

/**
 * Does an address, a host or a handle in this text mix scripts, or imitate Latin letters with another script?
 * @example hasMixedScripts('info@аmnesty.example') // true: the first `а` is Cyrillic
 */
export const hasMixedScripts = (text: string): boolean =>
  [...text.matchAll(NAME)]
    // In many countries a domain ends in Latin letters, whatever comes before, so check each part alone.
    .flatMap(([name]) => name.replace(/^(?:\/\/)?(?:www\.)?/i, '').split(/[@.]/))
    .some(
      (part) =>
        /^xn--/i.test(part) ||
        (LOOK_ALIKE_SCRIPT.test(part) && (LATIN.test(part) || LATIN_COPY.test(part))),
    );
