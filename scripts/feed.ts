/**
 * The coordinator's tool: `npm run -s feed -- check|preview|parse …`.
 * What is asked for goes to stdout, what is wrong to stderr; exits 1 when something is wrong.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Fault, readAction, readFeed } from '../utils/actions/read-feed.ts';
import { urgentActionSchema } from '../utils/actions/schema.ts';
import type { UrgentAction } from '../utils/actions/types.ts';
import { type KeyPair, makeKeyPair } from '../utils/feeds/keys.ts';
import { judgeSignature, signFeed } from '../utils/feeds/signature.ts';
import { networkById, networks } from '../utils/posts/networks.ts';
import { previewPosts } from '../utils/posts/render.ts';
import { readActions } from '../utils/sources/read-actions.ts';
import { toRecord } from '../utils/sources/to-record.ts';
import { readSource } from './read-source.ts';

const USAGE = `Usage:
  npm run -s feed -- check FEED                 lists the faults of a feed or an action, with their paths
  npm run -s feed -- preview FEED|ACTION [--network x] [--language es] [--json]
                                                every post as it goes out on every network
  npm run -s feed -- parse FILE|-               the urgent-action/1 record(s) in a page, document or text;
                                                doubts and faults go to stderr
  npm run -s feed -- merge FEED FILE…           the feed with the actions of these files in it; a newer one of the
                                                same id takes the older one's place
  npm run -s feed -- schema                     the JSON Schema of urgent-action/1
  npm run -s feed -- keygen                     a new pair of keys, as JSON; the secret one is yours alone
  npm run -s feed -- sign FEED KEYS             the feed, signed with the pair in this file
  npm run -s feed -- verify FEED [--key KEY]    is it signed, and by this key?`;

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function readText(file: string | undefined): string {
  if (!file) fail(USAGE);
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    fail(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function readJson(file: string | undefined): unknown {
  try {
    return JSON.parse(readText(file));
  } catch (error) {
    fail(`${file} is no JSON: ${(error as Error).message}`);
  }
}

/** A feed or a single action, whichever it is. */
function readOwn(value: unknown): { actions: UrgentAction[]; faults: Fault[] } {
  if (typeof value === 'object' && value !== null && 'actions' in value) {
    const { feed, faults } = readFeed(value);
    return { actions: feed?.actions ?? [], faults };
  }
  const { action, faults } = readAction(value);
  return { actions: action ? [action] : [], faults };
}

/** The record or records that a file holds, whatever it is: our own format, a page, a document, a text. */
async function parse(name: string): Promise<void> {
  const source = await readSource(name).catch((error: Error) =>
    fail(`${name} cannot be read: ${error.message}`),
  );
  if ('failed' in source) fail(`Nothing recognised: ${FAILURES[source.failed]}`);
  const own = parseOwn(source.lines.map(({ text }) => text).join('\n'), name);
  if (own) {
    if (own.actions.length === 0) fail(`Nothing recognised.\n${tell(own.faults)}`);
    if (own.faults.length > 0) console.error(tell(own.faults));
    return print(own.actions);
  }
  const result = readActions(source);
  if ('refused' in result) fail(`Nothing recognised: ${REFUSALS[result.refused]}`);
  for (const warning of source.warnings) console.error(`warning: ${warning}`);
  const records = result.readings.map(({ action }) => toRecord(action));
  for (const [at, { fields }] of result.readings.entries()) {
    const before = records.length > 1 ? `actions[${at}].` : '';
    for (const { path, doubt } of fields) if (doubt) console.error(`${before}${path}: ${doubt}`);
    for (const fault of readAction(records[at]).faults)
      console.error(`${before}${fault.path}: ${fault.message}`);
  }
  print(records);
}

const FAILURES = {
  'too-large': 'the file is larger than 10 MB.',
  'too-slow': 'reading it took longer than 20 seconds.',
  stopped: 'it was stopped.',
  broken: 'the file is broken, or is not what its name says.',
  locked: 'the file is locked with a password.',
};

/** Our own format, when the text is that. */
function parseOwn(text: string, name: string) {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    // From the file itself: as lines it has lost its white space.
    return readOwn(name === '-' ? JSON.parse(text) : readJson(name));
  } catch {
    return undefined;
  }
}

function print(records: unknown[]): void {
  console.log(JSON.stringify(records.length === 1 ? records[0] : { actions: records }, null, 2));
}

const REFUSALS = {
  empty: 'there is no text in it.',
  'no-action': 'the text is there, but no urgent action was found in it.',
  'too-long': 'it is longer than any urgent action.',
};

const tell = (faults: Fault[]) =>
  faults.map(({ path, message }) => `${path}: ${message}`).join('\n');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    network: { type: 'string' },
    language: { type: 'string' },
    key: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const [command, file, ...others] = positionals;

switch (command) {
  case 'check': {
    const { actions, faults } = readOwn(readJson(file));
    if (faults.length > 0) fail(tell(faults));
    console.log(`${actions.length} action${actions.length === 1 ? '' : 's'}, no faults`);
    break;
  }
  case 'preview': {
    const { actions, faults } = readOwn(readJson(file));
    if (faults.length > 0) fail(tell(faults));
    const wanted = values.network === undefined ? networks : [networkById(values.network)];
    const known = wanted.filter((network) => network !== undefined);
    if (known.length === 0) {
      fail(
        `No network is called ${values.network}. Known: ${networks.map(({ id }) => id).join(', ')}`,
      );
    }
    const posts = actions.flatMap((action) =>
      previewPosts(action, {
        networks: known,
        ...(values.language === undefined ? {} : { language: values.language }),
      }),
    );
    if (values.json) console.log(JSON.stringify(posts, null, 2));
    else {
      for (const { network, language, text, count, limit, fits } of posts) {
        console.log(
          `${network} ${language} ${count}/${limit}${fits ? '' : ' TOO LONG'}\n${text}\n`,
        );
      }
    }
    break;
  }
  case 'parse': {
    if (!file) fail(USAGE);
    await parse(file);
    break;
  }
  case 'merge': {
    const feed = readJson(file) as { actions?: unknown[] };
    if (!Array.isArray(feed.actions)) fail(`${file} is no feed: it has no list of actions`);
    const added = others.flatMap((other) => {
      const { actions, faults } = readOwn(readJson(other));
      if (faults.length > 0) fail(`${other}:\n${tell(faults)}`);
      return actions;
    });
    const ids = new Set(added.map(({ id }) => id));
    const kept = feed.actions.filter((action) => !ids.has((action as { id: string }).id));
    const whole = { ...feed, actions: [...kept, ...added] };
    const { faults } = readOwn(whole);
    if (faults.length > 0) fail(tell(faults));
    console.log(JSON.stringify(whole, null, 2));
    break;
  }
  case 'schema': {
    console.log(
      JSON.stringify(
        z.toJSONSchema(urgentActionSchema, { io: 'input', unrepresentable: 'any' }),
        null,
        2,
      ),
    );
    break;
  }
  case 'keygen': {
    console.log(JSON.stringify(await makeKeyPair(), null, 2));
    break;
  }
  case 'sign': {
    const { faults } = readOwn(readJson(file));
    if (faults.length > 0) fail(tell(faults));
    const pair = readJson(others[0]) as KeyPair;
    const signed = await signFeed(readJson(file) as Record<string, unknown>, pair).catch(
      (error: Error) => fail(`It cannot be signed with ${others[0]}: ${error.message}`),
    );
    console.log(JSON.stringify(signed, null, 2));
    break;
  }
  case 'verify': {
    const judged = await judgeSignature(readJson(file), values.key);
    const said = 'key' in judged ? `${judged.verdict}: ${judged.key}` : judged.verdict;
    if (judged.verdict !== 'valid') fail(said);
    console.log(said);
    break;
  }
  default:
    fail(USAGE);
}
