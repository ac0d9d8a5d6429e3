import { directionOf } from '../../utils/actions/languages.ts';
import { formulasOf } from '../../utils/letters/formulas.ts';
import type { PaperLetter } from '../../utils/letters/paper.ts';
import './LetterSheet.css';

interface Props extends PaperLetter {
  numbers: readonly string[];
}

/** The sheet in front of a fax, in the letter's language. */
export function FaxSheet({ form, sender, recipient, numbers, placeAndDate, ...letter }: Props) {
  const { fax } = formulasOf(letter.language);
  const rows = [
    [fax.to, recipient],
    [fax.number, numbers.join('\n')],
    [fax.from, [sender.name, sender.address].filter(Boolean).join('\n')],
    [fax.date, placeAndDate],
    [fax.subject, letter.subject],
  ].filter(([, value]) => value);
  return (
    <article
      class="sheet"
      data-paper={form.paper}
      lang={letter.language}
      dir={directionOf(letter.language)}
    >
      <h2 class="fax-title">{fax.title}</h2>
      <dl class="fax">
        {rows.map(([name, value]) => (
          <div key={name} class="fax-row">
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
