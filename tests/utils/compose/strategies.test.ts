// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { inOrder, type Strategy, tryStrategy } from '../../../utils/compose/strategies.ts';
import { startPage } from './browser-stand-in.ts';
import { editable, field, print } from './caret-notation.ts';

beforeEach(startPage);

/** What a paste in this way carries. */
function pasteOf(strategy: Strategy, text: string): { plain: string; html: string } | undefined {
  const box = editable('|');
  let data: DataTransfer | null = null;
  box.addEventListener('paste', ({ clipboardData }) => {
    data = clipboardData;
  });
  tryStrategy(strategy, box, text);
  const found = data as DataTransfer | null;
  return found
    ? { plain: found.getData('text/plain'), html: found.getData('text/html') }
    : undefined;
}

describe('a paste', () => {
  it.each<[Strategy, string, { plain: string; html: string } | undefined]>([
    ['paste', ' a\nb ', { plain: ' a\nb ', html: '' }],
    ['paste-nbsp', ' a ', { plain: '\u00a0a\u00a0', html: '' }],
    ['paste-lead', '\na', { plain: '\n\na', html: '' }],
    ['paste-lead', 'a', undefined],
    [
      'paste-html',
      'a <b>\n\n&c ',
      { plain: 'a <b>\n\n&c ', html: '<p>a &lt;b&gt;</p><p><br></p><p>&amp;c\u00a0</p>' },
    ],
    ['paste-slice', 'a\nb ', { plain: 'a\nb ', html: '<p data-pm-slice="1 1 []">a</p><p>b </p>' }],
  ])('%s of %j', (strategy, text, carried) => {
    expect(pasteOf(strategy, text)).toEqual(carried);
  });

  it('is claimed by who prevents what the browser would do', () => {
    const box = editable('|');
    expect(tryStrategy('paste', box, 'a')).toBe(false);
    box.addEventListener('paste', (event) => event.preventDefault());
    expect(tryStrategy('paste', box, 'a')).toBe(true);
  });
});

describe('typing', () => {
  it('closes an undo step of the editor’s before and after', () => {
    const box = editable('a|');
    const events: string[] = [];
    for (const name of ['keyup', 'click', 'input']) {
      box.addEventListener(name, () => events.push(name));
    }
    expect(tryStrategy('typing', box, 'b', { stepEnd: ['keyup', 'click'] })).toBe(true);
    expect(events).toEqual(['keyup', 'click', 'input', 'keyup', 'click']);
  });

  it('line by line presses Enter between', () => {
    const box = editable('|');
    expect(tryStrategy('lines', box, 'a\n\nb')).toBe(true);
    expect(print(box)).toBe('a\n\nb|');
  });

  it.each<Strategy>(['typing', 'lines'])('%s does nothing while the focus is elsewhere', (way) => {
    const box = editable('a|');
    const other = field('other|');
    expect(tryStrategy(way, box, 'b')).toBe(false);
    expect([print(box), other.value]).toEqual(['a', 'other']);
  });

  it('lines stop where the page takes the focus away in between', () => {
    const box = editable('|');
    const other = field('');
    box.addEventListener('input', () => other.focus());
    expect(tryStrategy('lines', box, 'a\nb')).toBe(false);
    expect(other.value).toBe('');
  });
});

describe('what is announced', () => {
  it('asks an editor to do the typing', () => {
    const box = editable('|');
    const inputs: [string, string | null][] = [];
    box.addEventListener('beforeinput', ({ inputType, data }) =>
      inputs.push([inputType, data || null]),
    );
    expect(tryStrategy('beforeinput', box, 'a', { looksAtCaretOn: 'beforeinput' })).toBe(true);
    expect(inputs).toEqual([
      ['', null],
      ['insertText', 'a'],
    ]);
  });
});

describe('the ways of an editor', () => {
  const ways: Strategy[] = ['paste', 'paste-lead', 'paste-nbsp', 'typing'];
  it.each<[string[], string[]]>([
    [[], ways],
    // A page that lost one paste would lose those of other forms.
    [['paste'], ['typing', 'paste-lead', 'paste-nbsp', 'paste']],
    [['typing'], ways],
    [
      ['paste', 'typing'],
      ['paste-lead', 'paste-nbsp', 'paste', 'typing'],
    ],
    [['unknown'], ways],
  ])('after %j lost a text are %j', (avoid, wanted) => {
    expect(inOrder(ways, avoid)).toEqual(wanted);
  });
});
