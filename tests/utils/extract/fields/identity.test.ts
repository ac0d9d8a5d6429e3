import { expect, it } from 'vitest';
import { readFacts } from './read-facts.ts';

it.each([
  ['Urgent Appeal Case: UA-001-2033', 'UA-001-2033'],
  ['SAMPLE-UAC-031-2033: a farmer is held', 'SAMPLE-UAC-031-2033'],
  ['[Urgent Appeal Update] SAMPLE-UAU-007-2033', 'SAMPLE-UAU-007-2033'],
  ['EGY 005 / 1133 / OBS 114.1', 'EGY 005 / 1133 / OBS 114.1'],
])('reads the number that an organisation gives in a manner of its own: %s', (line, reference) => {
  const story = 'Ana Muster, a farmer, has been held without a charge since 3 March 2033.';
  const read = readFacts(`Sri Lanka: A farmer is held\n\n${line}\n\n${story}`);
  expect(read).toMatchObject({ reference });
  expect(read.certainty('reference')).not.toBeUndefined();
});

it('takes no telephone number for the number of an action', () => {
  expect(readFacts('A farmer is held\n\nTel. 001-2033, FAX-001-2033').reference).toBeUndefined();
});
