// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { insertText } from '../../../utils/compose/insert.ts';
import { act, hurry, page, startPage, takePastes } from './browser-stand-in.ts';
import { editable, field, print } from './caret-notation.ts';

beforeEach(() => {
  startPage();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const insert = (box: HTMLElement, text: string) => hurry(insertText(box, text));

/** The page does something to its box, this long after each change. */
function later(box: HTMLElement, ms: number, act: () => void): void {
  box.addEventListener('input', () => setTimeout(act, ms));
}

describe('a text that stood there', () => {
  it.each([0, 50, 200])('and is taken out after %s ms is no insertion', async (ms) => {
    const box = field('Mine.|');
    later(box, ms, () => {
      box.value = 'Mine.';
    });
    expect(await insert(box, 'new')).toMatchObject({ done: false, why: 'taken-out' });
    expect(box.value).toBe('Mine.');
  });

  it('is in, once, where the page draws its old words until its box is tried again', async () => {
    // As while the popup is open.
    page.hasFocus = false;
    const box = field('Mine.|');
    const draw = (text: string) => () => {
      box.value = text;
    };
    const flicker = () => {
      setTimeout(draw('Mine.'), 10);
      box.addEventListener('focus', draw('Mine. new'));
    };
    box.addEventListener('input', flicker, { once: true });
    expect(await insert(box, 'new')).toMatchObject({ done: true });
    expect(box.value).toBe('Mine. new');
  });

  it('says in which way it was lost, and that way is the last one the next time', async () => {
    const box = editable('|', { attributes: { class: 'box' } });
    const pasted: string[] = [];
    box.addEventListener('paste', (event) => {
      event.preventDefault();
      pasted.push('paste');
      box.textContent = event.clipboardData?.getData('text/plain') ?? '';
      setTimeout(() => {
        box.textContent = '';
      }, 50);
    });
    const first = await insert(box, 'new');
    expect(first).toMatchObject({ done: false, why: 'taken-out' });
    expect(first).toMatchObject({ by: 'paste' });
    box.textContent = '';
    pasted.length = 0;
    const avoid = ['paste', 'paste-nbsp'];
    expect(await hurry(insertText(box, 'new', { avoid }))).toMatchObject({ done: true });
    expect([pasted, box.textContent]).toEqual([[], 'new']);
  });

  it('in a form of the page’s that nothing takes back is in', async () => {
    const box = editable('|', { attributes: { 'data-lexical-editor': 'true' } });
    box.addEventListener('paste', (event) => {
      event.preventDefault();
      box.textContent = event.clipboardData?.getData('text/plain').replaceAll('"', '”') ?? '';
    });
    expect(await insert(box, 'the "new" one')).toMatchObject({ done: true, inOwnForm: true });
    expect(box.textContent).toBe('the ”new” one');
  });

  it('in a shorter form of the page’s has the caret behind it, before the own words', async () => {
    const box = editable('Mine |yours');
    let isDrawn = false;
    later(box, 50, () => {
      if (isDrawn) return;
      isDrawn = true;
      box.textContent = box.textContent?.replace('...', '…') ?? '';
      document.getSelection()?.collapse(box, 0);
    });
    expect(await insert(box, 'wait... there')).toMatchObject({ done: true, inOwnForm: true });
    expect(print(box)).toBe('Mine wait… there |yours');
  });

  it('of which a part is left is not tried again, also in a page that was not in front', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    const box = field('Mine.|');
    let times = 0;
    later(box, 50, () => {
      if (!box.value.includes('hidden')) return;
      times += 1;
      box.value = box.value.slice(-12);
    });
    expect(await insert(box, 'a text that is hidden by its page')).toMatchObject({ done: false });
    expect([times, box.value]).toEqual([1, 'Mine.']);
    vi.restoreAllMocks();
  });

  it('and is cut leaves the person’s own words', async () => {
    const box = field('Mine.|');
    let isCut = false;
    later(box, 50, () => {
      if (!isCut) box.value = box.value.slice(0, 12);
      isCut = true;
    });
    expect(await insert(box, 'a text that is cut')).toMatchObject({ done: false });
    expect(box.value).toBe('Mine.');
  });

  it('and is cut where the page’s own hand empties the undo is deleted, and not tried again', async () => {
    page.hasFocus = false;
    const box = editable('Mine. |');
    let times = 0;
    later(box, 50, () => {
      const text = box.textContent ?? '';
      if (text.length <= 12) return;
      times += 1;
      document.execCommand = ((name: string, ...rest: [boolean, string]) =>
        name !== 'undo' && command(name, ...rest)) as typeof document.execCommand;
      box.textContent = text.slice(0, 12);
    });
    const command = document.execCommand.bind(document);
    expect(await insert(box, 'a text that is cut')).toMatchObject({ why: 'taken-out' });
    expect(box.textContent).toBe('Mine. ');
    expect(times).toBeLessThanOrEqual(2);
  });

  it('and is shown in the page’s own form is told as that', async () => {
    const box = field('Mine.|');
    later(box, 50, () => {
      box.value = box.value.replace('"new"', '“new”');
    });
    expect(await insert(box, 'the "new" one')).toMatchObject({ done: true, inOwnForm: true });
  });

  it('stays where the page corrects the person’s own words beside it', async () => {
    const box = field('mine.|');
    later(box, 50, () => {
      box.value = box.value.replace('mine', 'Mine');
    });
    expect(await insert(box, 'new')).toMatchObject({ done: true });
    expect(box.value).toBe('Mine. new');
  });

  it('and gets something added to it is no insertion', async () => {
    const box = field('Mine.|');
    let isAdded = false;
    later(box, 50, () => {
      if (!isAdded) box.value += '?';
      isAdded = true;
    });
    expect(await insert(box, 'new')).toMatchObject({ done: false });
    expect(box.value).toBe('Mine.');
  });

  it('is watched no longer once the person goes on', async () => {
    const box = field('Mine.|');
    later(box, 10, () => {
      const own = new KeyboardEvent('keydown', { key: 'a', bubbles: true });
      Object.defineProperty(own, 'isTrusted', { value: true });
      box.dispatchEvent(own);
      box.value = 'something else';
    });
    expect(await insert(box, 'new')).toMatchObject({ done: true });
  });
});

describe('a box that is drawn anew a moment later', () => {
  const redraw = (box: HTMLTextAreaElement, text: () => string) => {
    const fresh = document.createElement('textarea');
    fresh.value = text();
    box.replaceWith(fresh);
    return fresh;
  };

  it('with the text gets the focus and the caret', async () => {
    const box = field('Mine.|');
    later(box, 40, () => redraw(box, () => box.value));
    expect(await insert(box, 'new')).toMatchObject({ done: true });
    const fresh = document.querySelector('textarea') as HTMLTextAreaElement;
    expect([document.activeElement, print(fresh)]).toEqual([fresh, 'Mine. new|']);
  });

  it('without it is told', async () => {
    const box = field('Mine.|');
    later(box, 40, () => redraw(box, () => 'Mine.'));
    expect(await insert(box, 'new')).toMatchObject({ done: false, why: 'taken-out' });
  });
});

describe('a box that wakes up at the focus', () => {
  it('late, with a draft, has the text beside the draft', async () => {
    const box = field('');
    const draft = () => {
      box.value = 'Draft of yesterday';
    };
    box.addEventListener('focus', () => setTimeout(draft, 120), { once: true });
    expect(await insert(box, 'new')).toMatchObject({ done: true });
    expect(print(box)).toBe('Draft of yesterday new|');
  });

  it('hears of it also while the popup has the focus of the window', async () => {
    const box = field('Say something|');
    page.hasFocus = false;
    box.addEventListener('focus', () => {
      if (box.value === 'Say something') box.value = '';
    });
    expect(await insert(box, 'new')).toMatchObject({ done: true });
    expect(print(box)).toBe('new|');
  });

  it('and gives way to another gives the text to that one', async () => {
    const box = field('');
    const grown = document.createElement('textarea');
    box.addEventListener('focus', () => {
      box.replaceWith(grown);
      grown.focus();
    });
    expect(await insert(box, 'new')).toMatchObject({ done: true });
    expect(print(grown)).toBe('new|');
  });
});

it('a page that takes it out each time gets it once, and is told so', async () => {
  const box = field('Mine.|');
  let inputs = 0;
  later(box, 20, () => {
    inputs += 1;
    box.value = 'Mine.';
  });
  expect(await insert(box, 'new')).toMatchObject({ done: false, why: 'taken-out' });
  expect([inputs, box.value]).toEqual([1, 'Mine.']);
});

it('a paste that the page claims is waited for before anything else is tried', async () => {
  const box = editable('Mine.|');
  box.addEventListener('paste', (event) => {
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    setTimeout(() => box.append(text), 900);
  });
  expect(await insert(box, 'new')).toMatchObject({ done: true, by: 'paste' });
  expect(print(box).replace('|', '')).toBe('Mine. new');
});

describe('a paste that comes after its refusal', () => {
  const refused = async () => {
    const box = editable('Mine.|', { attributes: { 'data-lexical-editor': 'true' } });
    takePastes(box, { delay: 4000 });
    expect(await insert(box, 'new')).toMatchObject({ done: false, why: 'ignored' });
    expect(print(box).replace('|', '')).toBe('Mine.');
    return box;
  };

  it('is taken out again, as the person was told that it is not there', async () => {
    const box = await refused();
    await vi.advanceTimersByTimeAsync(4000);
    expect(print(box).replace('|', '')).toBe('Mine.');
  });

  it('stays where the person has gone on: it may be theirs', async () => {
    const box = await refused();
    act(box, new KeyboardEvent('keydown', { key: 'v', ctrlKey: true, bubbles: true }));
    await vi.advanceTimersByTimeAsync(4000);
    expect(print(box).replace('|', '')).toBe('Mine. new');
  });
});

it('what the page corrects of the person’s own words meanwhile is not undone', async () => {
  const box = editable('mine.|');
  box.addEventListener('paste', (event) => {
    event.preventDefault();
    setTimeout(() => {
      const text = box.firstChild as Text;
      text.data = text.data.replace('mine', 'Mine');
    }, 50);
  });
  expect(await insert(box, 'a new text')).toMatchObject({ done: true, by: 'typing' });
  expect(print(box).replace('|', '')).toBe('Mine. a new text');
});

describe('the focus, once the text stands there', () => {
  const other = (place: ParentNode = document.body) => {
    const search = document.createElement('input');
    place.append(search);
    return search;
  };

  it('is fetched back once where the page gives it to another field', async () => {
    const box = field('Mine.|');
    const search = other();
    later(box, 50, () => search.focus());
    expect(await insert(box, 'new')).toMatchObject({ done: true });
    expect(document.activeElement).toBe(box);
    expect(print(box)).toBe('Mine. new|');
  });

  it('stays in a dialog that the page opens', async () => {
    const box = field('Mine.|');
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    const name = other(dialog);
    later(box, 50, () => name.focus());
    expect(await insert(box, 'new')).toMatchObject({ done: true });
    expect(document.activeElement).toBe(name);
  });
});
