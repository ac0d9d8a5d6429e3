import type { EditorOptions } from './editor-page.ts';
import { readOptions } from './options.ts';
import { type DialogKind, openDialog } from './page-dialog.ts';
import { type Box, enableButton, exposePractice, find, type Practice } from './practice.ts';
import { chipSign, startRecipients } from './recipients.ts';

export interface MailOptions extends EditorOptions {
  /** which of the site's editors: `?mode=`, '' for the usual one */
  mode: string;
}

export interface MailPage {
  /** the rows of recipients; the field is the first that can be written in */
  to: string;
  cc?: string;
  subject: string;
  button: string;
  body(options: MailOptions): Box | Promise<Box>;
}

/**
 * A webmail's open message: `?draft=` stands in its body, as a signature does; `?mode=`. `?chips=` says what makes chips;
 * with it, Send waits for one. `?dialog=` asks something over the message.
 */
export async function showMail({ to, cc, subject, button, body }: MailPage): Promise<void> {
  const { draft } = readOptions();
  const mode = new URLSearchParams(location.search).get('mode') ?? '';
  const line = find<HTMLInputElement>(subject);
  const options = { draft, mode, readOnly: false, maxLength: undefined, onChange: () => undefined };
  const main = await body(options);
  const send = find(button);
  const waits = chipSign() !== 'comma';
  if (waits) enableButton(send, false);
  const onChips = () => enableButton(send, true);
  const practice = exposePractice({
    boxes: {
      to: startRecipients(find(to), onChips),
      ...(cc ? { cc: startRecipients(find(cc)) } : {}),
      subject: { model: () => line.value, element: () => line },
      main,
    },
    button: send,
  });
  const dialog = new URLSearchParams(location.search).get('dialog');
  if (dialog) openDialog(practice, dialog as DialogKind, find('main'));
}

/**
 * The page around a webmail that stands in a frame.
 * @param address the frame's; the query of the page goes along
 */
export function showShell(frameId: string, address: string): void {
  const frame = document.createElement('iframe');
  frame.id = frameId;
  frame.title = 'mail';
  frame.style.cssText = 'inline-size: 100%; block-size: 40rem';
  frame.src = address + location.search;
  find('#mail').append(frame);
  // What is in a frame of another origin is asked there.
  Object.defineProperty(window, 'practice', {
    get: () =>
      frame.contentDocument ? (frame.contentWindow?.practice as Practice | undefined) : undefined,
  });
}

/** Where this site's other pages are, as seen from its page: its host, or its folder on plain localhost. */
export function addressOf(host: string, path = '/'): string {
  const { hostname } = location;
  if (hostname === 'localhost' || hostname === '127.0.0.1') return `/${host}${path}`;
  return `https://${host}${path}`;
}
