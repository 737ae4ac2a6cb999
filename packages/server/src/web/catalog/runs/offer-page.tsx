import { Fragment, type JSX } from 'preact';
import { costKinds, longestOfOffer, mostOfOffer, type Run, tracks } from '../../../modules/catalog/index.ts';
import { currencies } from '../../../platform/money.ts';
import { type FormState, one } from '../../forms/form-state.ts';
import {
  Button,
  EditState,
  Field,
  FieldSet,
  Form,
  RadioGroup,
  Select,
  usePage,
  useWords,
} from '../../ui/index.ts';
import type { AchievementScope } from '../achievement-door.ts';
import { AchievementFrame } from '../achievement-frame.tsx';
import { PolicyFields } from './policy-fields.tsx';

/** For how much one takes part in a run: a new offer, or one that is there. */
export function OfferPage(props: {
  scope: AchievementScope;
  run: Run;
  isNew: boolean;
  state: FormState;
}): JSX.Element {
  const { offering: words } = useWords();
  const { facts, form, console: page } = words;
  const { scope, run, isNew, state } = props;
  const { values, errors } = state;
  const { locale } = usePage();
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  const money = (name: string, label: string, hint?: string) => (
    <Field
      label={label}
      hint={hint}
      name={name}
      width="short"
      inputmode="decimal"
      value={one(values, name)}
      error={errors[name]}
      required={name === 'price'}
    />
  );
  return (
    <AchievementFrame scope={scope} part="runs" errors={errors}>
      <p>
        <a href={`${scope.address}/runs/${run.runId}`}>{page.backToRun(run.name)}</a>
      </p>
      <h2>{isNew ? page.addOffer : page.editOffer}</h2>
      <Form autocomplete="off">
        {isNew ? null : <EditState values={values} errors={errors} />}
        <RadioGroup
          legend={facts.track}
          name="track"
          value={one(values, 'track')}
          error={errors.track}
          options={tracks.map((track) => ({
            value: track,
            label: words.tracks[track].name,
            hint: words.tracks[track].meaning,
          }))}
        />
        <FieldSet legend={form.price}>
          <Select
            label={facts.currency}
            name="currency"
            value={one(values, 'currency')}
            error={errors.currency}
            options={currencies.map((code) => ({
              value: code,
              label: `${code} · ${names.of(code) ?? code}`,
            }))}
          />
          {money('price', facts.price, form.priceHint)}
          <Field
            label={facts.taxNote}
            hint={form.taxHint}
            name="taxNote"
            maxLength={longestOfOffer.taxNote}
            value={one(values, 'taxNote')}
            error={errors.taxNote}
            required={false}
          />
        </FieldSet>
        <FieldSet legend={form.costs}>
          <p class="muted">{form.costsHint}</p>
          {costKinds.map((kind) => (
            <Fragment key={kind}>{money(`cost-${kind}`, words.costs[kind])}</Fragment>
          ))}
        </FieldSet>
        <Field
          label={facts.includes}
          hint={form.includesHint}
          name="includes"
          multiline
          rows={4}
          maxLength={longestOfOffer.line * mostOfOffer.includes}
          value={one(values, 'includes')}
          error={errors.includes}
          required={false}
        />
        <Field
          label={facts.forWhom}
          hint={form.forWhomHint}
          name="forWhom"
          maxLength={longestOfOffer.forWhom}
          value={one(values, 'forWhom')}
          error={errors.forWhom}
          required={false}
        />
        <div class="run-step">
          {(['validFrom', 'validUntil'] as const).map((name) => (
            <Field
              key={name}
              label={facts[name]}
              name={name}
              type="date"
              value={one(values, name)}
              error={errors[name]}
              required={false}
            />
          ))}
        </div>
        <PolicyFields state={state} wider={form.widerOfOffer} />
        <Button icon="save">{form.save}</Button>
      </Form>
    </AchievementFrame>
  );
}
