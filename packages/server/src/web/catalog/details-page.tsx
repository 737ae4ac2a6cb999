import type { JSX } from 'preact';
import { contentFields, type PlainField } from '../../modules/catalog/index.ts';
import type { FormErrors, FormValues } from '../forms/form-state.ts';
import { Button, EditState, Field, FieldSet, Form, Select, usePage, useWords } from '../ui/index.ts';
import type { AchievementScope } from './achievement-door.ts';
import { AchievementFrame } from './achievement-frame.tsx';
import { detailFields, nameDetail } from './details-form.ts';

export interface DetailsPageProps {
  scope: AchievementScope;
  values: FormValues;
  errors?: FormErrors;
}

const size: readonly PlainField[] = ['workloadHours', 'ects', 'eqfLevel', 'validityMonths'];
const european: readonly PlainField[] = ['assessmentType', 'participationType', 'supervisionType'];
const about = detailFields.map(([name]) => name).filter((name) => ![...size, ...european].includes(name));

/** What it is, how large it is, and the European standard elements. */
export function DetailsPage({ scope, values, errors = {} }: DetailsPageProps): JSX.Element {
  const words = useWords().authoring;
  const parts = { about, size, european };
  return (
    <AchievementFrame scope={scope} part="details" errors={errors}>
      <Form>
        <EditState values={values} errors={errors} />
        {(['about', 'size', 'european'] as const).map((part) => (
          <FieldSet key={part} legend={words.details[part]}>
            {parts[part].map((name) => (
              <ContentAnswer key={name} name={name} values={values} errors={errors} />
            ))}
          </FieldSet>
        ))}
        <Button icon="save">{words.save}</Button>
      </Form>
    </AchievementFrame>
  );
}

/** How many lines a text is offered. */
const rows: { [name in PlainField]?: number } = { criteria: 6, notCovered: 2 };
/** What nothing can be published without. */
const needed: readonly PlainField[] = ['title', 'purpose', 'criteria', 'workloadHours'];

export interface ContentAnswerProps {
  name: PlainField;
  values: FormValues;
  errors: FormErrors;
}

/** The question for a member of an edition, as its kind wants it asked. */
export function ContentAnswer({ name, values, errors }: ContentAnswerProps): JSX.Element {
  const words = useWords();
  const { locale } = usePage();
  const { details } = words.authoring;
  const field = contentFields[name];
  const shared = { ...details.fields[name], ...fieldOf(values, errors)(name) };
  const nameOf = nameDetail(words, locale);
  const optionOf = (value: string) => ({ value, label: nameOf(name, value) });
  if (name === 'eqfLevel') {
    const levels = ['1', '2', '3', '4', '5', '6', '7', '8'].map(optionOf);
    const options = [{ value: '', label: details.noEqf }, ...levels];
    return <Select {...shared} required={false} options={options} />;
  }
  if (field.kind === 'choice') return <Select {...shared} options={field.of.map(optionOf)} />;
  const required = needed.includes(name);
  if (field.kind === 'figure' || field.kind === 'whole') {
    const inputmode = field.kind === 'whole' ? 'numeric' : 'decimal';
    return <Field {...shared} inputmode={inputmode} width="short" required={required} />;
  }
  if (field.kind === 'text')
    return <Field {...shared} multiline rows={rows[name] ?? 3} required={required} maxLength={field.most} />;
  return <Field {...shared} required={required} maxLength={field.kind === 'line' ? field.most : undefined} />;
}

/** Name, value and error of a field, for spreading into a part. */
export function fieldOf(values: FormValues, errors: FormErrors) {
  return (name: string) => {
    const value = values[name];
    return { name, value: typeof value === 'string' ? value : undefined, error: errors[name] };
  };
}
