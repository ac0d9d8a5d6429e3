import { describe, expect, it } from 'vitest';
import { findAskedLists } from '../../../../utils/extract/fields/demands.ts';
import type { Line } from '../../../../utils/extract/text/lines.ts';

const lines = (...texts: string[]): Line[] =>
  texts.map((text, at) => {
    const item = text.startsWith('• ');
    return { at, text: item ? text.slice(2) : text, ...(item ? { kind: 'item' as const } : {}) };
  });
const read = (...texts: string[]) => findAskedLists(lines(...texts)).map(({ text }) => text);
const loose = (...texts: string[]) => read('A list', ...texts);

describe('demands under no label', () => {
  it('are entries that begin as demands do', () => {
    const entries = ['Calling for the release of Ali', 'Urging an inquiry into his arrest'];
    expect(loose(...entries.map((text) => `• ${text}`))).toEqual(entries);
  });

  it('are not one such entry among others', () => {
    expect(loose('• Calling for the release of Ali', '• The website of the group')).toEqual([]);
  });

  it('are read once, however many lists follow each other', () => {
    const asked = 'I call on the authorities to:';
    const found = findAskedLists(
      lines(asked, '• free Ali Specimen', asked, '• stop all executions'),
    );
    expect(found.map(({ text }) => text)).toEqual(['free Ali Specimen', 'stop all executions']);
  });

  it.each([
    ['Fordere von den Behörden:', 'die sofortige Freilassung von Mira', 'Zugang zu einem Arzt'],
    ['Call for:', 'the immediate release of Mira Sample', 'an end to the trials of lawyers'],
    ['Amnesty demande :', 'la libération immédiate de Mira', 'l’accès à des soins médicaux'],
    ['Las autoridades deben:', 'liberar a Mira de inmediato', 'investigar su detención'],
    ['Napisz w swoim języku:', 'domagając się jej uwolnienia', 'prosząc o dostęp do adwokata'],
    ['Bring in these points:', 'Express your deep concern', 'Share your worry about her health'],
  ])('stand below “%s”, with bullets or without', (intro, ...entries) => {
    expect(read(intro, ...entries.map((text) => `• ${text}`))).toEqual(entries);
    expect(read(intro, '', ...entries, '', 'The end')).toEqual(entries);
  });

  it('stand below a whole sentence when each begins like one', () => {
    const entries = ['Demandez où se trouve Mira ;', 'demandez qu’elle puisse voir un avocat.'];
    const intro = 'Merci d’écrire avant le 21 novembre, en français.';
    expect(read(intro, ...entries.map((text) => `• ${text}`))).toEqual(entries);
  });

  it.each([
    ['steps', 'Click on the button below', 'Copy the text into your mail', 'Log in and send it'],
    ['links', 'https://one.example/page', 'https://two.example/page', 'https://three.example/'],
  ])('are no %s for the reader', (_, ...entries) => {
    expect(read('We ask you to do this today:', ...entries.map((text) => `• ${text}`))).toEqual([]);
  });
});
