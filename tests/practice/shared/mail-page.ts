import { readOptions } from './options.ts';
import { type Box, exposePractice, find } from './practice.ts';
import { startRecipients } from './recipients.ts';

export interface MailPage {
  /** the row of recipients; the field is the first input in it */
  to: string;
  subject: string;
  button: string;
  body(options: { draft: string; onChange(): void }): Box | Promise<Box>;
}

/** A webmail's open message: `?draft=`. */
export async function showMail({ to, subject, button, body }: MailPage): Promise<void> {
  const { draft } = readOptions();
  const row = find(to);
  const line = find<HTMLInputElement>(subject);
  const main = await body({ draft, onChange: () => undefined });
  exposePractice({
    boxes: {
      to: startRecipients(row, row.querySelector('input, textarea') as HTMLInputElement),
      subject: { model: () => line.value, element: () => line },
      main,
    },
    button: find(button),
  });
}
