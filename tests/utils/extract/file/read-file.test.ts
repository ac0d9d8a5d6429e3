import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { loadPdf, parseHtml } from '../../../../scripts/read-source.ts';
import { type DocumentOptions, withinTime } from '../../../../utils/extract/file/limits.ts';
import { officeToHtml } from '../../../../utils/extract/file/office-to-html.ts';
import { readFile } from '../../../../utils/extract/file/read-file.ts';
import { makeDocx } from '../../../make-docx.ts';
import { makePdf } from '../../../make-pdf.ts';
import { makeBomb } from '../../../make-zip.ts';
import { UGANDA } from '../../../uganda.ts';

const read = (bytes: Uint8Array, name: string, more: Partial<DocumentOptions> = {}) =>
  readFile(bytes, name, { parseHtml, loadPdf, officeToHtml, timeLimit: 20_000, ...more });
const bytesOf = (text: string) => new TextEncoder().encode(text);

// Libraries are loaded with the first of them.
describe('a file', { timeout: 60_000 }, () => {
  it('of Word is read, whatever it is called', async () => {
    const source = await read(await makeDocx(UGANDA), 'action.txt');
    expect('lines' in source && source.lines.map(({ text }) => text).filter(Boolean)).toEqual(
      UGANDA,
    );
  });

  it('of PDF is read, and tells how far it is', async () => {
    const shares: number[] = [];
    const pages = [UGANDA.slice(0, 7), UGANDA.slice(7)];
    const source = await read(makePdf(pages), 'action.pdf', {
      onProgress: (share) => shares.push(share),
    });
    expect('lines' in source && source.lines.map(({ text }) => text).filter(Boolean)).toEqual(
      UGANDA,
    );
    expect(shares).toEqual([0.5, 1]);
  });

  it('that mixes scripts in an address says so, as a page does', async () => {
    const source = await read(bytesOf('Write to minister@gοv.example'), 'a.txt');
    expect(source).toMatchObject({ warnings: ['mixed-scripts'] });
  });

  it.each([
    ['larger than 10 MB', 'too-large', new Uint8Array(10_000_001), 'a.txt'],
    [
      'of Word that bursts when it is unpacked, whatever it says of itself',
      'too-large',
      makeBomb(),
      'a.docx',
    ],
    [
      'that begins like an archive and is none',
      'broken',
      bytesOf(`PK\u0003\u0004${'x'.repeat(500)}`),
      'a.docx',
    ],
    ['that is an archive without a document in it', 'broken', makeBomb(1), 'a.docx'],
    ['that begins like a PDF and is none', 'broken', bytesOf('%PDF-1.7 this is none'), 'a.pdf'],
    ['of PDF that a password locks', 'locked', makePdf([UGANDA], { locked: true }), 'a.pdf'],
  ])('%s is said to be %s', async (_, failed, bytes, name) => {
    expect(await read(bytes, name)).toEqual({ failed });
  });

  it('of Word that was cut short is said to be broken', async () => {
    const whole = await makeDocx(UGANDA);
    expect(await read(whole.subarray(0, whole.length / 2), 'a.docx')).toEqual({ failed: 'broken' });
  });

  it('of 3,000 pages is read up to the sixtieth, and says so', async () => {
    // In the middle of the page: what stands at every page's end is left out.
    const pages = Array.from({ length: 3000 }, (_, at) => [
      ...['Head', 'Head'],
      `This is page number ${at + 1} of many`,
      ...['Foot', 'Foot'],
    ]);
    const source = await read(makePdf(pages), 'a.pdf');
    if ('failed' in source) throw new Error(source.failed);
    expect(source.warnings).toEqual(['cut']);
    const text = source.lines.map((line) => line.text).join('\n');
    expect(text).toContain('page number 60 of many');
    expect(text).not.toContain('page number 61 of many');
  });

  it('of many pages is cut where the rest would take too long', async () => {
    const pages = Array.from({ length: 50 }, (_, at) => [`Page ${at} says this and no more`]);
    const shares: number[] = [];
    const source = await read(makePdf(pages), 'a.pdf', {
      timeLimit: 10_000,
      onProgress: (share) => {
        shares.push(share);
        if (shares.length === 3) vi.spyOn(performance, 'now').mockReturnValue(Infinity);
      },
    });
    vi.restoreAllMocks();
    expect([shares.length, 'warnings' in source && source.warnings]).toEqual([3, ['cut']]);
  });

  it('that is stopped ends at once', async () => {
    const controller = new AbortController();
    const pages = Array.from({ length: 50 }, () => UGANDA);
    const reading = read(makePdf(pages), 'a.pdf', {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(await reading).toEqual({ failed: 'stopped' });
  });
});

/** The beginnings of all kinds of files, so that chance leads into each reader. */
const HEADS = [
  ...[
    '%PDF-1.7\n',
    'PK\u0003\u0004',
    '{\\rtf1 ',
    'From a Thu\nFrom: x\nMessage-ID: <1>\n',
    '99\nTo: x\n',
  ],
  ...[
    'To: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n',
    '<html><body>',
    '\u00ff\u00fe',
    '',
  ],
];

describe('whatever the file', { timeout: 120_000 }, () => {
  const anything = fc
    .tuple(fc.constantFrom(...HEADS), fc.uint8Array({ maxLength: 400 }))
    .map(([head, rest]) =>
      Uint8Array.from([...[...head].map((letter) => letter.charCodeAt(0)), ...rest]),
    );

  it('it is read or refused, and nothing throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        anything,
        fc.constantFrom('a.txt', 'a.eml', 'a.html', 'a.docx'),
        async (bytes, name) => {
          const source = await read(bytes, name);
          expect('failed' in source || Array.isArray(source.lines)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    ['a Word file', 'a.docx', () => makeDocx(UGANDA)],
    ['a PDF', 'a.pdf', async () => makePdf([UGANDA])],
    ['a mail', 'a.eml', async () => bytesOf(`From: x\nMessage-ID: <1>\n\n${UGANDA.join('\n')}`)],
    ['Rich Text', 'a.rtf', async () => bytesOf(`{\\rtf1 ${UGANDA.join('\\par ')}}`)],
  ])('%s that was cut or damaged is read or refused', async (_, name, make) => {
    const whole = await make();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.nat(whole.length),
        fc.nat(255),
        async (end, at, byte) => {
          const bytes = whole.slice(0, end);
          bytes[at] = byte;
          const source = await read(bytes, name);
          expect('failed' in source || Array.isArray(source.lines)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('work that is waited for', () => {
  const forever = (told: AbortSignal[]) => (signal: AbortSignal) => {
    told.push(signal);
    return new Promise<never>(() => undefined);
  };

  it('is told to leave off when its time is up', async () => {
    const told: AbortSignal[] = [];
    expect(await withinTime(forever(told), { timeLimit: 20 })).toEqual({ failed: 'too-slow' });
    expect(told[0]?.aborted).toBe(true);
  });

  it('is told to leave off when the person stops it, before or while it goes on', async () => {
    const told: AbortSignal[] = [];
    const stop = new AbortController();
    const waiting = withinTime(forever(told), { stop: stop.signal });
    stop.abort();
    expect(await waiting).toEqual({ failed: 'stopped' });
    expect(await withinTime(forever(told), { stop: stop.signal })).toEqual({ failed: 'stopped' });
    expect(told.every(({ aborted }) => aborted)).toBe(true);
  });

  it('is not disturbed when it is done in time', async () => {
    expect(await withinTime(async () => 'done', { timeLimit: 10_000 })).toBe('done');
  });
});
