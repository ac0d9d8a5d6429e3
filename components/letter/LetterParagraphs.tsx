import { inLanguage } from '../../utils/actions/languages.ts';
import type { Letter } from '../../utils/letters/letter.ts';
import './Letter.css';
import { pairsOf } from './letter-pairs.ts';

/** A letter paragraph by paragraph, and under each what it means. */
export function LetterParagraphs({ letter, meaning }: { letter: Letter; meaning: Letter }) {
  return pairsOf(letter, meaning).map(([text, other], at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have their places only, and two may be the same
    <div key={at} class="letter-pair">
      <p {...inLanguage(letter.language)}>{text}</p>
      <p class="meaning" {...inLanguage(meaning.language)}>
        {other}
      </p>
    </div>
  ));
}
