import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDom } from '../../../../utils/extract/page/html.ts';
import { readActions } from '../../../../utils/extract/read-actions.ts';
import { parseHtml } from '../read-layout.ts';

const read = (html: string) => readDom(parseHtml(html));
const textOf = (html: string) =>
  read(html)
    .lines.map(({ text }) => text)
    .join('\n');

describe('a page becomes lines', () => {
  it('with headings, entries, links and strong lines told apart', () => {
    const { lines } = read(
      '<h2>Appeals to</h2><p><b>Minister</b></p><ul><li>one</li></ul><p>see <a href="https://a.example/x">this</a></p>',
    );
    expect(lines.filter(({ text }) => text)).toEqual([
      { text: 'Appeals to', kind: 'heading', level: 2 },
      { text: 'Minister', strong: true },
      { text: 'one', kind: 'item' },
      { text: 'see this', links: [{ text: 'this', href: 'https://a.example/x' }] },
    ]);
  });

  it('with the links of its own site, also of whole cards', () => {
    const html =
      '<a href="one"><h3>First</h3><p>Text</p></a><a href="/x"></a><a href="#top">Up</a> <a href="/two?a=b">Second</a>';
    const { lines } = readDom(parseHtml(html), { url: 'https://a.example/list/' });
    expect(lines.flatMap(({ text, links }) => (links ? [{ text, links }] : []))).toEqual([
      { text: 'First', links: [{ text: 'FirstText', href: 'https://a.example/list/one' }] },
      {
        text: 'Up Second',
        links: [
          { text: '', href: 'https://a.example/x' },
          { text: 'Second', href: 'https://a.example/two?a=b' },
        ],
      },
    ]);
  });

  it('with two addresses in a table one below the other', () => {
    const row = '<tr><td>Minister<br>Street 1</td><td>Embassy<br>Street 2</td></tr>';
    expect(textOf(`<table>${row}</table>`)).toBe('Minister\nStreet 1\n\nEmbassy\nStreet 2\n');
  });

  it('without the frame around its text', () => {
    const long = 'What happened is told here. '.repeat(30);
    const page = `<nav>Home</nav><main><p>${long}</p></main><footer>Donate</footer>`;
    expect(textOf(page)).not.toMatch(/Home|Donate/);
  });
});

describe('the part of a page that holds its text', () => {
  it('is known by what people read, and not by its scripts', () => {
    const long = 'What happened is told here. '.repeat(30);
    const page = `<main><p>${long}</p></main><div>Join</div><script>${'x = 1; '.repeat(2000)}</script>`;
    expect(textOf(page)).not.toContain('Join');
  });
});

describe('a page that was made to deceive', () => {
  it.each([
    ['display', 'style="display:none"'],
    ['visibility', 'style="visibility: hidden"'],
    ['opacity', 'style="opacity:0"'],
    ['size', 'style="font-size:0px"'],
    ['place', 'style="position:absolute;left:-9999px"'],
    ['the attribute', 'hidden'],
  ])('has the text that it hides by %s left out, and told', (_, how) => {
    const { lines, warnings } = read(`<p>Seen</p><p ${how}>Write to evil@evil.example</p>`);
    expect(lines.map(({ text }) => text).join('')).toBe('Seen');
    expect(warnings).toContain('hidden-text');
  });

  it('runs nothing', () => {
    const page =
      '<p>Text<img src="x" onerror="globalThis.ran = 1"></p><script>globalThis.ran = 1</script>';
    expect(textOf(page)).toBe('Text\n');
    expect((globalThis as { ran?: number }).ran).toBeUndefined();
  });

  it('has characters that turn text around taken out, and told', () => {
    const { lines, warnings } = read('<p>abc\u202edcba\u2066x</p>');
    expect(lines[0]?.text).toBe('abcdcbax');
    expect(warnings).toContain('direction-characters');
  });

  it('is told of when a link names another host, or a name mixes scripts', () => {
    expect(read('<a href="https://evil.example/">gov.example.org</a>').warnings).toEqual([
      'deceptive-link',
    ]);
    expect(read('<a href="https://www.gov.example/x">gov.example</a>').warnings).toEqual([]);
    expect(read('<p>Write to @Minіster</p>').warnings).toEqual(['mixed-scripts']);
  });

  // Most of its time is the test's own document.
  it('is cut where it has more nodes than anybody reads, and told', { timeout: 60_000 }, () => {
    const text = 'What happened is told here. '.repeat(30);
    const { warnings } = read(`<main><p>${text}</p>${'<br>'.repeat(100_100)}</main>`);
    expect(warnings).toContain('cut');
  });

  it('is cut where its text is longer than anybody reads', () => {
    const { lines, warnings } = read(`<p>${'abcdefghi '.repeat(120_000)}</p><p>end</p>`);
    expect(warnings).toContain('cut');
    expect(lines.some(({ text }) => text === 'end')).toBe(false);
  });

  it('may be nested deep', () => {
    const depth = 1500;
    expect(textOf(`${'<div>'.repeat(depth)}deep${'</div>'.repeat(depth)}`)).toBe('deep');
  });
});

describe('any page', () => {
  const tag = fc.constantFrom(
    'p',
    'div',
    'li',
    'b',
    'td',
    'table',
    'h1',
    'a href="https://a.example"',
    'br',
    'pre',
    'script',
    'main',
    'nav',
    'span hidden',
  );
  const piece = fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name.split(' ')[0]}>`),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      'Appeals to:',
      'UA 12/20',
      'Dear Minister,',
      'Date: 1 May 2020',
      '- - -',
      '@handle',
      'a@b.example',
    ),
  );

  it('is read without a throw', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        readActions(read(pieces.join(' ')));
      }),
      { numRuns: Number(process.env.VIGIL_SOURCE_RUNS ?? 75) },
    );
  });

  it('of 10 MB is cut, and takes no longer for its size than one of 1 MB', {
    timeout: 60_000,
  }, () => {
    const timeOf = (copies: number) => {
      const document = parseHtml('<main></main>');
      document.querySelector('main')?.append('ten megabytes '.repeat(copies));
      // The best of three: whatever else the machine does, it does not do it all of the time.
      const times = [1, 2, 3].map(() => {
        const start = performance.now();
        expect(readDom(document).warnings).toContain('cut');
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    timeOf(75_000);
    expect(timeOf(750_000)).toBeLessThan(timeOf(75_000) * 15 + 50);
  });
});
