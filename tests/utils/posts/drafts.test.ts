import { expect, it } from 'vitest';
import { draftKey } from '../../../utils/posts/drafts.ts';
import { peru } from '../../peru.ts';
import { known } from './known.ts';

it('a changed post has a key for each action, message, network and language', () => {
  const first = draftKey(peru, { message: 0, network: known('x'), language: 'en' });
  expect(first).toBe('105/22-1|post 0|x|en');
  const others = [
    draftKey({ ...peru, id: '105/22-2' }, { message: 0, network: known('x'), language: 'en' }),
    draftKey(peru, { message: 1, network: known('x'), language: 'en' }),
    draftKey(peru, { message: 0, network: known('bluesky'), language: 'en' }),
    draftKey(peru, { message: 0, network: known('x'), language: 'es' }),
  ];
  expect(new Set([first, ...others]).size).toBe(5);
});
