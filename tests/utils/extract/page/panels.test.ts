import { describe, expect, it } from 'vitest';
import { readDom } from '../../../../utils/extract/page/html.ts';
import { parseHtml } from '../read-layout.ts';

const read = (html: string) => readDom(parseHtml(html));
const textOf = (html: string) =>
  read(html)
    .lines.map(({ text }) => text)
    .join(' ');

describe('what people can open', () => {
  it.each([
    [
      'a tab',
      '<button role="tab" aria-controls="p">Carta</button><div id="p" role="tabpanel" hidden>CLOSED</div>',
    ],
    ['a tab that is a link', '<a role="tab" href="#p">Brief</a><div id="p" hidden>CLOSED</div>'],
    [
      'an accordion',
      '<h3><button aria-expanded="false" aria-controls="x p">Lettera</button></h3><div id="p" style="display:none">CLOSED</div>',
    ],
    [
      'a panel that names its tab',
      '<span id="t">Lettre</span><div role="tabpanel" aria-labelledby="t" hidden>CLOSED</div>',
    ],
    ['folded details', '<details><summary>Letter</summary>CLOSED</details>'],
  ])('as %s is kept, and told', (_, html) => {
    expect(textOf(html)).toContain('CLOSED');
    expect(read(html).warnings).toEqual(['unsure-text']);
  });

  it.each([
    ['nothing names it', '<div id="p" hidden>CLOSED</div>'],
    [
      'its control is hidden',
      '<div hidden><button aria-controls="p">Carta</button></div><div id="p" hidden>CLOSED</div>',
    ],
    [
      'its control has no words',
      '<button aria-controls="p"></button><div id="p" hidden>CLOSED</div>',
    ],
    [
      'its control lies in it',
      '<div id="p" hidden><button aria-controls="p">Close</button>CLOSED</div>',
    ],
    [
      'it is a dialog',
      '<button aria-controls="p">Open</button><div id="p" role="dialog" hidden>CLOSED</div>',
    ],
    [
      'it is hidden in an open panel',
      '<button aria-controls="p">Carta</button><div id="p" hidden><p style="display:none">CLOSED</p></div>',
    ],
  ])('is left out where %s', (_, html) => {
    expect(textOf(html)).not.toContain('CLOSED');
    expect(read(html).warnings).toContain('hidden-text');
  });
});

describe('a tab', () => {
  it('heads its panel, and does not stand among the other tabs', () => {
    const tabs = '<a role="tab" href="#a">Hintergrund</a><a role="tab" href="#b">Appell an</a>';
    const { lines } = read(
      `${tabs}<div id="a">Seit Mai</div><div id="b" hidden><h3>Appell an</h3><p>Minister</p></div>`,
    );
    expect(lines.filter(({ text }) => text)).toEqual([
      { text: 'Hintergrund', kind: 'heading', level: 3 },
      { text: 'Seit Mai' },
      { text: 'Appell an', kind: 'heading', level: 3 },
      { text: 'Minister' },
    ]);
  });
});
