import type { JSX } from 'preact';
import { deliveries, languages, longestOfRun, type Run, runPaces } from '../../../modules/catalog/index.ts';
import { countryCodes } from '../../access/countries.ts';
import { type FormState, many, one } from '../../forms/form-state.ts';
import {
  Button,
  Checkbox,
  CheckboxGroup,
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

/** What somebody says of a run: of a new one, or of one that is there. */
export function RunFormPage(props: {
  scope: AchievementScope;
  run?: Run | undefined;
  state: FormState;
}): JSX.Element {
  const words = useWords().offering;
  const { form, console: page } = words;
  const { scope, run, state } = props;
  const { values, errors } = state;
  const base = `${scope.address}/runs`;
  const day = (name: 'startsOn' | 'endsOn' | 'enrolsFrom' | 'enrolsUntil') => (
    <Field label={words.facts[name]} name={name} type="date" value={one(values, name)} error={errors[name]} />
  );
  return (
    <AchievementFrame scope={scope} part="runs" errors={errors}>
      <p>
        <a href={run ? `${base}/${run.runId}` : base}>{run ? page.backToRun(run.name) : page.back}</a>
      </p>
      <h2>{run ? page.edit : page.add}</h2>
      <Form autocomplete="off">
        {run ? <EditState values={values} errors={errors} /> : null}
        <Field
          label={words.facts.name}
          hint={form.nameHint}
          name="name"
          maxLength={longestOfRun.name}
          value={one(values, 'name')}
          error={errors.name}
          required
        />
        <FieldSet legend={form.time}>
          <RadioGroup
            legend={words.facts.pace}
            name="pace"
            value={one(values, 'pace')}
            error={errors.pace}
            options={runPaces.map((pace) => ({
              value: pace,
              label: words.paces[pace],
              hint: form.paceHints[pace],
            }))}
          />
          <div class="run-step">
            {day('startsOn')}
            {day('endsOn')}
          </div>
          <div class="run-step">
            {day('enrolsFrom')}
            {day('enrolsUntil')}
          </div>
          <p class="muted">{form.enrolHint}</p>
          <ZoneField state={state} />
        </FieldSet>
        <PlaceFields state={state} />
        <FieldSet legend={form.seats}>
          <Field
            label={words.facts.capacity}
            hint={form.capacityHint}
            name="capacity"
            width="short"
            inputmode="numeric"
            value={one(values, 'capacity')}
            error={errors.capacity}
          />
          <Checkbox
            label={form.waitingList}
            name="waitingList"
            checked={one(values, 'waitingList') === 'on'}
            hint={form.waitingListHint}
            error={errors.waitingList}
          />
        </FieldSet>
        <Field
          label={words.facts.note}
          hint={form.noteHint}
          name="note"
          multiline
          rows={4}
          maxLength={longestOfRun.note}
          value={one(values, 'note')}
          error={errors.note}
        />
        <PolicyFields state={state} wider={form.widerOfRun} />
        <Button icon="save">{form.save}</Button>
      </Form>
    </AchievementFrame>
  );
}

function ZoneField({ state: { values, errors } }: { state: FormState }): JSX.Element {
  const { facts, form } = useWords().offering;
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  const chosen = one(values, 'timeZone');
  const all = chosen === '' || zones.includes(chosen) ? zones : [chosen.slice(0, 64), ...zones];
  return (
    <Select
      label={facts.timeZone}
      hint={form.zoneHint}
      name="timeZone"
      value={chosen}
      error={errors.timeZone}
      options={all.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
    />
  );
}

function PlaceFields({ state: { values, errors } }: { state: FormState }): JSX.Element {
  const { offering: words } = useWords();
  const { facts, form } = words;
  const { locale } = usePage();
  const tongues = new Intl.DisplayNames(locale, { type: 'language' });
  const regions = new Intl.DisplayNames(locale, { type: 'region' });
  const chosen = many(values, 'languages');
  const text = (name: 'placeName' | 'address' | 'town', most: number) => (
    <Field
      label={facts[name]}
      name={name}
      maxLength={most}
      value={one(values, name)}
      error={errors[name]}
      required={false}
    />
  );
  return (
    <FieldSet legend={form.place}>
      <RadioGroup
        legend={facts.where}
        name="delivery"
        value={one(values, 'delivery')}
        error={errors.delivery}
        options={deliveries.map((way) => ({ value: way, label: words.deliveries[way] }))}
      />
      {text('placeName', longestOfRun.place)}
      {text('address', longestOfRun.place)}
      {text('town', longestOfRun.town)}
      <Select
        label={facts.countryCode}
        name="countryCode"
        value={one(values, 'countryCode')}
        error={errors.countryCode}
        required={false}
        options={[
          { value: '', label: form.noCountry },
          ...countryCodes
            .map((code) => ({ value: code, label: regions.of(code) ?? code }))
            .sort((a, b) => new Intl.Collator(locale).compare(a.label, b.label)),
        ]}
      />
      <details class="disclosure run-languages" open={chosen.length > 0 || errors.languages !== undefined}>
        <summary>{form.languages}</summary>
        <CheckboxGroup
          legend={facts.languages}
          hint={form.languagesHint}
          name="languages"
          values={chosen}
          error={errors.languages}
          options={languages.map((tag) => ({ value: tag, label: tongues.of(tag) ?? tag }))}
        />
      </details>
    </FieldSet>
  );
}
