import { describe, expect, it } from 'vitest';
import { loadPdf, parseHtml } from '../../../../scripts/read-source.ts';
import { officeToHtml } from '../../../../utils/extract/file/office-to-html.ts';
import { readFile } from '../../../../utils/extract/file/read-file.ts';
import { readActions } from '../../../../utils/extract/read-actions.ts';
import { makeDocx } from '../../../make-docx.ts';
import { makePdf } from '../../../make-pdf.ts';
import { UGANDA } from '../../../uganda.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array | string, name = 'a.eml') =>
  readFile(typeof bytes === 'string' ? bytesOf(bytes) : bytes, name, {
    parseHtml,
    loadPdf,
    officeToHtml,
  });
async function linesOf(bytes: Uint8Array | string, name?: string): Promise<string[]> {
  const source = await read(bytes, name);
  if ('failed' in source) throw new Error(source.failed);
  return source.lines.map(({ text }) => text).filter(Boolean);
}

const mail = (subject: string, body: string, more = '') =>
  `From: "Acciones" <ua@sender.example>\r\nTo: me@reader.example\r\nSubject: ${subject}\r\nMessage-ID: <1@sender.example>\r\n${more}\r\n${body}\r\n`;
const part = (type: string, body: string) => `--bb\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`;
const attach = (name: string, bytes: Uint8Array) =>
  `--bb\r\nContent-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`;
const mixed = (subject: string, ...parts: string[]) =>
  mail(
    subject,
    `${parts.join('')}--bb--`,
    'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="bb"\r\n',
  );
const QUOTED =
  'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n';
const SPANISH = mail('Urgente', 'El se=C3=B1or Nu=C3=B1ez fue dete=\r\nnido.', QUOTED);
const WHOLE = ['Urgente', 'El señor Nuñez fue detenido.'];

describe('a mail', { timeout: 60_000 }, () => {
  it.each([
    ['alone', SPANISH],
    ['after blank lines', `\r\n\r\n${SPANISH}`],
    ['after a byte order mark', `\ufeff${SPANISH}`],
    ['in a mailbox', `From ua@sender.example Thu Jan 12 10:00:00 2023\n${SPANISH}`],
    ['in a mailbox of Thunderbird', `From - Thu Jan 12 10:00:00 2023\r\n${SPANISH}`],
    ['of Apple', `${SPANISH.length}\n${SPANISH}<?xml version="1.0"?><plist></plist>`],
  ])('is read the same %s', async (_, text) => {
    expect(await linesOf(text, 'unnamed')).toEqual(WHOLE);
  });

  it('with one header is a mail when its name says so, else text', async () => {
    expect(await linesOf('Subject: Hola\n\nTexto', 'a.eml')).toEqual(['Hola', 'Texto']);
    expect(await linesOf('Subject: Hola\n\nTexto', 'a.txt')).toEqual(['Subject: Hola', 'Texto']);
  });

  it.each([
    ['From Amnesty in Lima\nDate: 3 June 2031\nText', 'a sentence'],
    ['1000\nAddress: Road 3\nText', 'a number'],
  ])('is no text that begins with %j', async (text) => {
    expect(await linesOf(text, 'a.txt')).toEqual(text.split('\n'));
  });

  it('of a megabyte is read in time', async () => {
    const start = performance.now();
    await read(mail('Long', 'a'.repeat(1_500_000)));
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('follows another in a mailbox, each under its subject', async () => {
    const from = 'From ua@sender.example Thu Jan 12 10:00:00 2023\n';
    const second = mail('Second', '>From the cell she wrote.\r\n\r\nFrom there, nothing.');
    const source = await read(`${from}${SPANISH}\r\n${from}${second}`, 'a.mbox');
    expect('lines' in source && source.lines.filter(({ text }) => text)).toEqual([
      { text: 'Urgente', kind: 'heading', level: 1 },
      ...WHOLE.map((text) => ({ text })),
      { text: 'Second', kind: 'heading', level: 1 },
      ...['Second', 'From the cell she wrote.', 'From there, nothing.'].map((text) => ({ text })),
    ]);
  });

  it('gives every action of a mailbox', async () => {
    const from = 'From ua@sender.example Thu Jan 12 10:00:00 2023\n';
    const other = UGANDA.map((line) => line.replaceAll('UA 71/33', 'UA 72/33'));
    const mails = [UGANDA, other].map(
      (lines, at) => `${from}${mail(`Mail ${at}`, lines.join('\r\n\r\n'))}\r\n`,
    );
    const source = await read(mails.join(''), 'a.mbox');
    const result = 'lines' in source ? readActions(source) : undefined;
    expect(result).toMatchObject({ extracted: [{}, {}] });
  });

  it.each([
    ['Word', 'accion.docx', () => makeDocx(UGANDA)],
    ['PDF', 'eilaktion.pdf', async () => makePdf([UGANDA])],
    ['text', 'azione.txt', async () => bytesOf(UGANDA.join('\n\n'))],
    [
      'a web page',
      'actie.html',
      async () => bytesOf(`<html><body><p>${UGANDA.join('</p><p>')}</p></body></html>`),
    ],
    ['a mail', 'fw.eml', async () => bytesOf(mail('Fw', UGANDA.join('\r\n\r\n')))],
  ])('gives the action that is attached as %s', async (_, name, make) => {
    const note = part('text/plain; charset=utf-8', 'Bitte schaut in den Anhang. Grüße');
    const lines = await linesOf(mixed('Zur Info', note, attach(name, await make())));
    expect(lines.filter((line) => line !== 'Fw')).toEqual(UGANDA);
  });

  it('gives the action of a mail that is forwarded whole, in its own encoding', async () => {
    const inner = mail(
      'Действие',
      `${UGANDA.join('\r\n\r\n')}\r\n\r\nДраган Велимор`,
      'Content-Type: text/plain; charset=koi8-r\r\n',
    );
    const letters = new TextDecoder('koi8-r');
    const known = new Map(
      Array.from({ length: 256 }, (__, byte) => [letters.decode(new Uint8Array([byte])), byte]),
    );
    const whole = mixed('Fwd', part('text/plain', 'Lisez.'), part('message/rfc822', inner));
    const lines = await linesOf(Uint8Array.from([...whole], (letter) => known.get(letter) ?? 63));
    expect(lines.slice(-1)).toEqual(['Драган Велимор']);
    expect(lines).not.toContain('Lisez.');
  });

  describe('with several actions gives each', () => {
    const others = ['72/33', '73/33'].map((number) =>
      UGANDA.map((line) => line.replaceAll('71/33', number)),
    );
    const all = [UGANDA, ...others];
    const referencesIn = async (whole: string) => {
      const source = await read(whole);
      const result = 'lines' in source ? readActions(source) : undefined;
      const found = result && 'extracted' in result ? result.extracted : [];
      return found.map(({ action }) => action.reference);
    };
    const THREE = ['UA 71/33', 'UA 72/33', 'UA 73/33'];
    const note = part('text/plain; charset=utf-8', 'Three this time. Thank you!');

    it('as Word files', async () => {
      const files = await Promise.all(all.map((lines) => makeDocx(lines)));
      const attached = files.map((file, at) => attach(`action-${at}.docx`, file));
      expect(await referencesIn(mixed('Actions', note, ...attached))).toEqual(THREE);
    });

    it('as mails that are attached or forwarded whole', async () => {
      const mails = all.map((lines, at) => mail(`Mail ${at}`, lines.join('\r\n\r\n')));
      const attached = mails.map((one, at) => attach(`fw-${at}.eml`, bytesOf(one)));
      expect(await referencesIn(mixed('Fwd', note, ...attached))).toEqual(THREE);
      const whole = mails.map((one) => part('message/rfc822', one));
      expect(await referencesIn(mixed('Fwd', note, ...whole))).toEqual(THREE);
    });

    it('where one of them is much shorter', async () => {
      const [short = []] = [
        UGANDA.map((line) => line.replaceAll('71/33', '74/33')).filter(
          (line) => !/Model letter|Dear|I am writing|I urge|Yours|P\.O\./.test(line),
        ),
      ];
      const files = [UGANDA, short].map((lines) => bytesOf(lines.join('\n\n')));
      const attached = files.map((file, at) => attach(`action-${at}.txt`, file));
      expect(await referencesIn(mixed('Actions', note, ...attached))).toEqual([
        'UA 71/33',
        'UA 74/33',
      ]);
    });

    it('as one text below the other, as mail programs forward them', async () => {
      const parts = all.map(
        (lines, at) =>
          `---------- Forwarded message ---------\r\nFrom: Section <ua@sender.example>\r\nDate: Mon, 2 Jan 2023\r\nSubject: Action ${at}\r\nTo: <me@reader.example>\r\n\r\n${lines.join('\r\n\r\n')}`,
      );
      expect(
        await referencesIn(mail('Fwd', `See below.\r\n\r\n${parts.join('\r\n\r\n')}`)),
      ).toEqual(THREE);
    });
  });

  it('is read itself where it holds the action, and not the picture or the programme beside', async () => {
    const own = part('text/plain', UGANDA.join('\r\n\r\n'));
    const notes = attach('programme.txt', bytesOf('Meeting at seven. Bring cake.'));
    const lines = await linesOf(mixed('Act', own, notes, attach('logo.png', new Uint8Array(99))));
    expect(lines).toEqual(['Act', ...UGANDA]);
  });

  it('names each attachment where several say as much', async () => {
    const texts = ['Uno dice esto.', 'Due dice quello.'].map(bytesOf);
    const lines = await linesOf(
      mixed(
        'Ciao',
        part('text/plain', 'Vedi.'),
        attach('a.txt', texts[0] as Uint8Array),
        attach('b.txt', texts[1] as Uint8Array),
      ),
    );
    expect(lines).toEqual([
      'Ciao',
      'Vedi.',
      'a.txt',
      'Uno dice esto.',
      'b.txt',
      'Due dice quello.',
    ]);
  });

  it('with a label that nobody knows has its letters, and a doubt where they are a guess', async () => {
    const bytes = (label: string) =>
      Uint8Array.from(
        [
          ...mail(
            'x',
            '\u00c4\u00f0\u00e0\u00e3\u00e0\u00ed \u00c2\u00e5\u00eb\u00e8\u00ec\u00ee\u00f0',
            `Content-Type: text/plain;\r\n charset="${label}"\r\n`,
          ),
        ],
        (letter) => letter.charCodeAt(0),
      );
    const known = await read(bytes('win-1251'));
    expect(known).toMatchObject({ lines: [{}, {}, { text: 'Драган Велимор' }, {}], warnings: [] });
    const wrong = await read(bytes('x-unknown'));
    expect(wrong).toMatchObject({ warnings: ['encoding-guessed'] });
  });

  it('within a mail within a mail is read up to a depth, and never throws', async () => {
    let whole = mail('x', 'deep');
    for (let depth = 0; depth < 12; depth += 1)
      whole = mixed(`at ${depth}`, part('message/rfc822', whole)).replaceAll('bb', `b${depth}`);
    expect(await read(whole)).toHaveProperty('lines');
  });
});
