/** Signs of one address or handle; a host ends before its path. */
const NAME = /(?:[\p{L}\p{N}\p{M}_.+-]{0,64}@|\/\/|www\.)[\p{L}\p{N}\p{M}_.-]{0,253}/giu;
const LATIN = /[a-z]/i;
/** Scripts with letters that look like Latin ones. */
const LOOKALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
/** Cyrillic and Greek letters that are Latin ones to the eye (UTS 39); a name of nothing else is meant to be. */
const DISGUISED = /^[авекмнорстухіјѕԁԛԝһꙅӏαεικνορυχАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧ\d._-]+$/u;

/** Does an address, a host or a handle in it mix scripts, or write Latin letters with another script's? */
export function hasMixedScripts(text: string): boolean {
  for (const [name] of text.matchAll(NAME)) {
    const bare = name.replace(/^(?:\/\/)?(?:www\.)?/i, '');
    // A domain's ending is Latin in many countries; each part is looked at by itself.
    const parts = bare.split(/[@.]/).filter(Boolean);
    if (/(?:^|\.|@)xn--/i.test(bare)) return true;
    if (parts.some((part) => LOOKALIKE.test(part) && (LATIN.test(part) || DISGUISED.test(part))))
      return true;
  }
  return false;
}
