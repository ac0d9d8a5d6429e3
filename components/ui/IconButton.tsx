import './Buttons.css';
import { Icon, type Sign } from './Icon.tsx';

interface Props {
  id: string;
  sign: Sign;
  /** its name, spoken and shown as a tooltip */
  label: string;
  small?: boolean;
  /** without a frame, where there are many */
  bare?: boolean;
  /** does what it opens hold something that the person chose? */
  chosen?: boolean;
  /** is what it opens open? */
  expanded?: boolean | undefined;
  /** the id of what it opens */
  controls?: string | undefined;
  onPress: (() => void) | undefined;
}

/** A button that has a sign only, and a name for who hovers or hears. */
export function IconButton(props: Props) {
  const { id, sign, label, small = false, bare, chosen, expanded, controls, onPress } = props;
  const classes = ['button', bare && 'button-bare', 'button-icon', chosen && 'is-chosen'];
  return (
    <button
      type="button"
      id={id}
      class={classes.filter(Boolean).join(' ')}
      aria-label={label}
      title={label}
      aria-expanded={expanded}
      aria-controls={controls}
      onClick={onPress}
    >
      <Icon sign={sign} small={small} />
    </button>
  );
}
