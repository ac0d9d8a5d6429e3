/**
 * Copies a text; call it first in a click.
 * @returns was it copied? Browsers copy only in a click and with the focus (NotAllowedError), and pages can forbid it
 * (Permissions Policy), so the caller tells the person.
 */
export const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
