import type { JSX } from 'preact';
import type { AchievementScope } from '../../catalog/achievement-door.ts';
import { AchievementFrame } from '../../catalog/achievement-frame.tsx';
import { fieldOf } from '../../catalog/content-answer.tsx';
import type { FormErrors, FormValues } from '../../forms/form-state.ts';
import { Button, EditState, Field, Form, useWords } from '../../ui/index.ts';

/** The statement that learners of the draft sign. */
export function DeclarationAuthorPage(props: {
  scope: AchievementScope;
  values: FormValues;
  errors?: FormErrors | undefined;
}): JSX.Element {
  const { scope, values, errors } = props;
  const words = useWords().declaration;
  const field = fieldOf(values, errors ?? {});
  return (
    <AchievementFrame scope={scope} part="declaration" errors={errors}>
      <p>{words.lead}</p>
      <Form autocomplete="off">
        <EditState values={values} />
        <Field
          {...field('title')}
          label={words.name}
          hint={words.nameHint}
          maxLength={120}
          required={false}
        />
        <Field
          {...field('text')}
          label={words.text}
          hint={words.textHint}
          multiline
          rows={10}
          maxLength={4000}
          required={false}
        />
        <Button>{words.save}</Button>
      </Form>
    </AchievementFrame>
  );
}
