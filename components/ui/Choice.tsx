import './Choice.css';

interface Props<T extends string> {
  label: string;
  name: string;
  /** `isOff`: it cannot be chosen now; what stands beside the choice says why */
  options: { value: T; text: string; lang?: string; isOff?: boolean }[];
  chosen: T;
  onChoose(value: T): void;
  /** a button after the last option, which shows more options */
  more?: { id: string; text: string; onMore(): void } | undefined;
}

/** A choice of a few options, as a row of radio buttons: all are in view, arrow keys move between them. */
export function Choice<T extends string>({
  label,
  name,
  options,
  chosen,
  onChoose,
  more,
}: Props<T>) {
  return (
    <fieldset class="choice">
      <legend class="visually-hidden">{label}</legend>
      <div class="choice-row">
        {options.map(({ value, text, lang, isOff }) => (
          <label key={value} class="choice-option" lang={lang}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              disabled={isOff}
              onChange={() => onChoose(value)}
            />
            <span>{text}</span>
          </label>
        ))}
        {more && (
          <button type="button" id={more.id} class="choice-more" onClick={more.onMore}>
            {more.text}
          </button>
        )}
      </div>
    </fieldset>
  );
}
