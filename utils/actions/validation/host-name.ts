import punycode from 'punycode/punycode.js';
import { NEAR_LOOK_ALIKES } from '../../text/look-alikes.ts';
import { isOneScript } from './one-script.ts';

/** Hosts that are on the person's own machine or in their own network, or have a part without a name. */
const OWN =
  /^\[|^\.|\.\.|^[\d.]+$|^[^.]*\.?$|\.(?:localhost|local|localdomain|internal|intranet|private|corp|home|lan|home\.arpa|test|invalid|alt|i2p|asus|svc|router|modem|gateway)\.?$/;
/** Public names that anybody may use, and that lead to one's own machine or to the number in the name. */
const LEADS_HOME =
  /(?:^|\.)(?:local-?(?:host|test|dev|domain)|loopback)\d*\.|(?:^|\.)(?:localtest\.me|lvh\.me|lcl\.host|lacolhost\.com|vcap\.me|localho\.st|localhost\.run|loopback\.me|yoogle\.com|local\.gd|fuf\.me|smackaho\.st|ulh\.us|lndo\.site|traefik\.me|backname\.io|plex\.direct|rbndr\.us|1u\.ms|nip\.io|sslip\.io|xip\.io|fritz\.box|fritz\.nas|easy\.box|speedport\.ip|myfritz\.net|asusrouter\.com|orbilogin\.(?:com|net)|miwifi\.com|routerlogin\.(?:com|net)|tplink(?:login|wifi)\.(?:com|net))\.?$/;
/** Four numbers in a row in a name: services answer with the machine that they number. */
const NUMBERED = /(?:^|[.-])\d{1,3}(?:[.-]\d{1,3}){3}(?:[.-]|$)/;
/** The same in eight hexadecimal digits, where it is the number of one's own machine or network (RFC 6890). */
const NUMBERED_IN_HEX =
  /(?:^|[.-])(?:0x)?(?:(?:0a|7f)[\da-f]{6}|(?:c0a8|a9fe)[\da-f]{4}|ac1[\da-f]{5})(?:[.-]|$)/;

/** Labels whose letters all look like Latin ones at a glance; before a Latin ending they copy a Latin name. */
const LATIN_COPY = new RegExp(`^[${NEAR_LOOK_ALIKES}\\d-]+$`, 'u');

/** A label as people read it: what `xn--` stands for; nothing where that is no label. */
function shownLabel(label: string): string | undefined {
  if (!/^xn--/i.test(label)) return label;
  try {
    const shown = punycode.toUnicode(label.toLowerCase());
    return shown === label.toLowerCase() ? undefined : shown;
  } catch {
    // Expected: anybody can write `xn--` before letters that decode to nothing (RangeError).
    return undefined;
  }
}

export const LOOKS_LIKE_ANOTHER = 'has a host that looks like another';

/** What is wrong with a host that a person reads, without its port; nothing when it is sound. */
export function findUnsafeHost(host: string): string | undefined {
  const plain = host.toLowerCase();
  if ([OWN, LEADS_HOME, NUMBERED, NUMBERED_IN_HEX].some((pattern) => pattern.test(plain))) {
    return 'is no address on the public web';
  }
  const labels = plain.replace(/\.$/, '').split('.').map(shownLabel);
  const isLatin = /^[a-z]+$/.test(labels.at(-1) ?? '');
  const isSound = labels.every(
    (label) =>
      label !== undefined &&
      /^(?!-)[\p{L}\p{M}\p{N}_-]+(?<!-)$/u.test(label) &&
      isOneScript(label) &&
      !(isLatin && /[^\d-]/.test(label) && LATIN_COPY.test(label)),
  );
  return isSound ? undefined : LOOKS_LIKE_ANOTHER;
}
