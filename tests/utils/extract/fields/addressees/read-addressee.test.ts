import { describe, expect, it } from 'vitest';
import { readText } from '../../../../../utils/extract/file/read-text.ts';
import { readActions } from '../../../../../utils/extract/read-actions.ts';

const action = (label: string) => `URGENT ACTION
UA 12/33 Index: AFR 59/6667/2033 Uganda
Date: 5 July 2033

PLEASE SEND APPEALS TO:
President
His Excellency Noah Kato
State House
Kampala, Uganda
Email: president@state.example
Salutation: Your Excellency

${label}
Minister of Security
General Amara Okello
Plot 1, Parliament Avenue
Kampala, Uganda
Email: minister@security.example

PREFERRED LANGUAGE: English
`;

function namesUnder(label: string) {
  const result = readActions(readText(action(label)));
  const found = 'extracted' in result ? result.extracted[0]?.action : undefined;
  return [found?.targets ?? [], found?.copies ?? []].map((all) => all.map(({ name }) => name));
}

describe('whoever stands under a label', () => {
  it.each([
    ['TARGET’S CONTACT DETAILS & “COPIES TO”', 'target'],
    ['Please send a copy to:', 'copy'],
    ['And copies to:', 'copy'],
  ])('“%s” is a %s', (label, who) => {
    const [targets, copies] = namesUnder(label);
    expect({ targets, copies }).toEqual(
      who === 'target'
        ? { targets: ['His Excellency Noah Kato', 'General Amara Okello'], copies: [] }
        : { targets: ['His Excellency Noah Kato'], copies: ['General Amara Okello'] },
    );
  });
});
