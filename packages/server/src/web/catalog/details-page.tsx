import type { JSX } from 'preact';
import type { PlainField } from '../../modules/catalog/index.ts';
import type { FormErrors, FormValues } from '../forms/form-state.ts';
import { Button, EditState, FieldSet, Form, useWords } from '../ui/index.ts';
import type { AchievementScope } from './achievement-door.ts';
import { AchievementFrame } from './achievement-frame.tsx';
import { Autosave } from './autosave.tsx';
import { ContentAnswer } from './content-answer.tsx';
import { mainFields } from './detail-parts.ts';
import { DetailTabs } from './detail-tabs.tsx';

export interface DetailsPageProps {
  scope: AchievementScope;
  values: FormValues;
  errors?: FormErrors;
  keptAt?: Date | undefined;
}

const size: readonly PlainField[] = ['workloadHours', 'ects', 'eqfLevel', 'validityMonths'];
const european: readonly PlainField[] = ['assessmentType', 'participationType', 'supervisionType'];
const about = mainFields.filter((name) => ![...size, ...european].includes(name));

/** What it is, how large it is, and the European standard elements. */
export function DetailsPage({ scope, values, errors = {}, keptAt }: DetailsPageProps): JSX.Element {
  const words = useWords().authoring;
  const parts = { about, size, european };
  return (
    <AchievementFrame scope={scope} part="details" errors={errors}>
      <DetailTabs address={scope.address} part="about" />
      <Form autocomplete="off">
        <Autosave at={`${scope.address}/details`} keptAt={keptAt} />
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
