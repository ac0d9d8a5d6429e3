/** Deepest that an answer in JSON may be nested, in levels. Our own feeds have 9; WordPress' with all their plug-ins about 20. */
const MAX_NESTING = 64;

/**
 * Is JSON nested deeper than anything that a source has to say? Whatever walks a value by calling itself, `JSON.stringify`
 * among it, would break on it. It reads the text once and calls nothing, so no depth can break it.
 */
export function isNestedTooDeep(json: string): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (isText) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isText = false;
    } else if (sign === '"') isText = true;
    else if (sign === '[' || sign === '{') {
      depth += 1;
      if (depth > MAX_NESTING) return true;
    } else if (sign === ']' || sign === '}') depth -= 1;
  }
  return false;
}
