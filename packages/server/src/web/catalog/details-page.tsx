import type { JSX } from 'preact';
import {
  achievementKinds,
  assessmentTypes,
  languages,
  participationTypes,
  subjects,
  supervisionTypes,
} from '../../modules/catalog/index.ts';
import { termAlone } from '../european-terms.ts';
import type { FormErrors, FormValues } from '../forms/form-state.ts';
import { Button, EditState, Field, FieldSet, Form, Select, usePage, useWords } from '../ui/index.ts';
import { AchievementFrame } from './achievement-frame.tsx';
import type { AchievementScope } from './console-scope.ts';

export interface DetailsPageProps {
  scope: AchievementScope;
  values: FormValues;
  errors?: FormErrors;
}

/** What it is, how large it is, and the European standard elements. */
export function DetailsPage({ scope, values, errors = {} }: DetailsPageProps): JSX.Element {
  const words = useWords().authoring;
  return (
    <AchievementFrame scope={scope} part="details" errors={errors}>
      <Form>
        <EditState values={values} errors={errors} />
        <About values={values} errors={errors} />
        <Size values={values} errors={errors} />
        <European values={values} errors={errors} />
        <Button icon="save">{words.save}</Button>
      </Form>
    </AchievementFrame>
  );
}

type PartProps = { values: FormValues; errors: FormErrors };

function About({ values, errors }: PartProps): JSX.Element {
  const words = useWords();
  const text = words.authoring.details;
  const { locale } = usePage();
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const field = fieldOf(values, errors);
  return (
    <FieldSet legend={text.about}>
      <Field label={text.titleLabel} hint={text.titleHint} required maxLength={120} {...field('title')} />
      <Field label={text.purpose} hint={text.purposeHint} multiline rows={3} required {...field('purpose')} />
      <Field
        label={text.criteria}
        hint={text.criteriaHint}
        multiline
        rows={6}
        required
        {...field('criteria')}
      />
      <Field label={text.notCovered} hint={text.notCoveredHint} multiline rows={2} {...field('notCovered')} />
      <Select
        label={text.kind}
        options={achievementKinds.map((kind) => ({ value: kind, label: words.catalog.kinds[kind].name }))}
        {...field('kind')}
      />
      <Select
        label={text.subject}
        options={subjects.map((subject) => ({ value: subject, label: words.catalog.subjects[subject] }))}
        {...field('subject')}
      />
      <Select
        label={text.language}
        options={languages.map((tag) => ({ value: tag, label: names.of(tag) ?? tag }))}
        {...field('language')}
      />
    </FieldSet>
  );
}

function Size({ values, errors }: PartProps): JSX.Element {
  const text = useWords().authoring.details;
  const field = fieldOf(values, errors);
  const levels = [1, 2, 3, 4, 5, 6, 7, 8];
  return (
    <FieldSet legend={text.size}>
      <Field
        label={text.workload}
        hint={text.workloadHint}
        inputmode="decimal"
        width="short"
        required
        {...field('workloadHours')}
      />
      <Field label={text.ects} hint={text.ectsHint} inputmode="decimal" width="short" {...field('ects')} />
      <Select
        label={text.eqf}
        required={false}
        options={[
          { value: '', label: text.noEqf },
          ...levels.map((level) => ({ value: String(level), label: text.eqfLevel(level) })),
        ]}
        {...field('eqfLevel')}
      />
      <Field
        label={text.validity}
        hint={text.validityHint}
        inputmode="numeric"
        width="short"
        {...field('validityMonths')}
      />
    </FieldSet>
  );
}

function European({ values, errors }: PartProps): JSX.Element {
  const words = useWords();
  const text = words.authoring.details;
  const field = fieldOf(values, errors);
  const optionOf = (term: string) => ({ value: term, label: termAlone(words.catalog, term) });
  return (
    <FieldSet legend={text.european}>
      <Select
        label={text.assessmentType}
        options={assessmentTypes.map(optionOf)}
        {...field('assessmentType')}
      />
      <Select
        label={text.participation}
        options={participationTypes.map(optionOf)}
        {...field('participationType')}
      />
      <Select
        label={text.supervision}
        options={supervisionTypes.map(optionOf)}
        {...field('supervisionType')}
      />
    </FieldSet>
  );
}

/** Name, value and error of a field, for spreading into a part. */
export function fieldOf(values: FormValues, errors: FormErrors) {
  return (name: string) => {
    const value = values[name];
    return { name, value: typeof value === 'string' ? value : undefined, error: errors[name] };
  };
}
