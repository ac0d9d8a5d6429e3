import './Choice.css';

interface Props<T extends string> {
  label: string;
  name: string;
  options: { value: T; text: string; lang?: string }[];
  chosen: T;
  onChoose(value: T): void;
}

/** One of a few, as a row of radio buttons: all in view, arrow keys move between them. */
export function Choice<T extends string>({ label, name, options, chosen, onChoose }: Props<T>) {
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
      </div>
    </fieldset>
  );
}
