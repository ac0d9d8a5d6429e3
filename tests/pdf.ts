import { execFileSync, spawnSync } from 'node:child_process';

/** Can PDFs be read here? */
export const hasPoppler = spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).status === 0;
if (!hasPoppler) console.warn('pdftotext is not installed (poppler-utils): no PDF is measured');

const MM = 25.4 / 72;

/** A word and where it stands, in millimetres from the sheet's upper left corner. */
export interface Word {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The words of a PDF's first page, in millimetres. */
export function wordsOf(file: string): Word[] {
  const xml = execFileSync('pdftotext', ['-bbox', '-l', '1', file, '-'], { encoding: 'utf8' });
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g;
  return [...xml.matchAll(word)].map(([, left, top, right, bottom, text = '']) => ({
    text,
    left: Number(left) * MM,
    top: Number(top) * MM,
    right: Number(right) * MM,
    bottom: Number(bottom) * MM,
  }));
}
