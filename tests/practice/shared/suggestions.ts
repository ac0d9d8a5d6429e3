/** The word that a caret stands after, when it asks for suggestions: `@x`, `#x`. */
export function findTag(before: string): string | null {
  return before.match(/(?:^|\s)([@#][\p{L}\p{N}_]+)$/u)?.[1] ?? null;
}

export function suggest(tag: string): string[] {
  return ['ample', 'ample_office', 'ample_news'].map((end) => `${tag}${end}`);
}
