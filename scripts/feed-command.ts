import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { addDays, toIsoDate } from '../utils/actions/dates.ts';
import { languagesOf } from '../utils/actions/languages.ts';
import type { UrgentAction } from '../utils/actions/types.ts';
import type { Fault } from '../utils/actions/validation/read-feed.ts';
import { readOwn } from '../utils/actions/validation/read-own.ts';
import { urgentActionSchema } from '../utils/actions/validation/schema.ts';
import { type KeyPair, makeKeyPair } from '../utils/feeds/keys.ts';
import { judgeSignature, signFeed, VALID_DAYS } from '../utils/feeds/signature.ts';
import { type Network, networkById, networks } from '../utils/posts/networks.ts';
import { previewPosts } from '../utils/posts/render.ts';

const USAGE = `Usage:
  npm run -s feed -- check FEED|ACTION|-        lists the faults of a feed or an action, with their paths
  npm run -s feed -- preview FEED|ACTION|- [--network x] [--language es] [--json]
                                                every post as it goes out on every network
  npm run -s feed -- parse FILE|-               the urgent-action/1 record(s) in a page, document or text;
                                                doubts and faults go to stderr
  npm run -s feed -- merge FEED FILE…           the feed with the actions of these files in it; a newer one of the
                                                same id takes the older one's place
  npm run -s feed -- schema                     the JSON Schema of urgent-action/1
  npm run -s feed -- keygen                     a new pair of keys, as JSON; the secret one is yours alone
  npm run -s feed -- sign FEED KEYS [--url https://…] [--version 2] [--until 2031-12-31]
                                                the feed, signed with the pair in this file; with the address where it
                                                will stand, a number that grows with each version, and the last day on
                                                which this version counts as the newest (half a year from now), all of
                                                which are in what is signed
  npm run -s feed -- verify FEED [--key KEY]    is it signed, and by this key?
  npm run -s feed -- publishers [--live] [--only ID] [--by NAME] [--file public/publishers.json]
                                                the publishers that Vigil offers; --live opens the address of each
                                                once and says what came, --by notes what is as it should be`;

/** Where a command's words go, and where `-` is read from. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
  input(): Uint8Array;
}

/** Something is wrong, in words for whoever runs the command. */
class Failure extends Error {}

function fail(message: string): never {
  throw new Failure(message);
}

/** Prints what is wrong with the command line, and the usage. */
function misuse(message: string): never {
  fail(`${message}\n\n${USAGE}`);
}

function readBytes(file: string, streams: Streams): Uint8Array {
  try {
    return file === '-' ? streams.input() : new Uint8Array(readFileSync(file));
  } catch (error) {
    fail(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function readJson(file: string, streams: Streams): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(readBytes(file, streams)));
  } catch (error) {
    if (error instanceof Failure) throw error;
    fail(`${file} is no JSON: ${(error as Error).message}`);
  }
}

/** The actions of a feed, a list or a single record; with a fault in any of them, nothing but that. */
function readWhole(file: string, value: unknown): UrgentAction[] {
  const { actions, faults } = readOwn(value, addDays(toIsoDate(new Date()), 1));
  if (faults.length > 0) fail(`${file}:\n${tell(faults)}`);
  return actions;
}

/** Nobody who asks for a network or language that is not there should take silence for an answer. */
function chooseNetworks(wanted: string | undefined): Network[] {
  if (wanted === undefined) return [...networks];
  const network = networkById(wanted);
  if (network) return [network];
  fail(`No network is called ${wanted}. Known: ${networks.map(({ id }) => id).join(', ')}`);
}

const tell = (faults: Fault[]) =>
  faults.map(({ path, message }) => `${path}: ${message}`).join('\n');

function readArguments(parameters: string[]) {
  try {
    return parseArgs({
      args: parameters,
      allowPositionals: true,
      options: {
        network: { type: 'string' },
        language: { type: 'string' },
        key: { type: 'string' },
        url: { type: 'string' },
        version: { type: 'string' },
        until: { type: 'string' },
        live: { type: 'boolean', default: false },
        only: { type: 'string' },
        by: { type: 'string' },
        file: { type: 'string' },
        pause: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    misuse((error as Error).message.split('. ')[0] ?? '');
  }
}

type Options = ReturnType<typeof readArguments>['values'];

/** Commands that take no file. */
const ALONE = new Set(['schema', 'keygen', 'publishers']);
const COMMANDS = new Set(['check', 'preview', 'parse', 'merge', 'sign', 'verify', ...ALONE]);

/** Runs the command. @returns the exit code: 1 when something is wrong */
export async function runFeed(parameters: string[], streams: Streams): Promise<0 | 1> {
  try {
    const { values, positionals } = readArguments(parameters);
    const [command, file, ...others] = positionals;
    if (values.help) streams.out(USAGE);
    else if (command === undefined) fail(USAGE);
    else if (!COMMANDS.has(command)) misuse(`There is no command “${command}”.`);
    else if (ALONE.has(command)) await runAlone(command, values, streams);
    else if (!file) misuse(`“${command}” needs a file, or - for what comes in through a pipe.`);
    else await runOn(file, command, others, values, streams);
    return 0;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    streams.err(error.message);
    return 1;
  }
}

const toJson = (value: unknown) => JSON.stringify(value, null, 2);

async function runAlone(command: string, options: Options, streams: Streams): Promise<void> {
  if (command === 'publishers') return publishers(options, streams);
  const value =
    command === 'keygen'
      ? await makeKeyPair()
      : z.toJSONSchema(urgentActionSchema, { io: 'input', unrepresentable: 'any' });
  streams.out(toJson(value));
}

async function publishers({ live, file, ...options }: Options, streams: Streams): Promise<void> {
  const { listPublishers, lookAtPublishers, PUBLISHERS, readPublishers } = await import(
    './feed-publishers.ts'
  );
  const path = file ?? PUBLISHERS;
  readJson(path, streams);
  const all = readPublishers(path);
  if ('faults' in all) fail(`${path}:\n${all.faults}`);
  if (options.only && !all.some(({ id }) => id === options.only)) {
    misuse(`No publisher is called ${options.only}.`);
  }
  if (!live) return streams.out(listPublishers(all));
  const troubles = await lookAtPublishers(path, all, options, streams.out);
  if (troubles > 0) fail('Not all of them are as their records say: look into those with NO.');
}

async function runOn(
  file: string,
  command: string,
  others: string[],
  values: Options,
  streams: Streams,
) {
  if (command === 'parse') return parse(file, streams);
  const value = readJson(file, streams);
  if (command === 'verify') return verify(value, values.key, streams);
  if (command === 'merge') return merge(file, value, others, streams);
  const actions = readWhole(file, value);
  if (command === 'preview') return preview(actions, values, streams);
  if (command === 'sign') return sign({ file, value, keys: others[0], options: values }, streams);
  streams.out(`${actions.length} action${actions.length === 1 ? '' : 's'}, no faults`);
}

function preview(
  actions: UrgentAction[],
  { network, language, json }: Options,
  streams: Streams,
): void {
  const chosen = chooseNetworks(network);
  const posts = actions.flatMap((action) =>
    previewPosts(action, { networks: chosen, ...(language === undefined ? {} : { language }) }),
  );
  if (json) streams.out(toJson(posts));
  else {
    for (const post of posts) {
      const server = post.atServer === undefined ? '' : ` (server: ${post.atServer})`;
      const links = post.linksOver ? ` TOO MANY LINKS: ${post.linksOver}` : '';
      const head = `${post.network} ${post.language} ${post.count}/${post.limit}${server}${links}`;
      streams.out(`${head}${post.fits ? '' : ' TOO LONG'}\n${post.text}\n`);
    }
  }
  const there = new Set(
    actions.flatMap((one) => one.posts.flatMap(({ text }) => languagesOf(text))),
  );
  if (there.size === 0) streams.err('There are no suggested posts in it.');
  else if (posts.length === 0)
    fail(`There is no post in “${language}”. There are: ${[...there].join(', ')}`);
}

async function parse(file: string, streams: Streams): Promise<void> {
  // The readers are many; no other command waits for them.
  const { parseFile } = await import('./feed-parse.ts');
  const { records, notes, failed } = await parseFile(readBytes(file, streams), file);
  if (notes.length > 0) streams.err(notes.join('\n'));
  if (failed) fail(`Nothing recognised: ${failed}`);
  streams.out(toJson(records.length === 1 ? records[0] : { actions: records }));
}

function merge(file: string, value: unknown, others: string[], streams: Streams): void {
  const feed = value as Record<string, unknown> | null;
  if (!Array.isArray(feed?.actions)) fail(`${file} is no feed: it has no list of actions`);
  if (others.length === 0) misuse('“merge” needs the files to put into the feed, too.');
  // Of two with one id, the file that is named last has it.
  const added = new Map(
    others
      .flatMap((other) => readWhole(other, readJson(other, streams)))
      .map((action) => [action.id, action]),
  );
  const kept = feed.actions.filter((action) => !added.has((action as { id: string })?.id));
  const { signature, ...rest } = feed;
  const whole = { ...rest, actions: [...kept, ...added.values()] };
  readWhole(file, whole);
  if (signature !== undefined)
    streams.err('The feed is no longer what was signed: its signature was left out. Sign it anew.');
  streams.out(toJson(whole));
}

interface Signing {
  file: string;
  /** of the file */
  value: unknown;
  keys: string | undefined;
  options: Options;
}

async function sign({ file, value, keys, options }: Signing, streams: Streams) {
  if (!keys) misuse('“sign” needs the file of keys, too.');
  const before = value as { url?: string; version?: number };
  const url = options.url ?? before.url;
  if (!url) {
    misuse(
      '“sign” needs the address where the feed will stand: --url https://example.org/feed.json',
    );
  }
  // In seconds since 1970 it grows by itself, also where each version is made from nothing.
  const next = Math.max((before.version ?? 0) + 1, Math.floor(Date.now() / 1000));
  const version = options.version === undefined ? next : Number(options.version);
  const until = options.until ?? addDays(toIsoDate(new Date()), VALID_DAYS);
  const feed = { ...before, url, version, until };
  readWhole(file, feed);
  const pair = readJson(keys, streams) as KeyPair;
  const signed = await signFeed(feed, pair).catch((error: Error) =>
    fail(`It cannot be signed with ${keys}: ${error.message}`),
  );
  streams.out(toJson(signed));
}

async function verify(feed: unknown, key: string | undefined, streams: Streams): Promise<void> {
  const judged = await judgeSignature(feed, key);
  const description = 'key' in judged ? `${judged.verdict}: ${judged.key}` : judged.verdict;
  if (judged.verdict !== 'valid') fail(description);
  streams.out(description);
  const missing = ['url', 'version', 'until'].filter((name) => !(name in (feed as object)));
  if (missing.length > 0) {
    streams.err(`Weaker than it could be: it does not say ${missing.join(', ')}. Sign it anew.`);
  }
}
