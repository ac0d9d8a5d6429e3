import { describe, expect, it } from 'vitest';
import { dropRepeated } from '../../../../utils/extract/file/pdf.ts';
import { type Piece, readPage } from '../../../../utils/extract/file/pdf-page.ts';

const piece = (text: string, x: number, y: number): Piece => ({
  text,
  x,
  y,
  width: text.length * 5,
  height: 10,
});

describe('a page of a PDF', () => {
  it('is read line by line, with a gap where the lines stand wider apart', () => {
    expect(
      readPage([piece('one', 50, 700), piece('two', 50, 688), piece('three', 50, 660)]),
    ).toEqual(['one', 'two', '', 'three']);
  });

  it('is read column by column where it has two', () => {
    const pieces = ['Minister', 'Jane Doe', 'Street 1', 'City'].flatMap((text, at) => [
      piece(text, 50, 700 - at * 12),
      piece(`${text} B`, 320, 700 - at * 12),
    ]);
    expect(readPage(pieces).filter(Boolean)).toEqual([
      'Minister',
      'Jane Doe',
      'Street 1',
      'City',
      'Minister B',
      'Jane Doe B',
      'Street 1 B',
      'City B',
    ]);
  });

  it('loses the head and foot that stand on every page', () => {
    const pages = [1, 2, 3].map((number) => [
      'URGENT ACTION',
      `text ${'abc'[number - 1]}`,
      `Page ${number}`,
    ]);
    expect(dropRepeated(pages)).toEqual([['text a'], ['text b'], ['text c']]);
  });
});
