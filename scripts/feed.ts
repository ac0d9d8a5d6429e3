/**
 * The coordinator's tool: `npm run -s feed -- check|preview|parse …`.
 * What is asked for goes to stdout, what is wrong to stderr; exits 1 when something is wrong.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Fault, readAction, readFeed } from '../utils/actions/read-feed.ts';
import type { UrgentAction } from '../utils/actions/types.ts';
import { networkById, networks } from '../utils/posts/networks.ts';
import { previewPosts } from '../utils/posts/render.ts';

const USAGE = `Usage:
  npm run -s feed -- check FEED                 lists the faults of a feed or an action, with their paths
  npm run -s feed -- preview FEED|ACTION [--network x] [--language es] [--json]
                                                every post as it goes out on every network
  npm run -s feed -- parse FILE|-               the urgent-action/1 record(s) in a file, normalised`;

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
function readActions(value: unknown): { actions: UrgentAction[]; faults: Fault[] } {
  if (typeof value === 'object' && value !== null && 'actions' in value) {
    const { feed, faults } = readFeed(value);
    return { actions: feed?.actions ?? [], faults };
  }
  const { action, faults } = readAction(value);
  return { actions: action ? [action] : [], faults };
}

const tell = (faults: Fault[]) =>
  faults.map(({ path, message }) => `${path}: ${message}`).join('\n');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    network: { type: 'string' },
    language: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const [command, file] = positionals;

switch (command) {
  case 'check': {
    const { actions, faults } = readActions(readJson(file));
    if (faults.length > 0) fail(tell(faults));
    console.log(`${actions.length} action${actions.length === 1 ? '' : 's'}, no faults`);
    break;
  }
  case 'preview': {
    const { actions, faults } = readActions(readJson(file));
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
    const text = readText(file);
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      fail(
        'Nothing recognised: this version reads records in the urgent-action/1 format only. ' +
          'Reading pages and documents comes with a later one.',
      );
    }
    const { actions, faults } = readActions(value);
    if (actions.length === 0) fail(`Nothing recognised.\n${tell(faults)}`);
    if (faults.length > 0) console.error(tell(faults));
    console.log(JSON.stringify(actions.length === 1 ? actions[0] : { actions }, null, 2));
    break;
  }
  default:
    fail(USAGE);
}
