import { useLayoutEffect, useRef } from 'preact/hooks';
import { directionOf } from '../../utils/actions/languages.ts';
import type { PaperLetter } from '../../utils/letters/paper.ts';
import { inOrder } from '../../utils/letters/word-text.ts';
import './LetterSheet.css';

interface Props extends PaperLetter {
  /** called after each drawing: does the address fit into the envelope's window? */
  onAddress?(fits: boolean): void;
}

/** CSS pixels in a millimetre. */
const MM = 96 / 25.4;
/** Heights of a page, in millimetres. */
const PAGE = { A4: 297, letter: 279.4 };
/** Sizes of type, in points. We use the first one that fits the letter on one page, else the first of all. */
const SIZES = [11, 10.5, 10, 9.5, 9];
/** The same for the address in its window; smaller than 8 no post office reads. */
const ADDRESS_SIZES = [10.5, 10, 9.5, 9, 8.5, 8];
/** What stands free below an address that goes on below the window, in millimetres. */
const BELOW_ADDRESS = 6;

/** Makes the address as small as its window needs it; one that is still too long pushes the date down. */
function fitAddress(sheet: HTMLElement): boolean {
  const address = sheet.querySelector<HTMLElement>('.sheet-recipient');
  const date = sheet.querySelector<HTMLElement>('.sheet-date');
  if (!address || !date) return true;
  date.style.marginBlockStart = '';
  const fits = ADDRESS_SIZES.some((size) => {
    address.style.fontSize = `${size}pt`;
    return address.scrollHeight <= address.clientHeight + 1;
  });
  if (fits) return true;
  const end = address.offsetTop + address.scrollHeight + BELOW_ADDRESS * MM;
  const more = end - date.offsetTop;
  if (more > 0) {
    const margin = Number.parseFloat(getComputedStyle(date).marginBlockStart);
    date.style.marginBlockStart = `${margin + more}px`;
  }
  return false;
}

/** A letter as it will be printed: the address stands inside of the envelope's window. */
export function LetterSheet(props: Props) {
  const { form, sender, recipient, placeAndDate, cover, subject, body, language } = props;
  const { left, top, width, height } = form.window;
  const sheet = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = sheet.current;
    if (!element) return;
    element.style.fontSize = '';
    props.onAddress?.(fitAddress(element));
    const fits = SIZES.some((size) => {
      element.style.fontSize = `${size}pt`;
      return element.offsetHeight <= PAGE[form.paper] * MM + 1;
    });
    if (!fits) element.style.fontSize = '';
  });
  return (
    <article
      ref={sheet}
      class="sheet"
      data-paper={form.paper}
      lang={language}
      dir={directionOf(language)}
    >
      <p class="sheet-sender" dir="auto">
        {[sender.name, sender.address].filter(Boolean).join('\n')}
      </p>
      <address
        class="sheet-recipient"
        dir="auto"
        style={{
          left: `${left}mm`,
          top: `${top}mm`,
          width: `${width}mm`,
          height: `${height}mm`,
        }}
      >
        {recipient}
      </address>
      <p class="sheet-date">{inOrder(placeAndDate)}</p>
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
