import type { JSX } from 'preact';
import { longestOfStatement } from '../../modules/trust/index.ts';
import { type FormState, one } from '../forms/form-state.ts';
import { Field, useWords } from '../ui/index.ts';

/** Under which conditions a statement holds. */
export function ConditionsField({ state: { values, errors } }: { state: FormState }): JSX.Element {
  const { facts, console: page } = useWords().trust;
  return (
    <Field
      label={facts.conditions}
      hint={page.conditionsHint}
      name="conditions"
      multiline
      rows={3}
      maxLength={longestOfStatement.text}
      value={one(values, 'conditions')}
      error={errors.conditions}
    />
  );
}

/** Until when it holds. */
export function UntilField({ state: { values, errors } }: { state: FormState }): JSX.Element {
  const { facts, console: page } = useWords().trust;
  return (
    <Field
      label={facts.until}
      hint={page.untilHint}
      name="validUntil"
      type="date"
      value={one(values, 'validUntil')}
      error={errors.validUntil}
    />
  );
}
