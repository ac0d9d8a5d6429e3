import type { Letter } from '../../utils/letters/letter.ts';

/** Paragraph beside paragraph of two versions of a letter; each as a whole where they do not match. */
export function pairsOf(
  letter: Pick<Letter, 'body'>,
  translation: Pick<Letter, 'body'>,
): (readonly [text: string, meaning: string])[] {
  const [left, right] = [letter.body.split('\n\n'), translation.body.split('\n\n')];
  if (left.length !== right.length) return [[letter.body, translation.body]];
  return left.map((text, at) => [text, right[at] ?? ''] as const);
}
