import type { Box } from './practice.ts';

/**
 * What makes a chip of an address: its comma as it is typed, the field that is left (Angular's chips, as SOGo has
 * them, hear only that), its `change`, or the key of a separator.
 */
export type ChipSign = 'comma' | 'leave' | 'change' | 'key';

export const chipSign = (): ChipSign =>
  (new URLSearchParams(location.search).get('chips') ?? 'comma') as ChipSign;

/**
 * A row of recipients: an address with a comma or Enter behind it becomes a chip, as webmails have it. Some write
 * them in a field, some in an editable element. The model has `<…>` around what became a chip.
 * @param onChips called when one was made
 */
export function startRecipients(row: HTMLElement, onChips: () => void = () => undefined): Box {
  const field = row.querySelector<HTMLInputElement>('input, textarea');
  const input = field ?? row.querySelector<HTMLElement>('[contenteditable]');
  if (!input) throw new Error('A row of recipients without a field');
  const read = () => (field ? field.value : (input.textContent ?? ''));
  const write = (text: string) => {
    if (field) field.value = text;
    else input.textContent = text;
  };
  const makeChips = (all: boolean) => {
    const parts = read().split(',');
    const rest = all ? '' : (parts.pop() ?? '');
    for (const address of parts.map((part) => part.trim()).filter(Boolean)) {
      const chip = document.createElement('span');
      chip.setAttribute('role', 'option');
      chip.dataset.hovercardId = address;
      chip.append(address);
      row.insertBefore(chip, input);
    }
    if (parts.length > 0) write(rest.trimStart());
    if (parts.length > 0) onChips();
  };
  const sign = chipSign();
  if (sign === 'comma') input.addEventListener('input', () => makeChips(false));
  if (sign === 'leave') input.addEventListener('blur', () => makeChips(true));
  if (sign === 'change') input.addEventListener('change', () => makeChips(true));
  input.addEventListener('keydown', ({ key }) => {
    const isSeparator = sign === 'key' && /^[,;]$/.test(key);
    if (key === 'Enter' || isSeparator) makeChips(true);
  });
  const chips = () => [...row.querySelectorAll<HTMLElement>('[role="option"]')];
  return {
    model: () =>
      [...chips().map(({ dataset }) => `<${dataset.hovercardId}>`), read()]
        .filter(Boolean)
        .join(', '),
    element: () => input,
  };
}
