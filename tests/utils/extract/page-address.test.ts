import { expect, it } from 'vitest';
import { readAction } from '../../../utils/actions/validation/read-feed.ts';
import { pageAddress } from '../../../utils/extract/page-address.ts';
import { peru } from '../../peru.ts';

it.each([
  ['https://letters.example/1', { url: 'https://letters.example/1' }],
  ['http://letters.example/1', { page: 'http://letters.example/1' }],
  ['http://192.0.2.1/1', {}],
  ['file:///home/ana/page.html', {}],
  [undefined, {}],
])('a page at %s is kept as %j', (address, kept) => {
  expect(pageAddress(address)).toEqual(kept);
  const source = { publisher: 'unknown', ...pageAddress(address) };
  expect(readAction({ ...peru, source }).action?.source).toEqual(source);
});

it('a record has no other address in the place of one that is not secure', () => {
  for (const page of ['javascript:alert(1)', 'https://letters.example', 'http://a@letters.example'])
    expect(readAction({ ...peru, source: { publisher: 'unknown', page } }).faults).toMatchObject([
      { path: 'source.page', code: 'address' },
    ]);
});
