import type { Page, Protocol } from 'puppeteer-core';

/** Is it code of an extension? Its scripts in pages have its own addresses. */
const isExtension = ({ callFrame }: Protocol.Profiler.ProfileNode) =>
  callFrame.url.startsWith('chrome-extension:');

/** The milliseconds of a profile that passed in an extension's functions and in what they called. */
export function extensionTime({
  nodes,
  samples = [],
  timeDeltas = [],
}: Protocol.Profiler.Profile): number {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  const mark = (id: number) => {
    ours.add(id);
    for (const child of byId.get(id)?.children ?? []) mark(child);
  };
  for (const node of nodes) if (isExtension(node)) mark(node.id);
  const times = samples.map((id, at) => (ours.has(id) ? (timeDeltas[at + 1] ?? 0) : 0));
  return times.reduce((sum, time) => sum + time, 0) / 1000;
}

/** The milliseconds that an extension's scripts keep a page's thread busy during some work; Chromium only. */
export async function timeOnThread(page: Page, work: () => Promise<void>): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  return extensionTime(profile);
}
