/**
 * Measures what Vigil promises, in real browsers.
 * `insert` (the default): every editor × Chromium and Firefox: is the text exact, does one undo take it back,
 * does typing go on behind it, how long does it take; beside two baselines and the editor's best single way,
 * all in the same run. `idle`: what the button's script costs a page that has no compose box.
 * `catalogue`: what many actions cost; exits 1 when it is more than was promised.
 *
 *   npm run -s bench -- [insert|idle|catalogue] [--json] [--runs 20] [--browser chromium] [--editors slate,trix]
 */
import { parseArgs } from 'node:util';
import { type BrowserName, EditorStage } from '../tests/e2e/editor-stage.ts';
import { practiceEditors } from '../tests/practice/build.ts';
import { type Cost, measureCheck } from './bench/catalogue.ts';
import { measureFirstList } from './bench/first-list.ts';
import { type Idle, measureIdle } from './bench/idle.ts';
import { measureEditor, type Row } from './bench/insertion.ts';
import { ensureBrowsers } from './ensure-browsers.ts';
import { run } from './run.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    runs: { type: 'string', default: '20' },
    browser: { type: 'string' },
    editors: { type: 'string' },
  },
});
const TABLES = ['insert', 'idle', 'catalogue'];
const tables = positionals.length > 0 ? positionals : TABLES;
const unknown = tables.find((one) => !TABLES.includes(one));
const runs = Number(values.runs);
const editors = values.editors?.split(',') ?? practiceEditors;
const strange = editors.find((one) => !practiceEditors.includes(one));
if (unknown || strange || !Number.isInteger(runs) || runs < 1) {
  console.error(
    strange
      ? `There is no practice page for the editor "${strange}". There are: ${practiceEditors.join(', ')}`
      : 'Usage: npm run -s bench -- [insert|idle|catalogue] [--json] [--runs 20] [--browser chromium|firefox] [--editors a,b]',
  );
  process.exit(1);
}
const browsers = (['chromium', 'firefox'] as const).filter(
  (one) => !values.browser || values.browser === one,
);

// The catalogue's list is measured in Chromium only, which tells the time of scripts.
const inBrowsers = tables.some((one) => one !== 'catalogue');
const needed = inBrowsers ? browsers : (['chromium'] as const);
await ensureBrowsers(needed);
for (const name of needed) {
  const target = name === 'chromium' ? 'chrome' : 'firefox';
  const build = ['build', '-b', target, '--mv3', '--mode', 'practice'];
  const code = await run('node_modules/.bin/wxt', build, {}, 'stderr');
  if (code !== 0) process.exit(code);
}

async function measure(name: BrowserName): Promise<{ insert: Row[]; idle: Idle[] }> {
  const stage = await EditorStage.set(name);
  const insert: Row[] = [];
  const idle: Idle[] = [];
  try {
    if (tables.includes('insert')) {
      for (const editor of editors) {
        insert.push(await measureEditor(stage, name, editor, runs));
        console.error(`${name} ${editor}`);
      }
    }
    if (tables.includes('idle')) idle.push(await measureIdle(stage, name, runs));
  } finally {
    await stage.close();
  }
  return { insert, idle };
}

const costs: Cost[] = tables.includes('catalogue')
  ? [...measureCheck(runs), ...(await measureFirstList())]
  : [];
const measured = [];
// One after the other: two browsers at once would measure each other.
for (const name of inBrowsers ? browsers : []) measured.push(await measure(name));
const insert = measured.flatMap((one) => one.insert);
const idle = measured.flatMap((one) => one.idle);
if (values.json) {
  console.log(JSON.stringify({ runs, insert, idle, catalogue: costs }, null, 2));
} else {
  if (insert.length > 0) showInsertion(insert);
  if (idle.length > 0) showIdle(idle);
  if (costs.length > 0) console.table(costs);
}
if (costs.some(({ within }) => within === false)) process.exitCode = 1;

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

function showIdle(rows: Idle[]): void {
  console.table(rows);
}
