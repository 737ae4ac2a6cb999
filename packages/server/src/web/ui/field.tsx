import type { ComponentChildren, JSX } from 'preact';
import { useWords } from '../page-context.tsx';
import { describedBy, FieldError, FieldHint, fieldIds, OptionalMark } from './field-frame.tsx';
import { directionOf } from './in-language.tsx';

export interface FieldProps {
  label: string;
  name: string;
  value?: string | number | undefined;
  type?:
    | 'text'
    | 'email'
    | 'password'
    | 'url'
    | 'tel'
    | 'number'
    | 'date'
    | 'datetime-local'
    | 'search'
    | 'file'
    | undefined;
  hint?: ComponentChildren;
  error?: string | undefined;
  required?: boolean | undefined;
  autocomplete?: string | undefined;
  multiline?: boolean | undefined;
  rows?: number | undefined;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url' | 'tel' | 'search' | undefined;
  min?: number | string | undefined;
  max?: number | string | undefined;
  step?: number | string | undefined;
  /** Letters that it may have: counted while one types, and never cut. */
  maxLength?: number | undefined;
  /** Only for `type="file"`. */
  accept?: string | undefined;
  /** Only for `type="file"`: more than one may be chosen, or all that is in a folder. */
  chooses?: 'several' | 'folder' | undefined;
  /** When two forms of a page have a field of the same name. */
  id?: string | undefined;
  /** Short answers (a number, a date, a code) get a short box. */
  width?: 'short' | 'medium' | 'full' | undefined;
  autofocus?: boolean | undefined;
  readOnly?: boolean | undefined;
  /** BCP 47: what is typed in another language than the page's, which runs its own way. */
  language?: string | undefined;
  /** `auto`: what is typed may be of any script, each of which runs its own way. */
  direction?: 'auto' | undefined;
}

/** One question with its label, hint, answer and error, tied together for screen readers. */
export function Field(props: FieldProps): JSX.Element {
  const {
    label,
    name,
    value,
    type = 'text',
    hint,
    error,
    required,
    multiline,
    rows,
    min,
    max,
    step,
    accept,
    maxLength,
  } = props;
  const ids = fieldIds(name, props.id);
  const shared = {
    id: ids.input,
    name,
    required,
    // Not `maxlength`, which cuts what is pasted without a word: the counter shows it, and the server says it.
    'data-limit': maxLength,
    autofocus: props.autofocus,
    readOnly: props.readOnly,
    ...(props.direction && { dir: props.direction }),
    ...(props.language && { lang: props.language, dir: directionOf(props.language) }),
    autocomplete: props.autocomplete,
    'aria-describedby': describedBy(ids, hint, error),
    'aria-invalid': error ? ('true' as const) : undefined,
  };
  const look = `field__input field__input--${props.width ?? widthOf(type)}`;
  return (
    <div class={error ? 'field field--error' : 'field'}>
      <label class="field__label" for={ids.input}>
        {label}
        <OptionalMark required={required} />
      </label>
      <FieldHint id={ids.hint}>{hint}</FieldHint>
      <FieldError id={ids.error}>{error}</FieldError>
      {multiline ? (
        <textarea {...shared} class={look} rows={rows ?? 5}>
          {value}
        </textarea>
      ) : (
        <input
          {...shared}
          class={look}
          // preact's types tell inputs apart by one literal type each; any of ours takes these attributes
          type={type as 'text'}
          value={value}
          inputmode={props.inputmode}
          min={min}
          max={max}
          step={step}
          accept={accept}
          {...(props.chooses && { multiple: true })}
          {...(props.chooses === 'folder' && { webkitdirectory: true })}
        />
      )}
      {maxLength === undefined ? null : <Counter input={ids.input} />}
    </div>
  );
}

/** Filled by script while one types. */
function Counter({ input }: { input: string }): JSX.Element {
  const { counter } = useWords().ui;
  return (
    <p
      class="field__count"
      data-counts={input}
      data-within={counter.within}
      data-over={counter.over}
      hidden
    />
  );
}

function widthOf(type: NonNullable<FieldProps['type']>): 'short' | 'medium' | 'full' {
  if (type === 'number') return 'short';
  return type === 'date' || type === 'datetime-local' || type === 'tel' ? 'medium' : 'full';
}
