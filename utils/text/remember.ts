/** Most texts whose results are remembered by one function. */
const MAX_KNOWN = 15_000;

/**
 * Remembers what a function gives for a text, because the stages of reading ask about the same lines.
 * @param read its result must not be changed by its callers
 */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = read(text);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(text, result);
    return result;
  };
}
