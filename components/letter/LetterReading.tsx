import { inLanguage } from '../../utils/actions/languages.ts';
import type { Letter } from '../../utils/letters/letter.ts';
import './Letter.css';
import { LetterParagraphs } from './LetterParagraphs.tsx';

interface Props {
  letter: Letter;
  /** the same letter in a language that the person reads */
  meaning: Letter | undefined;
}

/** The letter of an action that has ended: to be read, with what it means. */
export function LetterReading({ letter, meaning }: Props) {
  const inIts = inLanguage(letter.language);
  return (
    <div class="card-text" id="letter-read">
      <p class="letter-subject text-read" {...inIts}>
        {letter.subject}
      </p>
      {meaning ? (
        <LetterParagraphs letter={letter} meaning={meaning} />
      ) : (
        <p class="text-read" {...inIts}>
          {letter.body}
        </p>
      )}
    </div>
  );
}
