import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { toIsoDate } from '../utils/actions/dates.ts';
import { toFaults } from '../utils/actions/validation/read-feed.ts';
import { findLinkedActions } from '../utils/extract/layout/linked-actions.ts';
import { readDom } from '../utils/extract/page/html.ts';
import { toLines } from '../utils/extract/text/lines.ts';
import { fetchSource } from '../utils/feeds/fetch-source.ts';
import { findSources } from '../utils/feeds/found-sources.ts';
import type { PageContent } from '../utils/feeds/kinds/kind.ts';
import { gatherFacts } from '../utils/feeds/page-facts.ts';
import { type Publisher, publishersSchema } from '../utils/feeds/publishers/schema.ts';
import type { SourceResult } from '../utils/feeds/types.ts';
import { parseHtml } from './read-source.ts';

/** The file that ships. */
export const PUBLISHERS = 'public/publishers.json';
/** How long a server may take, and how long we wait before we ask the next one, in milliseconds. */
const [PATIENCE, PAUSE] = [25_000, 2000];
/** Longest that a page is read, in milliseconds. */
const MAX_PAGE = 10_000;

type Sight = NonNullable<Publisher['checkedLive']>['saw'];
/** What one address gave; `trouble`: why it is not what its record says. */
interface Look {
  saw: Sight;
  trouble?: string;
}

export interface LookOptions {
  /** whoever looks, to be noted in the file; nothing is written without a name */
  by?: string | undefined;
  /** the id of the only one to be opened */
  only?: string | undefined;
  /** between two servers, in milliseconds */
  pause?: string | undefined;
}

/** The records of a file, or its faults, one a line. */
export function readPublishers(file: string): Publisher[] | { faults: string } {
  const read = publishersSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (read.success) return read.data;
  const lines = toFaults(read.error).map(({ path, message }) => `${path}: ${message}`);
  return { faults: lines.join('\n') };
}

/** All of them as a table, a line each. */
export function listPublishers(all: readonly Publisher[]): string {
  const rows = all.map((one) => [
    one.id,
    one.languages.join(','),
    one.brings,
    one.kind ?? '-',
    one.confidence,
    one.checkedLive?.day ?? 'never',
    one.evidence
      .map(({ seen }) => seen)
      .sort()
      .at(-1) ?? '',
    stateOf(one),
    one.url,
  ]);
  return table([
    ['id', 'languages', 'brings', 'kind', 'sure', 'opened', 'seen', 'state', 'address'],
    ...rows,
  ]);
}

const stateOf = ({ retired, blocksPrograms, notOffered }: Publisher) =>
  retired ? 'retired' : blocksPrograms ? 'blocked' : notOffered ? 'kept back' : 'offered';

function table(rows: string[][]): string {
  const widths =
    rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/**
 * Opens the address of each publisher once, as Vigil would, without cookies, and prints what came. What is as its record
 * says is noted in the file where somebody gives their name; all else is for a person to look into.
 * @returns how many were not as their records say
 */
export async function lookAtPublishers(
  file: string,
  all: Publisher[],
  { by, only, pause = String(PAUSE) }: LookOptions,
  out: (text: string) => void,
): Promise<number> {
  const day = toIsoDate(new Date());
  const wanted = all.filter(({ id, retired }) => !retired && (!only || id === only));
  let troubles = 0;
  for (const [at, publisher] of wanted.entries()) {
    if (at > 0) await wait(Number(pause));
    const { saw, trouble } = await lookAt(publisher, day);
    const facts = [saw.status, saw.type || 'no type', saw.kind, `${saw.items} items`, saw.address];
    out(
      `${trouble ? 'NO' : 'ok'}  ${publisher.id}  ${facts.join(' | ')}${trouble ? `\n    ${trouble}` : ''}`,
    );
    if (trouble) troubles += 1;
    else if (by) publisher.checkedLive = { day, by, saw };
  }
  if (by) writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
  out(`${wanted.length - troubles} of ${wanted.length} are as their records say.`);
  return troubles;
}

async function lookAt({ url, kind }: Publisher, today: string): Promise<Look> {
  const saw: Sight = { status: 0, type: '', kind: 'nothing', items: 0, address: url };
  const asker = {
    now: Date.now(),
    patience: PATIENCE,
    // A browser hides where a redirect leads; here it is what we want to know.
    fetch: async (address: string | URL | Request, init?: RequestInit) => {
      const response = await fetch(address, { ...init, redirect: 'follow' });
      saw.status = response.status;
      saw.type = response.headers.get('content-type')?.slice(0, 100) ?? '';
      saw.address = response.url || url;
      return response;
    },
    readPage: async (html: string, address: string) => readPage(html, address),
  };
  const result = await fetchSource({ url, ...(kind ? { kind } : {}) }, asker, today);
  return judge(
    { ...saw, ...describe(result, kind ?? 'page') },
    { url, kind: kind ?? 'page' },
    result,
  );
}

/** What kind of source came, and how much is in it. */
function describe(result: SourceResult, kind: string): Pick<Sight, 'kind' | 'items'> {
  if (result.kind === 'content') {
    const { actions, leads } = result.content;
    return { kind: result.content.kind ?? kind, items: actions.length + leads.length };
  }
  if (result.kind !== 'failed' || result.reason !== 'page') return { kind: 'nothing', items: 0 };
  return { kind: 'page', items: result.page?.leads.length ?? 0 };
}

function judge(saw: Sight, record: { url: string; kind: string }, result: SourceResult): Look {
  const isPage = result.kind === 'failed' && result.reason === 'page';
  if (result.kind === 'failed' && !isPage) {
    return {
      saw,
      trouble: `It gave nothing: ${result.reason}. Look for its new address, or give it "retired" or "blocksPrograms".`,
    };
  }
  if (saw.kind !== record.kind) {
    return {
      saw,
      trouble: `A ${saw.kind} came where its record says ${record.kind}. Correct "kind" or "url".`,
    };
  }
  if (withoutSlash(saw.address) !== withoutSlash(record.url)) {
    return {
      saw,
      trouble: 'It has moved to that address. Look at it, and change "url" and "hosts".',
    };
  }
  return { saw };
}

const withoutSlash = (address: string) => address.replace(/\/$/, '');

/** What a page names and lists. */
function readPage(html: string, url: string): PageContent {
  const page = parseHtml(html);
  const facts = gatherFacts(page);
  const source = readDom(page, { url, timeLimit: MAX_PAGE });
  const leads = findLinkedActions(toLines(source), source).map(({ title, href }) => ({
    title,
    url: href,
  }));
  return { title: facts.title, sources: findSources(facts, url), leads, isAction: false };
}
