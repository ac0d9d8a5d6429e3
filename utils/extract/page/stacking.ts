/** Where an element is painted: for each stacking context from the root, the z-index and the place in the document. */
export type Layer = [z: number, place: number][];

/** What determines the layer of an element, as the browser computed it. */
export interface Stacked {
  parent: Stacked | undefined;
  /** number in document order */
  place: number;
  isPositioned: boolean;
  /** its own z-index; undefined: auto */
  z: number | undefined;
  /** does it open a stacking context for another reason: opacity, transform, filter, … */
  isContext: boolean;
}

/** Content in the flow is painted under positioned content, and over content with a negative z-index (CSS 2, E). */
const IN_FLOW = -0.5;

const opensContext = ({ isContext, isPositioned, z }: Stacked) =>
  isContext || (isPositioned && z !== undefined);

/** The layer in which an element's own text and background are painted. */
export function layerOf(element: Stacked): Layer {
  const layer: Layer = [];
  let positioned: Stacked | undefined;
  for (let at: Stacked | undefined = element; at; at = at.parent) {
    if (opensContext(at)) layer.unshift([at.z ?? 0, at.place]);
    else if (layer.length === 0 && at.isPositioned) positioned ??= at;
  }
  if (!opensContext(element))
    layer.push(positioned ? [0, positioned.place] : [IN_FLOW, element.place]);
  return layer;
}

/** Is the first painted over the second? */
export function isAbove(one: Layer, other: Layer): boolean {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const [a, b] = [one[at], other[at]];
    if (!a || !b) return Boolean(a);
    if (a[0] !== b[0]) return a[0] > b[0];
    if (a[1] !== b[1]) return a[1] > b[1];
  }
  return false;
}
