import type { ComponentChildren, JSX } from 'preact';
import type { FormState } from '../../forms/form-state.ts';
import { Button, EditState, Form, useWords } from '../../ui/index.ts';
import { PolicyFields } from './policy-fields.tsx';

/** The rules of an achievement, or of all that the organisation offers. */
export function RulesForm(props: {
  state: FormState;
  wider: string;
  children?: ComponentChildren;
}): JSX.Element {
  const { form } = useWords().offering;
  const { state, wider, children } = props;
  return (
    <>
      {children}
      <Form autocomplete="off">
        <EditState values={state.values} errors={state.errors} />
        <PolicyFields state={state} wider={wider} />
        <Button icon="save">{form.save}</Button>
      </Form>
    </>
  );
}
