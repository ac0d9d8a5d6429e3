import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runFeed } from '../../scripts/feed-command.ts';
import { signFeed } from '../../utils/feeds/signature.ts';
import { peru } from '../peru.ts';
import { UGANDA } from '../uganda.ts';

const folder = mkdtempSync(join(tmpdir(), 'vigil-feed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CATALOGUE = 'public/catalogue.json';

/** Does what the tool does, without the time that a process takes to start. */
async function run(parameters: string[], input = '') {
  let [stdout, stderr] = ['', ''];
  const status = await runFeed(parameters, {
    out: (text) => {
      stdout += `${text}\n`;
    },
    err: (text) => {
      stderr += `${text}\n`;
    },
    input: () => new TextEncoder().encode(input),
  });
  return { status, stdout, stderr };
}

function write(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const uganda = (number: string) => UGANDA.join('\n').replace('71/33', number);

// The readers of documents are loaded with the first.
describe('parse', { timeout: 60_000 }, () => {
  it('prints the one record of a text', async () => {
    const { status, stdout } = await run(['parse', write('one.txt', uganda('71/33'))]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ format: 'urgent-action/1', id: '71/33' });
  });

  it('prints several as a list of actions, which every other command takes', async () => {
    const { stdout } = await run(['parse', '-'], `${uganda('71/33')}\n\n${uganda('72/33')}`);
    const { actions } = JSON.parse(stdout) as { actions: { id: string }[] };
    expect(actions.map(({ id }) => id)).toEqual(['71/33', '72/33']);
    expect((await run(['check', '-'], stdout)).stdout).toBe('2 actions, no faults\n');
  });

  it.each([
    ['a text without an action', 'text.txt', 'hello world', /no urgent action was found/],
    ['an empty file', 'empty.txt', '', /there is no text in it/],
    ['a PDF that is none', 'broken.pdf', '%PDF-1.7 this is none', /the file is broken/],
    ['JSON that is none', 'broken.json', '{"format":', /it is no JSON/],
    ['JSON of something else', 'other.json', '{"name":"x"}', /neither an urgent action nor a feed/],
    ['a backup', 'backup.json', '{"format":"vigil-backup/1"}', /backup/],
    [
      'a record with faults',
      'bad.json',
      { ...peru, deadline: 'soon' },
      /^deadline: is no calendar/,
    ],
  ])(
    'recognises nothing in %s, says why on stderr, and exits with 1',
    async (_, name, content, why) => {
      const { status, stdout, stderr } = await run(['parse', write(name, content)]);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toMatch(why);
      expect(stderr).toMatch(/Nothing recognised/);
    },
  );

  const campaign = `Uganda: free Eva Beispiel

Eva Beispiel was arrested on 5 July 2033.

We call on the authorities to:
• release Eva Beispiel at once
• drop the case against her
`;

  it('asks whether a page with demands is an action, and prints what it read', async () => {
    const { status, stdout, stderr } = await run(['parse', '-'], campaign);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).demands).toHaveLength(2);
    expect(stderr).toMatch(/Is this an action\?/);
  });

  it.each(['Press release', 'Minutes'])('prints nothing of the same below “%s”', async (kind) => {
    const { status, stdout } = await run(['parse', '-'], `${kind}\n${campaign}`);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  });

  it('says what it doubts, and leaves stdout to the record', async () => {
    const lines = uganda('71/33').replace('before 20 February 2023', 'before 02/03/2023');
    const { status, stdout, stderr } = await run(['parse', '-'], lines);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ id: '71/33' });
    expect(stderr).toMatch(/deadline: day-or-month — The day and the month may be .+\.\n/);
  });
});

describe('sign', () => {
  const feed = () => ({
    ...{ format: 'urgent-action-feed/1', title: 'A feed', publisher: 'Us', updated: '2023-01-20' },
    actions: [peru],
  });
  const keys = async () => write('keys.json', (await run(['keygen'])).stdout);
  const url = 'https://example.org/feed.json';

  it('writes the address and a number that grows into what is signed', async () => {
    const pair = await keys();
    const first = await run(['sign', write('feed.json', feed()), pair, '--url', url]);
    const signed = JSON.parse(first.stdout);
    expect(signed).toMatchObject({ url, version: expect.any(Number) });
    // Half a year, by whatever clock runs here.
    expect(signed.until > new Date().toISOString()).toBe(true);
    const again = await run(['sign', write('signed.json', signed), pair]);
    expect(JSON.parse(again.stdout).version).toBeGreaterThan(signed.version);
    expect((await run(['verify', '-'], again.stdout)).status).toBe(0);
    const changed = JSON.stringify({ ...signed, version: 1 });
    expect((await run(['verify', '-'], changed)).stderr).toBe('wrong\n');
  });

  it('takes the last day that is given, and says of a feed without one that it is weaker', async () => {
    const [file, pair] = [write('feed.json', feed()), await keys()];
    const { stdout } = await run(['sign', file, pair, '--url', url, '--until', '2099-01-31']);
    expect(JSON.parse(stdout).until).toBe('2099-01-31');
    expect((await run(['verify', '-'], stdout)).stderr).toBe('');
    const old = JSON.stringify(await signFeed(feed(), JSON.parse(readFileSync(pair, 'utf8'))));
    const verified = await run(['verify', '-'], old);
    expect(verified.status).toBe(0);
    expect(verified.stderr).toContain('does not say url, version, until');
  });

  it('takes the number that is given', async () => {
    const { stdout } = await run([
      'sign',
      write('feed.json', feed()),
      await keys(),
      '--url',
      url,
      '--version',
      '7',
    ]);
    expect(JSON.parse(stdout).version).toBe(7);
  });

  it.each([
    ['no address', [], /needs the address where the feed will stand: --url/],
    [
      'an address that is none',
      ['--url', 'http://example.org/'],
      /^\S+\nurl: is no https address/m,
    ],
    ['a number that is none', ['--url', url, '--version', '1.5'], /version: /],
  ])('refuses %s', async (_, options, said) => {
    const { status, stderr } = await run([
      'sign',
      write('feed.json', feed()),
      await keys(),
      ...options,
    ]);
    expect([status, stderr]).toEqual([1, expect.stringMatching(said)]);
  });
});

describe('check', () => {
  it('says what readers would refuse: a day that is still to come', async () => {
    const late = {
      format: 'urgent-action-feed/1',
      title: 'A',
      publisher: 'B',
      updated: '2100-01-01',
      actions: [{ ...peru, issued: '2100-01-01' }],
    };
    const { stderr } = await run(['check', '-'], JSON.stringify(late));
    expect(stderr).toMatch(
      /updated: is later than tomorrow\nactions\[0\]\.issued: is later than tomorrow/,
    );
  });

  it('takes a feed, an action, and what comes in through a pipe', async () => {
    expect((await run(['check', CATALOGUE])).stdout).toBe('1 action, no faults\n');
    expect((await run(['check', '-'], `\ufeff${JSON.stringify(peru)}`)).status).toBe(0);
  });

  it('lists the faults with their paths', async () => {
    const bad = { actions: [peru, { ...peru, id: 'x', country: ['Peru'] }] };
    const { status, stderr } = await run(['check', '-'], JSON.stringify(bad));
    expect(status).toBe(1);
    expect(stderr).toMatch(/actions\[1\]\.country\[0\]: is no ISO 3166-1 code/);
  });
});

describe('preview', () => {
  it('is a list of every post with its count, as JSON', async () => {
    const { stdout } = await run([
      'preview',
      CATALOGUE,
      '--network',
      'x',
      '--language',
      'es',
      '--json',
    ]);
    const posts = JSON.parse(stdout) as Record<string, unknown>[];
    expect(posts).toHaveLength(2);
    for (const post of posts) {
      expect(Object.keys(post)).toEqual(['network', 'language', 'text', 'count', 'limit', 'fits']);
      expect(post).toMatchObject({ network: 'x', language: 'es', limit: 280, fits: true });
    }
  });

  it('names the networks or languages that are there when it is asked for another', async () => {
    expect((await run(['preview', CATALOGUE, '--network', 'myspace'])).stderr).toMatch(
      /Known: x, bluesky/,
    );
    const { status, stdout, stderr } = await run([
      'preview',
      CATALOGUE,
      '--language',
      'xx',
      '--json',
    ]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '[]\n' });
    expect(stderr).toMatch(/There are: en, es/);
  });

  it('says so when an action has no posts', async () => {
    const { status, stdout, stderr } = await run(
      ['preview', '-', '--json'],
      JSON.stringify({ ...peru, posts: [] }),
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: '[]\n' });
    expect(stderr).toMatch(/no suggested posts/);
  });
});

describe('merge', () => {
  it('puts a newer record in the place of the older, and a new one behind them', async () => {
    const files = [
      write('new.json', { ...peru, deadline: '2023-04-01' }),
      write('other.json', { ...peru, id: '106/22', case: '106/22' }),
    ];
    const { actions } = JSON.parse((await run(['merge', CATALOGUE, ...files])).stdout) as {
      actions: (typeof peru)[];
    };
    expect(actions.map(({ id, deadline }) => [id, deadline])).toEqual([
      ['105/22-1', '2023-04-01'],
      ['106/22', '2023-03-07'],
    ]);
  });

  it('leaves out a signature that would be wrong, and says so', async () => {
    const feed = JSON.parse(readFileSync(CATALOGUE, 'utf8'));
    const signed = write('signed.json', { ...feed, signature: { key: 'k', value: 'v' } });
    const { stdout, stderr } = await run(['merge', signed, write('peru.json', peru)]);
    expect(JSON.parse(stdout)).not.toHaveProperty('signature');
    expect(stderr).toMatch(/Sign it anew/);
  });

  it('refuses what has faults, and names the file', async () => {
    const { status, stderr } = await run([
      'merge',
      CATALOGUE,
      write('bad.json', { ...peru, id: '' }),
    ]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/bad\.json:\nid: /);
  });
});

describe('a call that is wrong', () => {
  it.each([
    [[], /^Usage:/],
    [['frobnicate'], /no command “frobnicate”/],
    [['check'], /“check” needs a file/],
    [['parse'], /“parse” needs a file/],
    [['merge', CATALOGUE], /“merge” needs the files/],
    [['merge', 'package.json', CATALOGUE], /is no feed/],
    [['preview', CATALOGUE, '--bogus'], /Unknown option '--bogus'/],
    [['parse', '/no/such/file'], /cannot be read/],
  ])('%j is explained', async (parameters, why) => {
    const { status, stdout, stderr } = await run(parameters as string[]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(why);
    expect(stderr).not.toMatch(/node:internal/);
  });
});

it('schema is a JSON Schema of the record', async () => {
  const schema = JSON.parse((await run(['schema'])).stdout);
  expect(schema).toMatchObject({
    type: 'object',
    required: expect.arrayContaining(['id', 'title']),
  });
});

it('the process writes to stdout and stderr, and exits as it should', { timeout: 60_000 }, () => {
  const call = (...parameters: string[]) =>
    spawnSync(process.execPath, ['scripts/feed.ts', ...parameters], { encoding: 'utf8' });
  expect(call('check', CATALOGUE)).toMatchObject({ status: 0, stdout: '1 action, no faults\n' });
  expect(call('check')).toMatchObject({ status: 1, stdout: '' });
});
