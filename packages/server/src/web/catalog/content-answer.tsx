import type { JSX } from 'preact';
import { type ContentField, contentFields, type PlainField } from '../../modules/catalog/index.ts';
import type { FormErrors, FormValues } from '../forms/form-state.ts';
import { Field, Select, usePage, useWords } from '../ui/index.ts';
import { nameChoice, nameFact } from '../words/index.ts';

/** How many lines a text is offered. */
const rows: { [name in PlainField]?: number } = { criteria: 6, scope: 2, notCovered: 2, stackabilityText: 2 };
/** What nothing can be published without. */
const needed: readonly PlainField[] = ['title', 'purpose', 'criteria', 'workloadHours'];

export interface ContentAnswerProps {
  name: PlainField;
  values: FormValues;
  errors: FormErrors;
}

/** The question for a member of an edition. */
export function ContentAnswer({ name, values, errors }: ContentAnswerProps): JSX.Element {
  const { details } = useWords().authoring;
  const field = contentFields[name];
  const isChoice = field.kind === 'choice' && !field.isOptional;
  return (
    <FactAnswer
      {...fieldOf(values, errors)(name)}
      {...details.fields[name]}
      member={name}
      field={field}
      required={isChoice || needed.includes(name)}
      rows={rows[name]}
    />
  );
}

export interface FactAnswerProps {
  /** The member of the edition itself; a row of a list has none. */
  member?: PlainField;
  field: ContentField;
  name: string;
  label: string;
  hint?: string | undefined;
  value: string | undefined;
  error: string | undefined;
  required: boolean;
  rows?: number | undefined;
}

/** The question for one fact, as its kind wants it asked. */
export function FactAnswer(props: FactAnswerProps): JSX.Element {
  const { member, field, rows = 3, required } = props;
  const { label, hint, name, value, error } = props;
  const shared = { label, hint, name, value, error, required };
  const options = useOptions(member, field);
  if (options) return <Select {...shared} options={options} />;
  switch (field.kind) {
    case 'figure':
    case 'whole':
      return <Field {...shared} inputmode={field.kind === 'whole' ? 'numeric' : 'decimal'} width="short" />;
    case 'text':
      return <Field {...shared} multiline rows={rows} maxLength={field.most} />;
    case 'address':
      return <Field {...shared} type="url" />;
    case 'date':
      return <Field {...shared} type="date" />;
    default:
      return <Field {...shared} maxLength={field.kind === 'line' ? field.most : undefined} />;
  }
}

const levels = ['1', '2', '3', '4', '5', '6', '7', '8'];

/** What is offered to choose from; undefined for what is typed. */
function useOptions(
  member: PlainField | undefined,
  field: ContentField,
): { value: string; label: string }[] | undefined {
  const words = useWords();
  const { locale } = usePage();
  const nameOf = (value: string) =>
    member ? nameFact({ words, locale }, member, value) : nameChoice(words, value);
  const isLevel = member === 'eqfLevel';
  if (field.kind !== 'choice' && !isLevel) return undefined;
  const none = isLevel ? words.authoring.details.noEqf : words.authoring.described.choose;
  const choices = field.kind === 'choice' ? field.of : levels;
  const options = choices.map((value) => ({ value, label: nameOf(value) }));
  return field.isOptional ? [{ value: '', label: none }, ...options] : options;
}

/** Name, value and error of a field, for spreading into a part. */
export function fieldOf(values: FormValues, errors: FormErrors) {
  return (name: string) => {
    const value = values[name];
    return { name, value: typeof value === 'string' ? value : undefined, error: errors[name] };
  };
}
