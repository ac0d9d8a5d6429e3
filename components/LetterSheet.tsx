import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LanguageTag } from '../utils/actions/types.ts';
import type { PaperForm, Sender } from '../utils/letters/paper.ts';
import './LetterSheet.css';

interface Props {
  form: PaperForm;
  sender: Sender;
  /** name and postal address, a line each */
  recipient: string;
  placeAndDate: string;
  /** a line above the subject, on a copy */
  cover?: string | undefined;
  subject: string;
  body: string;
  language: LanguageTag;
}

/** Heights of a page, in CSS pixels (96 to the inch). */
const PAGE = { A4: (297 / 25.4) * 96, letter: 11 * 96 };
/** Sizes of type, in points: the first with which the letter fits on one page, else the first. */
const SIZES = [11, 10.5, 10, 9.5, 9];

/** A letter as it will be printed: the address stands inside of the envelope's window. */
export function LetterSheet(props: Props) {
  const { form, sender, recipient, placeAndDate, cover, subject, body, language } = props;
  const { left, top, width, height } = form.window;
  const sheet = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = sheet.current;
    if (!element) return;
    const fits = SIZES.some((size) => {
      element.style.fontSize = `${size}pt`;
      return element.offsetHeight <= PAGE[form.paper] + 1;
    });
    if (!fits) element.style.fontSize = '';
  });
  return (
    <article ref={sheet} class="sheet" data-paper={form.paper} lang={language} dir="auto">
      <p class="sheet-sender">{[sender.name, sender.address].filter(Boolean).join('\n')}</p>
      <address
        class="sheet-recipient"
        style={{
          left: `${left}mm`,
          top: `${top}mm`,
          width: `${width}mm`,
          height: `${height}mm`,
        }}
      >
        {recipient}
      </address>
      <p class="sheet-date">{placeAndDate}</p>
      {cover && <p class="sheet-cover">{cover}</p>}
      <h2 class="sheet-subject">{subject}</h2>
      {body.split('\n\n').map((paragraph) => (
        <p key={paragraph} class="sheet-paragraph">
          {paragraph}
        </p>
      ))}
      <p class="sheet-signature">{sender.name}</p>
    </article>
  );
}
