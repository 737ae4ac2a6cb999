import type { JSX } from 'preact';

interface TilesProps {
  legend: string;
  name: string;
  value: string;
  error?: string | undefined;
  hint?: string | undefined;
  options: readonly { value: string; label: string; picture: JSX.Element }[];
}

/** Radio buttons with pictures. */
export function Tiles({ legend, name, value, error, hint, options }: TilesProps): JSX.Element {
  return (
    <fieldset class="tiles">
      <legend class="field__label">{legend}</legend>
      {hint ? <p class="field__hint">{hint}</p> : null}
      {error ? <p class="field__error">{error}</p> : null}
      <div class="tiles__row">
        {options.map((option, index) => (
          <label class="tile" key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              id={index === 0 ? `field-${name}` : undefined}
            />
            {option.picture}
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
