import { describe, expect, it } from 'vitest';
import type { FoundAction } from '../../../utils/extract/extracted-action.ts';
import { findOfferedFiles, isInFile } from '../../../utils/review/offered-files.ts';
import { peru } from '../../peru.ts';

const link = (text: string, path: string) => ({
  text,
  links: [{ text, href: `https://section.example/${path}` }],
});
const titles = (...lines: ReturnType<typeof link>[]) =>
  findOfferedFiles(lines).map(({ kind, title }) => `${kind}: ${title}`);

describe('the files of a page', () => {
  it('are told by their addresses or by what their links say, Word first', () => {
    expect(
      titles(
        link('Download full UA in PDF', 'download?id=1'),
        link('Musterbrief (Word)', 'media/77'),
        link('Carta', 'carta.docx?v=2'),
        link('Brief als RTF', 'brief.rtf'),
        link('Lettre', 'lettre.odt'),
      ),
    ).toEqual([
      'Word: Musterbrief (Word)',
      'Word: Carta',
      'RTF: Brief als RTF',
      'ODT: Lettre',
      'PDF: Download full UA in PDF',
    ]);
  });

  it('are no other links', () => {
    expect(titles(link('Spread the word', 'share'), link('Read the story', 'story'))).toEqual([]);
  });

  it('are offered once, also those that the reading found', () => {
    const documents = [{ title: 'Modellbrief', url: 'https://section.example/brief.doc' }];
    const found = findOfferedFiles([link('Brief', 'brief.doc')], documents);
    expect(found).toEqual([
      { title: 'Modellbrief', kind: 'Word', url: 'https://section.example/brief.doc' },
    ]);
  });
});

describe('a file is asked for', () => {
  const { letters, targets } = peru;
  const unwritten = letters.map((letter) => ({ ...letter, body: { en: [] } }));
  it.each<[string, FoundAction, boolean]>([
    ['without a letter', { targets }, true],
    ['without an addressee', { letters }, true],
    ['in an empty form', { letters: unwritten, targets }, true],
    ['not where both are there', { letters, targets }, false],
  ])('%s', (_, action, isAsked) => {
    expect(isInFile(action)).toBe(isAsked);
  });
});
