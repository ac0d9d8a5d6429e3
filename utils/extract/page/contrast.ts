/** A colour as browsers compute it: red, green, blue from 0 to 255, and how opaque it is from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Contrast (WCAG 2) below which nobody can read a text on its background; 1 is the same colour. */
export const MIN_SEEN_CONTRAST = 1.05;

/** Most notations of colours that are remembered. */
const MAX_REMEMBERED = 500;
/** A page has few colours, and asks for them with each of its elements. */
const remembered = new Map<string, Colour | undefined>();

/**
 * Reads a colour: `rgb(…)`, `rgba(…)` or `color(srgb …)`; undefined for other notations, so that they hide no text.
 * @example readColour('rgb(255, 0, 0)') // [255, 0, 0, 1]
 */
export function readColour(text: string): Colour | undefined {
  const known = remembered.get(text);
  if (known || remembered.has(text)) return known;
  const colour = parseColour(text);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(text, colour);
  return colour;
}

function parseColour(text: string): Colour | undefined {
  const [, space, inner = ''] = /^(rgba?\(|color\(srgb )([^)]*)\)$/.exec(text) ?? [];
  const parts = inner
    .trim()
    .split(/[\s,/]+/)
    .map(Number);
  if (!space || parts.length < 3 || parts.some(Number.isNaN)) return undefined;
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
  const scale = space.startsWith('rgb') ? 1 : 255;
  return [red * scale, green * scale, blue * scale, alpha];
}

/** The background of an element. */
export interface Paint {
  /** undefined: unknown */
  colour: Colour | undefined;
  hasPicture: boolean;
}

/** @param colour the background's colour, where it is known already */
export const readPaint = (
  style: CSSStyleDeclaration,
  colour = readColour(style.backgroundColor),
): Paint => ({ colour, hasPicture: style.backgroundImage !== 'none' });

/** Does this show a background? An unknown colour counts. */
export const paints = ({ colour, hasPicture }: Paint) => hasPicture || (colour?.[3] ?? 1) > 0.1;

/** Mixes two colours where the first lies over the second. */
export function blend([r, g, b, alpha]: Colour, [red, green, blue]: Colour): Colour {
  const mix = (over: number, under: number) => over * alpha + under * (1 - alpha);
  return [mix(r, red), mix(g, green), mix(b, blue), 1];
}

function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast of two opaque colours, 1 to 21 (WCAG 2); 21 for different hues, which people see even at equal lightness. */
export function contrastOf(one: Colour, other: Colour): number {
  const apart = [0, 1, 2].map((at) => (one[at] ?? 0) - (other[at] ?? 0));
  if (Math.max(...apart) - Math.min(...apart) > 24) return 21;
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
