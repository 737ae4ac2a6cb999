import type { JSX } from 'preact';
import { longestOutside } from '../../../modules/assessment/index.ts';
import type { AchievementScope } from '../../catalog/achievement-door.ts';
import { AchievementFrame } from '../../catalog/achievement-frame.tsx';
import { fieldOf } from '../../catalog/content-answer.tsx';
import { type FormErrors, type FormValues, many } from '../../forms/form-state.ts';
import { Button, CheckboxGroup, EditState, Field, Form, useWords } from '../../ui/index.ts';

/** The assessment that a provider holds outside of this site, and what it shows. */
export function OutsideAuthorPage(props: {
  scope: AchievementScope;
  values: FormValues;
  errors?: FormErrors | undefined;
}): JSX.Element {
  const { scope, values, errors = {} } = props;
  const words = useWords().outside;
  const field = fieldOf(values, errors);
  const [{ learningOutcomes, language }] = scope.achievement.editions;
  return (
    <AchievementFrame scope={scope} part="outside" errors={errors}>
      <p>{words.lead}</p>
      <Form autocomplete="off">
        <EditState values={values} />
        <Field
          {...field('title')}
          label={words.name}
          hint={words.nameHint}
          maxLength={longestOutside}
          required={false}
        />
        {learningOutcomes.length === 0 ? (
          <p>{words.noOutcomes}</p>
        ) : (
          <CheckboxGroup
            legend={words.outcomes}
            name="outcomes"
            language={language}
            options={learningOutcomes.map(({ outcomeId, text }) => ({ value: outcomeId, label: text }))}
            values={many(values, 'outcomes')}
            error={errors.outcomes}
          />
        )}
        <Button>{words.save}</Button>
      </Form>
    </AchievementFrame>
  );
}
