/** How long this process works to see what share of a core it gets, in milliseconds. */
const SAMPLE = 150;

/** How many times slower than alone everything is now, because other programs use the cores, too; 1: not at all. */
export function slowness(): number {
  const [start, used] = [performance.now(), process.threadCpuUsage()];
  const worked = () => {
    const { user, system } = process.threadCpuUsage(used);
    return (user + system) / 1000;
  };
  while (worked() < SAMPLE);
  return Math.max(1, (performance.now() - start) / SAMPLE);
}
