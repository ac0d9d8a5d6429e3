import { describe, expect, it } from 'vitest';
import { loadPdf, parseHtml } from '../../../../scripts/read-source.ts';
import { officeToHtml } from '../../../../utils/extract/file/office-to-html.ts';
import { readFile } from '../../../../utils/extract/file/read-file.ts';
import { makeZip } from '../../../make-zip.ts';

const read = (bytes: Uint8Array, name = 'unnamed') =>
  readFile(bytes, name, { parseHtml, loadPdf, officeToHtml });
async function linesOf(bytes: Uint8Array) {
  const source = await read(bytes);
  if ('failed' in source) throw new Error(source.failed);
  return source.lines;
}
const textsOf = async (bytes: Uint8Array) => (await linesOf(bytes)).map(({ text }) => text);

const LONG =
  'Se encuentra detenida desde el 4 de enero sin acusación alguna, y no se le ha permitido ver a su familia.';

describe('a Word file', () => {
  const run = (text: string, properties = '') =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const p = (content: string, properties = '') =>
    `<w:p w:rsidR="1"><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;
  const docx = (body: string, more: Record<string, string> = {}) =>
    makeZip({
      'word/document.xml': `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`,
      ...more,
    });
  const ADDRESS = ['Ministro de Justicia', 'Juan Ejemplo', 'Avenida Modelo 3', 'Lima, Perú'];

  it('keeps an address of one paragraph for each line together, and parts long paragraphs', async () => {
    const body = [LONG, ...ADDRESS, LONG].map((text) => p(text)).join('');
    expect(await textsOf(docx(body))).toEqual([LONG, '', ...ADDRESS, '', LONG]);
  });

  it('has a gap where it has an empty paragraph, or space above or below', async () => {
    const space = '<w:spacing w:after="160" w:line="240"/>';
    const above = '<w:spacing w:before="200"/>';
    const body = [p('Dear Sir'), '<w:p/>', p('one'), p('two', space), p('three'), p('four', above)];
    expect(await textsOf(docx(body.join('')))).toEqual([
      ...['Dear Sir', '', 'one', 'two', '', 'three', '', 'four'],
    ]);
  });

  it('has no gaps by a space that stands between all paragraphs', async () => {
    const styles = {
      'word/styles.xml':
        '<w:styles><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:styles>',
    };
    expect(await textsOf(docx(ADDRESS.map((text) => p(text)).join(''), styles))).toEqual(ADDRESS);
  });

  it('has its headings, lists, bold lines and line breaks', async () => {
    const styles = {
      'word/styles.xml':
        '<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>',
    };
    const body = [
      p('ACTION URGENTE', '<w:pStyle w:val="Titre1"/>'),
      p('libérez-la', '<w:numPr><w:numId w:val="2"/></w:numPr>'),
      p(run('Écrivez à :', '<w:b/>')),
      p('<w:r><w:t>une</w:t><w:br/><w:t>deux</w:t><w:tab/><w:t>trois</w:t></w:r>'),
    ];
    expect((await linesOf(docx(body.join(''), styles))).filter(({ text }) => text)).toEqual([
      { text: 'ACTION URGENTE', kind: 'heading', level: 1 },
      { text: 'libérez-la', kind: 'item' },
      { text: 'Écrivez à :', strong: true },
      { text: 'une' },
      { text: 'deux trois' },
    ]);
  });

  it('has the addresses of its links, from a relation or a field', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const instruction = '<w:r><w:instrText> HYPERLINK "mailto:b@y.example" </w:instrText></w:r>';
    const body = [
      p(`<w:hyperlink r:id="r1">${run('Mail')}</w:hyperlink>`),
      p(`${field('begin')}${instruction}${field('separate')}${run('Courriel')}${field('end')}`),
    ];
    const rels =
      '<Relationships><Relationship Id="r1" Target="mailto:a@y.example"/></Relationships>';
    expect(await linesOf(docx(body.join(''), { 'word/_rels/document.xml.rels': rels }))).toEqual([
      { text: 'Mail', links: [{ text: 'Mail', href: 'mailto:a@y.example' }] },
      { text: 'Courriel', links: [{ text: 'Courriel', href: 'mailto:b@y.example' }] },
    ]);
  });

  it('loses no text of tables, boxes, notes, heads and feet, and shows none twice', async () => {
    const table = `<w:tbl><w:tr><w:tc>${p('Adresse')}</w:tc><w:tc>${p('Rue 3')}</w:tc></w:tr></w:tbl>`;
    const content = `<w:txbxContent>${p('In the box')}</w:txbxContent>`;
    const box = p(
      `<w:r><mc:AlternateContent><mc:Choice>${content}</mc:Choice><mc:Fallback>${content}</mc:Fallback></mc:AlternateContent><w:t>beside</w:t></w:r>`,
    );
    const removed = p(`${run('kept')}<w:del>${run('removed')}</w:del>`);
    const head = `<w:hdr>${p('Section of Orvania')}</w:hdr>`;
    const texts = await textsOf(
      docx(table + box + removed, {
        ...{ 'word/header1.xml': head, 'word/header2.xml': head },
        'word/footer1.xml': `<w:ftr>${p('Page 1 of 2')}</w:ftr>`,
        'word/footnotes.xml': `<w:footnotes>${p('See the report.')}</w:footnotes>`,
      }),
    );
    expect(texts.filter(Boolean)).toEqual([
      ...['Section of Orvania', 'Adresse', 'Rue 3', 'In the box', 'beside', 'kept'],
      'See the report.',
    ]);
  });

  it('has a column below its bold head', async () => {
    const row = (...cells: string[]) =>
      `<w:tr>${cells.map((one) => `<w:tc>${one}</w:tc>`).join('')}</w:tr>`;
    const heads = ['Brief aan', 'Kopie aan'].map((text) => p(run(text, '<w:b/>')));
    const cells = [ADDRESS, ['Embajada del Perú', 'Calle Ejemplo 5', 'Madrid']].map((lines) =>
      lines.map((text) => p(text)).join(''),
    );
    const texts = await textsOf(docx(`<w:tbl>${row(...heads)}${row(...cells)}</w:tbl>`));
    expect(texts.filter(Boolean)).toEqual([
      ...['Brief aan', ...ADDRESS, 'Kopie aan', 'Embajada del Perú', 'Calle Ejemplo 5', 'Madrid'],
    ]);
  });

  it('warns of text that nobody sees', async () => {
    const body = p(run('seen')) + p(run('not seen', '<w:vanish/>'));
    expect(await read(docx(body))).toMatchObject({
      lines: [{ text: 'seen' }],
      warnings: ['hidden-text'],
    });
  });
});

describe('an OpenDocument text', () => {
  const odt = (body: string, styles = '') =>
    makeZip({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document-content>${styles}<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    });

  it('has its lines, headings, lists, tables, links and notes', async () => {
    const body = [
      '<text:h text:outline-level="2">EILAKTION</text:h>',
      '<text:p>Minister<text:line-break/>Hans<text:s/>Muster</text:p><text:p>Weg 3</text:p><text:p/>',
      '<text:list><text:list-item><text:p>Lassen Sie sie frei</text:p></text:list-item></text:list>',
      '<table:table><table:table-row><table:table-cell><text:p>Fax:</text:p></table:table-cell><table:table-cell><text:p>+999 1</text:p></table:table-cell></table:table-row></table:table>',
      '<text:p><text:a xlink:href="mailto:m@x.example">Mail &amp; Post</text:a></text:p>',
    ];
    expect((await linesOf(odt(body.join('')))).filter(({ text }) => text)).toEqual([
      { text: 'EILAKTION', kind: 'heading', level: 2 },
      ...['Minister', 'Hans Muster', 'Weg 3'].map((text) => ({ text })),
      { text: 'Lassen Sie sie frei', kind: 'item' },
      ...['Fax:', '+999 1'].map((text) => ({ text })),
      { text: 'Mail & Post', links: [{ text: 'Mail & Post', href: 'mailto:m@x.example' }] },
    ]);
  });

  it('has a gap where a style has space', async () => {
    const styles =
      '<style:style style:name="P1"><style:paragraph-properties fo:margin-top="0.5cm"/></style:style>';
    const body =
      '<text:p>uno</text:p><text:p>due</text:p><text:p text:style-name="P1">tre</text:p>';
    expect(await textsOf(odt(body, styles))).toEqual(['uno', 'due', '', 'tre']);
  });
});

describe('Rich Text', () => {
  const rtf = (text: string) =>
    Uint8Array.from([...`{\\rtf1\\ansi\\ansicpg1252${text}}`], (letter) => letter.charCodeAt(0));

  it.each([
    ['bytes of its code page', "Se\\'f1or N\\'fa\\'f1ez", ['Señor Núñez']],
    [
      'bytes of a font',
      "{\\fonttbl{\\f0 A;}{\\f1\\fnil\\fcharset204 B;}}\\f1\\'c4\\'f0\\'e0\\'e3\\'e0\\'ed",
      ['Драган'],
    ],
    [
      'numbers of letters, without what stands for them',
      "\\uc1\\u1044?\\u1088\\'3f, \\uc0\\u233 t\\u233 ",
      ['Др, été'],
    ],
    ['signs', '\\{a\\} b\\\\c \\ldblquote d\\rdblquote\\~e\\emdash f', ['{a} b\\c “d” e—f']],
    ['paragraphs, breaks and gaps', 'a\\par b\\line c\\par\\par d', ['a', 'b', 'c', '', 'd']],
    [
      'space between',
      '\\pard a\\par\\pard\\sa200 b\\par c\\par\\pard d',
      ['a', 'b', '', 'c', '', 'd'],
    ],
    [
      'cells',
      '\\trowd Name\\cell Amara\\cell\\row Land\\cell Peru\\cell\\row',
      ['Name Amara', 'Land Peru', ''],
    ],
  ])('has %s', async (_, text, lines) => {
    expect(await textsOf(rtf(text))).toEqual(lines);
  });

  it('leaves out what is no text', async () => {
    const groups =
      '{\\fonttbl{\\f0 Arial;}}{\\*\\generator Writer;}{\\info{\\title T}}{\\pict 0a0b{\\*\\x y}}';
    expect(await textsOf(rtf(`${groups}text{\\*\\shpinst{\\shptxt box}}`))).toEqual(['textbox']);
  });

  it('has the addresses of links', async () => {
    const field =
      '{\\field{\\*\\fldinst{HYPERLINK "mailto:a@x.example"}}{\\fldrslt{\\ul Courriel}}} ici';
    expect(await linesOf(rtf(field))).toEqual([
      { text: 'Courriel ici', links: [{ text: 'Courriel', href: 'mailto:a@x.example' }] },
    ]);
  });

  it('is read whatever is broken in it', async () => {
    expect(
      await textsOf(rtf(`${'{'.repeat(5000)}deep${'}'.repeat(9000)} \\'zz \\u99999999 end`)),
    ).not.toEqual([]);
  });
});

describe('a kind of file that is not read', () => {
  const wide = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const ole = (entry: string) =>
    Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array(500).fill(0),
      ...wide(entry),
    ]);
  const bytes = (text: string) => Uint8Array.from([...text], (letter) => letter.charCodeAt(0));

  it.each([
    ['old-word', 'a.doc', ole('WordDocument')],
    ['outlook', 'a.msg', ole('__substg1.0_007D001F')],
    ['outlook', 'a.pst', bytes('!BDN\u0001\u0002')],
    ['locked', 'a.docx', ole('EncryptedPackage')],
    ['pages', 'a.pages', makeZip({ 'Index/Document.iwa': 'x' })],
    ['archive', 'a.zip', makeZip({ 'action.pdf': '%PDF-1.7' })],
    ['archive', 'a.rar', bytes('Rar!\u001a\u0007\u0000')],
    ['picture', 'a.png', bytes('\u0089PNG\r\n\u001a\n')],
    ['picture', 'a.txt', bytes('\u00ff\u00d8\u00ff\u00e0')],
    ['picture', 'a.heic', bytes('\u0000\u0000\u0000\u0018ftypheic')],
  ])('is told to be %s, whatever it is called (%s)', async (failed, name, file) => {
    expect(await read(file, name)).toEqual({ failed });
  });
});
