import type { Box } from './practice.ts';

/**
 * A row of recipients: an address with a comma or Enter behind it becomes a chip, as webmails have it. Some write
 * them in a field, some in an editable element. The model has `<…>` around what became a chip.
 */
export function startRecipients(row: HTMLElement): Box {
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
  };
  input.addEventListener('input', () => makeChips(false));
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') makeChips(true);
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
