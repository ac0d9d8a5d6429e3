import { readOptions } from './options.ts';
import { type Box, enableButton, exposePractice, find } from './practice.ts';

interface Starting {
  draft: string;
  onChange(): void;
}

export interface Site {
  /** starts the box in which a post is written */
  main(options: Starting): Box | Promise<Box>;
  /** the same for a reply or comment, where the site has one of its own */
  reply?(options: Starting): Box | Promise<Box>;
  /** the site's own selector of what sends it */
  button: string;
  /** how the site counts, where it shows a count in `#counter` */
  count?(text: string): number;
}

/** A network's page: `?draft=`, `?focus=1`. */
export async function showSite({ main, reply, button, count }: Site): Promise<void> {
  const { draft, focus } = readOptions();
  const send = find(button);
  const counter = count ? find('#counter') : null;
  let box: Box | undefined;
  const onChange = () => {
    const text = box?.model() ?? '';
    if (counter && count) counter.textContent = String(count(text));
    enableButton(send, text.trim() !== '');
  };
  // Some editors tell of a change before their model has it.
  box = await main({ draft, onChange: () => setTimeout(onChange) });
  onChange();
  if (focus) box.element().focus();
  const boxes: Record<string, Box> = { main: box };
  if (reply) boxes.reply = await reply({ draft: '', onChange: () => undefined });
  exposePractice({ boxes, button: send, counter });
}
