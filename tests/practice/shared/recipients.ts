import type { Box } from './practice.ts';

/** A row of recipients: an address with a comma or Enter behind it becomes a chip, as webmails have it. */
export function startRecipients(row: HTMLElement, input: HTMLInputElement): Box {
  const makeChips = (all: boolean) => {
    const parts = input.value.split(',');
    const rest = all ? '' : (parts.pop() ?? '');
    for (const address of parts.map((part) => part.trim()).filter(Boolean)) {
      const chip = document.createElement('span');
      chip.setAttribute('role', 'option');
      chip.dataset.hovercardId = address;
      chip.append(address);
      row.insertBefore(chip, input);
    }
    if (parts.length > 0) input.value = rest.trimStart();
  };
  input.addEventListener('input', () => makeChips(false));
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') makeChips(true);
  });
  const chips = () => [...row.querySelectorAll<HTMLElement>('[role="option"]')];
  return {
    model: () =>
      [...chips().map(({ dataset }) => dataset.hovercardId), input.value]
        .filter(Boolean)
        .join(', '),
    element: () => input,
  };
}
