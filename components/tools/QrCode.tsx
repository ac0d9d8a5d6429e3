import { encode } from 'uqr';
import { useI18n } from '../ui/i18n.ts';

/** The light edge that a camera needs around the code, in modules (ISO/IEC 18004). */
const QUIET = 4;

/** A path of the code’s dark modules, a run of each row at a time; undefined: the link is too long for any code. */
export function qrPath(link: string): { path: string; size: number } | undefined {
  try {
    const { data, size } = encode(link, { ecc: 'M', border: QUIET });
    const path = data.flatMap((row, y) =>
      runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
    );
    return { path: path.join(''), size };
  } catch {
    // Expected: what has more than 2,331 bytes fits into no code (RangeError).
    return undefined;
  }
}

/** Where the dark modules of a row begin, and how many there are without a light one between. */
function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}

/** A link as a QR code, drawn here: dark on light in either scheme, as cameras want it. */
export default function QrCode({ link }: { link: string }) {
  const { t } = useI18n();
  const drawn = qrPath(link);
  if (!drawn) return <p class="soft">{t('tools.qrTooLong')}</p>;
  const { path, size } = drawn;
  return (
    <svg
      class="qr"
      role="img"
      aria-label={t('tools.qrLabel', [new URL(link).hostname])}
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
