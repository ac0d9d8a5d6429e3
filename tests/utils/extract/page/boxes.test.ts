import { describe, expect, it } from 'vitest';
import { readDom } from '../../../../utils/extract/page/html.ts';
import { readActions } from '../../../../utils/extract/read-actions.ts';
import { parseHtml } from '../read-layout.ts';

const read = (html: string) => readDom(parseHtml(html));
const textOf = (html: string) =>
  read(html)
    .lines.map(({ text }) => text)
    .filter(Boolean);

const LETTER =
  'Monsieur le Ministre,\n\nJe vous écris au sujet de Mina Exemple, détenue depuis le 3 mai.\n\nJe vous demande de la libérer.';

describe('a letter in a form', () => {
  it.each([
    ['name', '<input name="your-subject" value="Mina">'],
    ['joined name', '<input name="emailSubject" value="Mina">'],
    ['label', '<label for="o">Objet</label><input id="o" type="text" value="Mina">'],
    ['label around it', '<label>Onderwerp <input value="Mina"></label>'],
    ['label before it', '<label>Betreff:</label><input value="Mina">'],
    ['placeholder', '<input placeholder="Oggetto" value="Mina">'],
    ['name for readers', '<input aria-label="Тема" value="Mina">'],
  ])('has the subject of the field that its %s names', (_, field) => {
    const texts = textOf(`<form>${field}<textarea>${LETTER}</textarea></form>`);
    expect(texts.slice(-5)).toEqual([
      'Subject: Mina',
      'Monsieur le Ministre,',
      'Je vous écris au sujet de Mina Exemple, détenue depuis le 3 mai.',
      'Je vous demande de la libérer.',
      '- - -',
    ]);
  });

  it('is read as the letter of the action', () => {
    const result = readActions(
      read(
        `<h1>Action urgente : Mina Exemple</h1><form><input name="objet" value="Mina"><textarea>${LETTER}</textarea></form><p>Prénom</p>`,
      ),
    );
    const [letter] = 'extracted' in result ? (result.extracted[0]?.action.letters ?? []) : [];
    expect(letter?.subject.fr).toBe('Mina');
    expect(letter?.body.fr).toHaveLength(2);
  });

  it('stands once where a link has it, too, with the subject of either', () => {
    const link = `<a href="mailto:m@j.example?subject=Mina&body=${encodeURIComponent(LETTER)}">Mail</a>`;
    const texts = textOf(`<form><textarea>${LETTER}</textarea></form><p>${link}</p>`);
    expect(texts.filter((text) => text === 'Monsieur le Ministre,')).toHaveLength(1);
    expect(textOf(`<p>${link}</p><textarea>${LETTER}</textarea>`)).toContain('Subject: Mina');
  });

  it('may stand in a box of the page’s own kind', () => {
    const box =
      '<div contenteditable="true"><p>Señora Ministra:</p><p>Le escribo sobre Ana Modelo, detenida.</p></div>';
    expect(textOf(`<form><input name="asunto" value="Ana">${box}</form><p>Nombre</p>`)).toEqual([
      ...[
        'Subject: Ana',
        'Señora Ministra:',
        'Le escribo sobre Ana Modelo, detenida.',
        '- - -',
        'Nombre',
      ],
    ]);
  });
});

describe('what a person may have typed', () => {
  it.each([
    '<input name="name" value="Anna Muster">',
    '<input type="email" name="subject" value="anna@muster.example">',
    '<input type="hidden" name="subject" value="secret">',
    '<input type="password" name="subject" value="secret">',
    '<input type="search" name="asunto" value="ana">',
    '<label>City</label><input value="Bern">',
    '<input name="object" value="Bern">',
    '<input name="subject" style="display:none" value="Bern">',
  ])('is not read from %s', (field) => {
    const texts = textOf(`<form>${field}<textarea>${LETTER}</textarea></form>`);
    expect(texts.join('\n')).not.toMatch(/Muster|muster|secret|ana|Bern/);
  });

  it('is not read from a text area or a field, but what the page came with', () => {
    const page = parseHtml(
      `<form><input name="subject" value="Mina"><textarea>${LETTER}</textarea></form>`,
    );
    (page.querySelector('textarea') as HTMLTextAreaElement).value =
      'My own words about Mina, and my name: Anna Muster.';
    (page.querySelector('input') as HTMLInputElement).value = 'Mine';
    const texts = readDom(page).lines.map(({ text }) => text);
    expect(texts).toContain('Subject: Mina');
    expect(texts).toContain('Je vous demande de la libérer.');
    expect(texts.join('\n')).not.toMatch(/Muster|Mine$/m);
  });

  it.each([
    ['a comment’s first words', '<textarea>Your comment</textarea>'],
    [
      'code to copy',
      `<textarea>&lt;iframe src="https://a.example">${'x'.repeat(50)}&lt;/iframe></textarea>`,
    ],
    ['a hidden area', `<textarea hidden>${LETTER}</textarea>`],
    ['a small box', '<div contenteditable>Antwort</div>'],
  ])('is not taken from %s', (_, html) => {
    expect(textOf(html)).toEqual([]);
  });

  it('is not read where the person is writing', () => {
    const page = parseHtml(`<div contenteditable tabindex="0">${LETTER}</div>`);
    const box = page.querySelector('div') as HTMLElement;
    Object.defineProperty(page, 'activeElement', { value: box });
    expect(readDom(page).lines).toEqual([]);
  });
});
