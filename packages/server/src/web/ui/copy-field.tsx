import type { JSX } from 'preact';
import { useWords } from '../page-context.tsx';
import { fieldIds } from './field-frame.tsx';
import { Icon } from './icon.tsx';

/** An address or code to take along. The button appears only where script can copy; the text can be selected anyway. */
export function CopyField({
  label,
  value,
  id,
}: {
  label: string;
  value: string;
  id?: string | undefined;
}): JSX.Element {
  const words = useWords().ui;
  const ids = fieldIds('copy', id ?? `copy-${value.replace(/[^A-Za-z0-9]+/g, '-').slice(-40)}`);
  return (
    <div class="field copy-field">
      <label class="field__label" for={ids.input}>
        {label}
      </label>
      <div class="copy-field__row">
        <input class="field__input" id={ids.input} type="text" value={value} readOnly />
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
