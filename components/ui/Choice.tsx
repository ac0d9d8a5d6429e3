import './Choice.css';

interface Props<T extends string> {
  label: string;
  name: string;
  options: { value: T; text: string; lang?: string }[];
  chosen: T;
  onChoose(value: T): void;
  /** a button behind the last one, for more of them */
  more?: { id: string; text: string; onMore(): void } | undefined;
}

/** One of a few, as a row of radio buttons: all in view, arrow keys move between them. */
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
        {options.map(({ value, text, lang }) => (
          <label key={value} class="choice-option" lang={lang}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
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
