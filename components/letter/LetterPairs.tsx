import { directionOf, inLanguage, languageLabel } from '../../utils/actions/languages.ts';
import type { Letter } from '../../utils/letters/letter.ts';
import { useI18n } from '../ui/i18n.ts';
import './LetterPairs.css';
import { pairsOf } from './letter-pairs.ts';

interface Props {
  letter: Pick<Letter, 'body' | 'language'>;
  /** the same letter in the person's own language */
  translation: Pick<Letter, 'body' | 'language'>;
}

/** What the letter says, paragraph beside paragraph; side by side as a whole where they do not match. */
export function LetterPairs({ letter, translation }: Props) {
  const { t, language } = useI18n();
  return (
    <table class="pairs" dir={directionOf(language)}>
      <caption>{t('paper.beside')}</caption>
      <thead>
        <tr>
          <th scope="col">{languageLabel(letter.language, language)}</th>
          <th scope="col">{languageLabel(translation.language, language)}</th>
        </tr>
      </thead>
      <tbody>
        {pairsOf(letter, translation).map(([one, other]) => (
          <tr key={one}>
            <td {...inLanguage(letter.language)}>{one}</td>
            <td {...inLanguage(translation.language)}>{other}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
