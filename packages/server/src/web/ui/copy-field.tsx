import type { JSX } from 'preact';
import { useWords } from '../page-context.tsx';
import { fieldIds } from './field-frame.tsx';
import { Icon } from './icon.tsx';

/** An address, a text or code to take along; with `rows` one of several lines. The button appears only where script can copy; the text can be selected anyway. */
export function CopyField({
  label,
  value,
  id,
  rows,
}: {
  label: string;
  value: string;
  id?: string | undefined;
  rows?: number | undefined;
}): JSX.Element {
  const words = useWords().ui;
  const ids = fieldIds('copy', id ?? `copy-${value.replace(/[^A-Za-z0-9]+/g, '-').slice(-40)}`);
  return (
    <div class={rows === undefined ? 'field copy-field' : 'field copy-field copy-field--tall'}>
      <label class="field__label" for={ids.input}>
        {label}
      </label>
      <div class="copy-field__row">
        {rows === undefined ? (
          <input class="field__input" id={ids.input} type="text" value={value} readOnly />
        ) : (
          <textarea class="field__input" id={ids.input} rows={rows} spellcheck={false} readOnly>
            {value}
          </textarea>
        )}
        <button
          class="button button--secondary"
          type="button"
          data-copy={ids.input}
          data-copied={words.copied}
          hidden
        >
          <Icon name="copy" />
          <span>{words.copy}</span>
        </button>
      </div>
      <span class="visually-hidden" role="status" />
    </div>
  );
}
