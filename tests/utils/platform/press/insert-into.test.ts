// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fillInto, insertInto } from '../../../../utils/platform/press/insert-into.ts';
import { type FakeExtension, type FakeFrame, installExtension } from '../../../fake-extension.ts';

let extension: FakeExtension;
beforeEach(() => {
  extension = installExtension();
  vi.restoreAllMocks();
});

const DONE = { done: true };
const no = (why: string) => ({ done: false, why });
/** A tab whose frames answer so, the page itself first. */
const tabOf = (...answers: unknown[]) =>
  extension.openTab({
    url: 'https://x.com/',
    frames: answers.map((answer) => ({ answer: () => answer })),
  });
const asked = () => extension.told.map(({ frameId }) => frameId);
const insert = ({ id }: { id: number }) =>
  insertInto(id, { vigil: 'insert', composer: ['.box'], text: 'Text' });

describe('text for the page', () => {
  it('goes to the page itself where it has no frames', async () => {
    const tab = tabOf(DONE);
    expect(await insert(tab)).toEqual(DONE);
    expect(extension.told[0]?.message).toEqual({
      ...{ vigil: 'insert', composer: ['.box'], text: 'Text' },
      name: expect.any(String),
    });
    expect(tab.frames[0]?.files).toEqual(['/compose.js']);
  });

  /** A frame that answers only where it has the focus, at this place. */
  const frameAt = (place: number, answer: unknown) => ({
    answer: (message: unknown) => {
      const { onlyAt } = message as { onlyAt?: number[] };
      return onlyAt && onlyAt[0] !== place ? no('none') : answer;
    },
  });
  const elsewhere = (frame?: number[]) => ({ ...no('elsewhere'), frame });

  it('goes to the frame that has the focus, and to no other', async () => {
    const page = { answer: () => elsewhere([1]) };
    const tab = extension.openTab({ frames: [page, frameAt(0, no('several')), frameAt(1, DONE)] });
    expect(await insert(tab)).toEqual(DONE);
    expect(asked()).toEqual([0, 1, 2]);
  });

  it('goes nowhere while a frame has the focus that may not be entered', async () => {
    const page = { answer: () => elsewhere([2]) };
    const tab = extension.openTab({ frames: [page, frameAt(0, DONE), frameAt(1, DONE)] });
    expect(await insert(tab)).toEqual(elsewhere([2]));
    expect(asked()).toEqual([0, 1, 2]);
  });

  it('goes on into a frame of that frame', async () => {
    const page = { answer: () => elsewhere([0]) };
    const outer = frameAt(0, elsewhere([1]));
    const tab = extension.openTab({ frames: [page, outer, frameAt(1, DONE)] });
    expect(await insert(tab)).toEqual(DONE);
  });

  it('goes to the frames where the page has no box', async () => {
    expect(await insert(tabOf(no('none'), no('none'), DONE))).toEqual(DONE);
  });

  it('is refused by the page where nobody has a box', async () => {
    expect(await insert(tabOf(no('none'), no('none')))).toEqual(no('none'));
    expect(asked()).toEqual([0, 1]);
  });

  it.each(['several', 'ignored', 'read-only'])('goes no further after %s', async (why) => {
    expect(await insert(tabOf(no(why), DONE))).toEqual(no(why));
    expect(asked()).toEqual([0]);
  });

  it('goes no further after a frame’s own no', async () => {
    expect(await insert(tabOf(no('none'), no('ignored'), DONE))).toEqual(no('ignored'));
    expect(asked()).toEqual([0, 1]);
  });

  it('leaves out the frames that may not be entered', async () => {
    const frames = [{ answer: () => no('none') }, { isClosed: true, answer: () => DONE }];
    expect(await insert(extension.openTab({ frames }))).toEqual(no('none'));
    expect(asked()).toEqual([0]);
  });

  it('is refused where no extension may enter, which is no fault', async () => {
    const log = vi.spyOn(console, 'error');
    expect(await insert(extension.openTab({ frames: [{ isClosed: true }] }))).toEqual(no('closed'));
    expect(log).not.toHaveBeenCalled();
  });

  it('is refused where the page went away meanwhile, which is logged', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await insert(extension.openTab({}))).toEqual(no('closed'));
    expect(log).toHaveBeenCalledOnce();
  });
});

describe('a letter for the page', () => {
  const FIELDS = [
    { name: 'subject', selectors: ['.subject'], text: 'S', kind: 'line' as const },
    { name: 'body', selectors: ['.body'], text: 'B', kind: 'body' as const },
  ];
  const all = (one: unknown) => ({ subject: one, body: one });
  const fill = ({ id }: { id: number }) => fillInto(id, { vigil: 'fill', fields: FIELDS });

  it('goes to the page that has any of its fields', async () => {
    const first = { subject: DONE, body: no('none') };
    expect(await fill(tabOf(first, all(DONE)))).toEqual(first);
    expect(asked()).toEqual([0]);
    expect(extension.told[0]?.message).toEqual({
      ...{ vigil: 'fill', fields: FIELDS },
      name: expect.any(String),
    });
  });

  it('counts a field that refused as there', async () => {
    const first = { subject: no('none'), body: no('read-only') };
    expect(await fill(tabOf(first, all(DONE)))).toEqual(first);
  });

  it.each(['none', 'elsewhere'])('goes to the frames after %s', async (why) => {
    expect(await fill(tabOf(all(no(why)), all(no('none')), all(DONE)))).toEqual(all(DONE));
  });

  it('is what the page said where no frame has a message either', async () => {
    expect(await fill(tabOf(all(no('elsewhere')), all(no('none'))))).toEqual(all(no('elsewhere')));
  });

  it.each<[string, Partial<FakeFrame>, number]>([
    ['may not be entered', { isClosed: true }, 0],
    ['went away', {}, 1],
  ])('is gone where the page %s', async (_, frame, logged) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await fill(extension.openTab({ frames: [frame] }))).toEqual(all(no('gone')));
    expect(log).toHaveBeenCalledTimes(logged);
  });
});
