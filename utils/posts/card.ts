/** What stands on a card: for networks where a post is a picture. No photograph of anybody. */
export interface CardText {
  /** the country, by its name */
  kicker: string;
  title: string;
  /** what one can do, and until when */
  call: string;
}

/** Width and height in pixels: the square that every network of pictures takes uncut. */
export const CARD_SIZE = 1080;

const MARGIN = 96;
const PAPER = '#0b3f4a';
const INK = '#ffffff';
const SOFT = '#9fdbe6';

/** The part of a canvas's context that drawing needs, so that a test can stand in for it. */
export type CardContext = Pick<
  CanvasRenderingContext2D,
  | 'fillRect'
  | 'fillText'
  | 'measureText'
  | 'fillStyle'
  | 'font'
  | 'textBaseline'
  | 'direction'
  | 'textAlign'
>;

/** Breaks a text into lines that are not wider than this, in pixels of the font that is set. */
function wrapLines(context: CardContext, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Draws the card; the title is as large as fits. */
export function drawCard(
  context: CardContext,
  { kicker, title, call }: CardText,
  direction: 'ltr' | 'rtl' = 'ltr',
): void {
  const width = CARD_SIZE - 2 * MARGIN;
  const x = direction === 'rtl' ? CARD_SIZE - MARGIN : MARGIN;
  context.fillStyle = PAPER;
  context.fillRect(0, 0, CARD_SIZE, CARD_SIZE);
  context.direction = direction;
  context.textAlign = 'start';
  context.textBaseline = 'top';
  const draw = (lines: string[], size: number, top: number) => {
    for (const [at, line] of lines.entries()) context.fillText(line, x, top + at * size * 1.25);
    return top + lines.length * size * 1.25;
  };
  context.fillStyle = SOFT;
  context.font = '600 44px system-ui, sans-serif';
  const top = draw(wrapLines(context, kicker, width), 44, MARGIN) + 32;
  context.font = '600 44px system-ui, sans-serif';
  const callLines = wrapLines(context, call, width);
  const callTop = CARD_SIZE - MARGIN - callLines.length * 55;
  draw(callLines, 44, callTop);
  context.fillStyle = INK;
  for (let size = 104; size >= 40; size -= 8) {
    context.font = `700 ${size}px system-ui, sans-serif`;
    const lines = wrapLines(context, title, width);
    const fits = top + lines.length * size * 1.25 <= callTop - 48;
    if (!fits && size > 40) continue;
    draw(lines, size, top);
    return;
  }
}

/** What the card says, for those who hear it. */
export function altText({ kicker, title, call }: CardText): string {
  return [kicker, title, call].map((part) => part.replace(/[.!?…]?$/, '.')).join(' ');
}
