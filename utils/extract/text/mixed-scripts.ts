import { NEAR_LOOK_ALIKES } from '../../text/look-alikes.ts';

/** What an address, a host or a handle is known by, and what stands before an at sign and behind any of them. */
const SIGN = /@|\/\/|www\./gi;
const BEFORE_AT = /[\p{L}\p{N}\p{M}_.+-]{0,64}$/u;
const BEHIND = /[\p{L}\p{N}\p{M}_.-]{0,253}/uy;

/** Every address or handle; a host ends before its path. The sign is looked for first: looking from each letter takes 64 times as long. */
function* namesIn(text: string): Generator<string> {
  let at = 0;
  for (const { index, 0: sign } of text.matchAll(SIGN)) {
    if (index < at) continue;
    const near = text.slice(Math.max(at, index - 128), index);
    const before = sign === '@' && near ? (BEFORE_AT.exec(near)?.[0] ?? '') : '';
    BEHIND.lastIndex = index + sign.length;
    const behind = BEHIND.exec(text)?.[0] ?? '';
    at = index + sign.length + behind.length;
    yield before + sign + behind;
  }
}
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
  [...namesIn(text)]
    // In many countries a domain ends in Latin letters, whatever comes before, so check each part alone.
    .flatMap((name) => name.replace(/^(?:\/\/)?(?:www\.)?/i, '').split(/[@.]/))
    .some(
      (part) =>
        /^xn--/i.test(part) ||
        (LOOK_ALIKE_SCRIPT.test(part) && (LATIN.test(part) || LATIN_COPY.test(part))),
    );
