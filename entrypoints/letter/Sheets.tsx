import { EnvelopeSheet } from '../../components/letter/EnvelopeSheet.tsx';
import { FaxSheet } from '../../components/letter/FaxSheet.tsx';
import { LabelSheet } from '../../components/letter/LabelSheet.tsx';
import { LetterSheet } from '../../components/letter/LetterSheet.tsx';
import type { LetterLayout } from '../../utils/letters/letter-layout.ts';
import type { PaperForm, PaperLetter } from '../../utils/letters/paper.ts';
import type { FaxTo, Printed } from './letter-state.ts';

/** The page that it is printed on, as CSS has it. */
export function pageOf(form: PaperForm, printed: Printed): string {
  if (printed === 'envelope') return `${form.envelope.width}mm ${form.envelope.height}mm`;
  return printed === 'labels' ? 'A4' : form.paper;
}

interface Props {
  layout: LetterLayout;
  printed: Printed;
  fax: FaxTo | undefined;
  /** the people who get a copy, which is printed as well */
  copies: PaperLetter[];
  onAddress(fits: boolean): void;
}

/** The sheets of paper, one after the other. */
export function Sheets({ layout, printed, fax, copies, onAddress }: Props) {
  const all = [layout.main, ...copies];
  if (printed === 'labels') return <LabelSheet addresses={all.map((one) => one.recipient)} />;
  if (printed === 'envelope') {
    return (
      <>
        {all.map((one) => (
          <EnvelopeSheet key={one.recipient} {...one} />
        ))}
      </>
    );
  }
  if (printed === 'fax' && fax) {
    return (
      <>
        <FaxSheet {...fax.letter} numbers={fax.numbers} />
        <LetterSheet {...fax.letter} onAddress={onAddress} />
      </>
    );
  }
  return (
    <>
      <LetterSheet {...layout.main} onAddress={onAddress} />
      {copies.map((copy) => (
        <LetterSheet key={copy.recipient} {...copy} />
      ))}
    </>
  );
}
