import type { ComponentChildren, JSX } from 'preact';
import { describedBy, FieldError, FieldHint, fieldIds, OptionalMark } from './field-frame.tsx';
import { useInLanguage } from './in-language.tsx';

export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
}

export interface SelectProps {
  label: string;
  name: string;
  options: readonly Option[];
  value?: string | undefined;
  hint?: ComponentChildren;
  error?: string | undefined;
  required?: boolean | undefined;
  id?: string | undefined;
}

export function Select(props: SelectProps): JSX.Element {
  const { label, name, options, value, hint, error, required = true } = props;
  const ids = fieldIds(name, props.id);
  return (
    <div class={error ? 'field field--error' : 'field'}>
      <label class="field__label" for={ids.input}>
        {label}
        <OptionalMark required={required} />
      </label>
      <FieldHint id={ids.hint}>{hint}</FieldHint>
      <FieldError id={ids.error}>{error}</FieldError>
      <select
        class="field__input field__select"
        id={ids.input}
        name={name}
        aria-describedby={describedBy(ids, hint, error)}
        aria-invalid={error ? 'true' : undefined}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

export interface CheckboxProps {
  label: ComponentChildren;
  name: string;
  /** What is sent when it is ticked. */
  value?: string | undefined;
  checked?: boolean | undefined;
  hint?: ComponentChildren;
  error?: string | undefined;
  id?: string | undefined;
}

export function Checkbox(props: CheckboxProps): JSX.Element {
  const { label, name, value = 'on', checked, hint, error } = props;
  const ids = fieldIds(name, props.id);
  return (
    <div class={error ? 'field field--error' : 'field'}>
      <FieldError id={ids.error}>{error}</FieldError>
      <div class="choice">
        <input
          class="choice__input"
          type="checkbox"
          id={ids.input}
          name={name}
          value={value}
          checked={checked}
          aria-describedby={describedBy(ids, hint, error)}
          aria-invalid={error ? 'true' : undefined}
        />
        <label class="choice__label" for={ids.input}>
          {label}
        </label>
        <FieldHint id={ids.hint}>{hint}</FieldHint>
      </div>
    </div>
  );
}

interface ChoiceGroupProps {
  /** BCP 47, of the options. */
  language?: string | undefined;
  legend: ComponentChildren;
  name: string;
  options: readonly Option[];
  hint?: ComponentChildren;
  error?: string | undefined;
  id?: string | undefined;
}

/** One of several. The first has the id that the error summary links to. */
export function RadioGroup(props: ChoiceGroupProps & { value?: string | undefined }): JSX.Element {
  return <ChoiceGroup {...props} type="radio" chosen={props.value === undefined ? [] : [props.value]} />;
}

/** Any of several: the form sends `name` once for each that is ticked. */
export function CheckboxGroup(
  props: ChoiceGroupProps & { values?: readonly string[] | undefined },
): JSX.Element {
  return <ChoiceGroup {...props} type="checkbox" chosen={props.values ?? []} />;
}

function ChoiceGroup(
  props: ChoiceGroupProps & { type: 'radio' | 'checkbox'; chosen: readonly string[] },
): JSX.Element {
  const { legend, name, options, hint, error, type, chosen } = props;
  const ids = fieldIds(name, props.id);
  const inLanguage = useInLanguage(props.language);
  return (
    <fieldset
      class={error ? 'field field--error choice-group' : 'field choice-group'}
      aria-describedby={describedBy(ids, hint, error)}
    >
      <legend class="field__label">{legend}</legend>
      <FieldHint id={ids.hint}>{hint}</FieldHint>
      <FieldError id={ids.error}>{error}</FieldError>
      {options.map((option, index) => {
        const id = index === 0 ? ids.input : `${ids.input}-${index + 1}`;
        return (
          <div class="choice" key={option.value}>
            <input
              class="choice__input"
              type={type}
              id={id}
              name={name}
              value={option.value}
              checked={chosen.includes(option.value)}
              aria-describedby={option.hint ? `${id}-about` : undefined}
            />
            <label class="choice__label" for={id} {...inLanguage}>
              {option.label}
            </label>
            <FieldHint id={`${id}-about`}>{option.hint}</FieldHint>
          </div>
        );
      })}
    </fieldset>
  );
}

/** Questions that belong together under one heading. */
export function FieldSet({
  legend,
  children,
}: {
  legend: ComponentChildren;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <fieldset class="field-set">
      <legend class="field-set__legend">{legend}</legend>
      {children}
    </fieldset>
  );
}
