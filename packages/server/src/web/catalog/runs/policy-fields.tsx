import type { JSX } from 'preact';
import { type FormState, one } from '../../forms/form-state.ts';
import { Field, FieldSet, Select, useWords } from '../../ui/index.ts';
import { refundRows, refundWays, sidesOfStart } from './policy-form.ts';

/** The rules under which somebody takes part. `wider` says what holds where a rule is left empty. */
export function PolicyFields({ state, wider }: { state: FormState; wider: string }): JSX.Element {
  const { form, policy } = useWords().offering;
  const { values, errors } = state;
  const number = (name: string, label: string, hint?: string) => (
    <Field
      label={label}
      hint={hint}
      name={name}
      width="short"
      inputmode="numeric"
      value={one(values, name)}
      error={errors[name]}
    />
  );
  return (
    <FieldSet legend={form.rules}>
      <p class="muted">{wider}</p>
      <Select
        label={policy.refund}
        name="refund"
        value={one(values, 'refund')}
        error={errors.refund}
        required={false}
        options={refundWays.map((way) => ({
          value: way,
          label: form.refundWays[way === '' ? 'unsaid' : way],
        }))}
      />
      <details class="disclosure" open={['start', 'enrolment'].includes(one(values, 'refund'))}>
        <summary>{form.refundSteps}</summary>
        <p class="muted">{form.refundStepsHint}</p>
        {refundRows.map((index) => (
          <div class="run-step" key={index}>
            {number(`refund-percent-${index}`, form.percent(index + 1))}
            {number(`refund-days-${index}`, form.days)}
            <Select
              label={form.side}
              name={`refund-side-${index}`}
              value={one(values, `refund-side-${index}`) || 'before'}
              options={sidesOfStart.map((side) => ({ value: side, label: form.sides[side] }))}
            />
          </div>
        ))}
      </details>
      <div class="run-step">
        {number('deferral-times', form.deferralTimes)}
        {number('deferral-days', form.deferralDays)}
      </div>
      {errors.deferral ? <p class="field__error">{errors.deferral}</p> : null}
      {number('extension-days', form.extensionDays)}
      <div class="run-step">
        {number('late-days', form.lateDays)}
        {number('late-percent', form.latePercent)}
      </div>
    </FieldSet>
  );
}
