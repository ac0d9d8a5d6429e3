import { useEffect, useRef } from 'preact/hooks';
import { Icon, type Sign } from '../ui/Icon.tsx';
import './SettingsIndex.css';

interface Props {
  label: string;
  parts: { id: string; title: string; sign: Sign }[];
  /** the id of the part in which the person is */
  current: string;
}

/** All parts by their names; the one in view is marked. */
export function SettingsIndex({ label, parts, current }: Props) {
  const place = useRef<HTMLElement>(null);
  // In small windows the index is one line that is wider than the window. The line is scrolled, and never the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the marked one stands where it stands after the drawing
  useEffect(() => {
    const line = place.current;
    const marked = line?.querySelector<HTMLElement>('[aria-current]');
    if (!line || !marked) return;
    const [outer, inner] = [line.getBoundingClientRect(), marked.getBoundingClientRect()];
    line.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
  }, [current]);
  return (
    <nav class="settings-index" aria-label={label} ref={place}>
      {parts.map(({ id, title, sign }) => (
        <a key={id} href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
          <Icon sign={sign} small />
          {title}
        </a>
      ))}
    </nav>
  );
}
