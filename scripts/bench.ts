/**
 * Measures what Vigil promises, in real browsers.
 * `insert`: every editor × Chromium and Firefox: is the text exact, does one undo take it back, does typing go on
 * behind it, how long does it take; beside two baselines and the editor's best single way, all in the same run.
 * `idle`: what the button's script costs a page that has no compose box.
 * `catalogue`: what many actions cost. `popup`: what the popup reads and how soon it shows something, beside an
 * empty page. The last two exit 1 when a number exceeds our promise. Without a name, all of them run.
 *
 *   npm run -s bench -- [insert|idle|catalogue|popup] [--json] [--runs 20] [--browser chromium] [--editors slate,trix]
 */
import { parseArgs } from 'node:util';
import { practiceEditors } from '../tests/practice/build.ts';
import { type Cost, measureCheck } from './bench/catalogue.ts';
import { measureFirstList } from './bench/first-list.ts';
import { type Idle, measureIdle } from './bench/idle.ts';
import { measureEditor, type Row } from './bench/insertion.ts';
import { measurePopup, type PopupCost } from './bench/popup.ts';
import { makeBuild } from './build.ts';
import { ensureBrowsers } from './ensure-browsers.ts';
import { EditorStage } from './stage/editor-stage.ts';
import { type BrowserName, setStage } from './stage/stage.ts';

const TABLES = ['insert', 'idle', 'catalogue', 'popup'];
const BROWSERS = ['chromium', 'firefox'] as const;
const USAGE =
  'Usage: npm run -s bench -- [insert|idle|catalogue|popup] [--json] [--runs 20] [--browser chromium|firefox] [--editors a,b]';

interface Wanted {
  tables: string[];
  browsers: BrowserName[];
  editors: string[];
  runs: number;
  json: boolean;
}

interface Measured {
  insert: Row[];
  idle: Idle[];
  catalogue: Cost[];
  popup: PopupCost[];
}

/** @throws an error that names what is wrong with the command line */
function readCommandLine(): Wanted {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      runs: { type: 'string', default: '20' },
      browser: { type: 'string' },
      editors: { type: 'string' },
    },
  });
  const tables = positionals.length > 0 ? positionals : TABLES;
  const browsers = BROWSERS.filter((one) => !values.browser || values.browser === one);
  const editors = values.editors?.split(',') ?? practiceEditors;
  const runs = Number(values.runs);
  const unknownEditor = editors.find((one) => !practiceEditors.includes(one));
  if (unknownEditor) {
    throw new Error(
      `There is no practice page for the editor "${unknownEditor}". There are: ${practiceEditors.join(', ')}`,
    );
  }
  const isKnown = tables.every((one) => TABLES.includes(one)) && browsers.length > 0;
  if (!isKnown || !Number.isInteger(runs) || runs < 1) throw new Error(USAGE);
  return { tables, browsers, editors, runs, json: values.json };
}

/** Builds what is measured; the build's output goes to another stream than the numbers. */
async function prepare({ tables, browsers }: Wanted): Promise<number> {
  // The catalogue's list is measured only in Chromium, which reports the time of scripts.
  const needed = tables.every((one) => one === 'catalogue') ? (['chromium'] as const) : browsers;
  await ensureBrowsers(needed);
  for (const name of needed) {
    const browser = name === 'chromium' ? 'chrome' : 'firefox';
    const code = await makeBuild({ browser, mode: 'practice' }, 'stderr');
    if (code !== 0) return code;
  }
  return 0;
}

/** One browser after the other: two at once would measure each other. */
async function measure(wanted: Wanted): Promise<Measured> {
  const { tables, browsers, editors, runs } = wanted;
  const measured: Measured = { insert: [], idle: [], catalogue: [], popup: [] };
  if (tables.includes('catalogue')) {
    measured.catalogue.push(...measureCheck(runs), ...(await measureFirstList()));
  }
  for (const name of browsers) {
    if (tables.includes('popup')) measured.popup.push(...(await measurePopup(name, runs)));
    if (!tables.includes('insert') && !tables.includes('idle')) continue;
    const stage = await setStage(name);
    try {
      const page = new EditorStage(stage);
      for (const editor of tables.includes('insert') ? editors : []) {
        measured.insert.push(await measureEditor(page, name, editor, runs));
        console.error(`${name} ${editor}`);
      }
      if (tables.includes('idle')) measured.idle.push(await measureIdle(page, name, runs));
    } finally {
      await stage.close();
    }
  }
  return measured;
}

function show({ insert, idle, catalogue, popup }: Measured): void {
  if (insert.length > 0) showInsertion(insert);
  if (idle.length > 0) console.table(idle);
  if (catalogue.length > 0) console.table(catalogue);
  if (popup.length > 0) {
    console.table(popup.map(({ reads, ...rest }) => ({ ...rest, reads: reads.length })));
    for (const { browser, reads } of popup) console.log(`${browser} reads: ${reads.join(', ')}`);
  }
}

function showInsertion(rows: Row[]): void {
  const cell = ({ correct, undo, typingOn, ms }: Row['vigil']) =>
    correct ? `exact${undo ? ' undo' : ''}${typingOn ? ' types on' : ''} ${ms} ms` : 'wrong';
  console.table(
    rows.map((row) => ({
      editor: row.editor,
      browser: row.browser,
      vigil: cell(row.vigil),
      'best single way': `${row.best.ms} ms`,
      ratio: `${row.ratio}${row.within ? '' : ' (over)'}`,
      'execCommand alone': cell(row.execCommand),
      'synthetic paste alone': cell(row.paste),
    })),
  );
  const right = (of: 'vigil' | 'execCommand' | 'paste') =>
    rows.filter(({ [of]: { correct, undo, typingOn } }) => correct && undo && typingOn).length;
  console.log(`Exact, one undo, typing on: Vigil ${right('vigil')} of ${rows.length}, `);
  console.log(`execCommand ${right('execCommand')}, synthetic paste ${right('paste')}.`);
}

/** @returns the exit code */
async function bench(): Promise<number> {
  const wanted = readCommandLine();
  const code = await prepare(wanted);
  if (code !== 0) return code;
  const measured = await measure(wanted);
  if (wanted.json) console.log(JSON.stringify({ runs: wanted.runs, ...measured }, null, 2));
  else show(measured);
  const promised = [...measured.catalogue, ...measured.popup];
  return promised.some(({ within }) => within === false) ? 1 : 0;
}

process.exitCode = await bench().catch((error: Error) => {
  console.error(error.message);
  return 1;
});
