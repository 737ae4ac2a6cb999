import type { JSX } from 'preact';
import {
  achievementKinds,
  ownPackBounds as bounds,
  choicesOf,
  conditionSubjects,
  operatorsOf,
  unitOf,
} from '../../../modules/catalog/index.ts';
import { type FormErrors, type FormState, type FormValues, many, one } from '../../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  CheckboxGroup,
  EditState,
  ErrorSummary,
  Field,
  FieldSet,
  Form,
  PageHeader,
  RadioGroup,
  Select,
  usePage,
  useWords,
} from '../../ui/index.ts';
import { nameFact } from '../../words/index.ts';
import { type ConditionRow, conditionRows } from './own-pack-form.ts';
import { subjectName } from './subject-names.ts';

/** An organisation writes down what it asks of everything that it publishes, condition by condition. */
export function OwnPackPage({ base, state }: { base: string; state: FormState }): JSX.Element {
  const all = useWords();
  const { own: words, settings } = all.packs;
  const { values, errors } = state;
  const rows = conditionRows(values);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: all.authoring.title, href: `${base}/achievements` },
          { label: settings.title, href: `${base}/rule-packs` },
          { label: words.title },
        ]}
      />
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <ErrorSummary errors={errors} />
      <Form autocomplete="off">
        <EditState values={values} errors={errors} />
        {/* What Enter in a field presses: the first button of a form, which must not take a condition away. */}
        <button type="submit" hidden tabIndex={-1} />
        {many(values, 'gone').map((mark) => (
          <input key={mark} type="hidden" name="gone" value={mark} />
        ))}
        <Field
          label={words.name}
          hint={words.nameHint}
          name="title"
          maxLength={bounds.title.most}
          value={one(values, 'title')}
          error={errors.title}
          required
        />
        {rows.map((row) => (
          <Condition key={row.index} row={row} values={values} errors={errors} />
        ))}
        {rows.length < bounds.conditions.most ? (
          <FieldSet legend={words.add}>
            <Select
              label={words.about}
              name="subject"
              options={conditionSubjects.map((subject) => ({
                value: subject,
                label: subjectName(all, subject),
              }))}
            />
            <Button
              name="add"
              value="1"
              formAction={`#field-message-${rows.length}`}
              variant="secondary"
              icon="plus"
            >
              {words.add}
            </Button>
          </FieldSet>
        ) : null}
        <p class="muted">{words.emptyHint}</p>
        <ButtonGroup>
          <Button icon="save">{words.save}</Button>
          <Button href={`${base}/rule-packs`} variant="quiet">
            {settings.title}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

interface ConditionProps {
  row: ConditionRow;
  values: FormValues;
  errors: FormErrors;
}

function Condition({ row, values, errors }: ConditionProps): JSX.Element {
  const all = useWords();
  const { packs } = all;
  const words = packs.own;
  const { index, about, conditionId, from } = row;
  const named = (name: string) => ({
    name: `${name}-${index}`,
    value: one(values, `${name}-${index}`),
    error: errors[`${name}-${index}`],
  });
  const operators = operatorsOf(about);
  return (
    <FieldSet legend={words.condition(index + 1, subjectName(all, about))}>
      <input type="hidden" name={`about-${index}`} value={about} />
      <input type="hidden" name={`id-${index}`} value={conditionId} />
      <input type="hidden" name={`from-${index}`} value={from} />
      <Select
        label={words.operator}
        {...named('operator')}
        options={operators.map((operator) => ({ value: operator, label: packs.operators[operator] }))}
      />
      {operators.includes('at-least') ? (
        <Field
          label={words.amount}
          hint={words.units[unitOf(about)]}
          inputmode="decimal"
          width="short"
          {...named('amount')}
        />
      ) : null}
      <Choices row={row} values={values} errors={errors} />
      <Select
        label={words.only}
        {...named('only')}
        options={[
          { value: '', label: words.everyKind },
          ...achievementKinds.map((kind) => ({ value: kind, label: all.catalog.kinds[kind].name })),
        ]}
      />
      <RadioGroup
        legend={words.weight}
        {...named('weight')}
        value={one(values, `weight-${index}`) || 'needed'}
        options={[
          { value: 'needed', label: words.needed },
          { value: 'advised', label: words.advised },
        ]}
      />
      <Field
        label={words.message}
        hint={words.messageHint}
        maxLength={bounds.message.most}
        required
        {...named('message')}
      />
      <Button name="remove" value={String(index)} formAction="#field-title" variant="quiet" icon="trash-2">
        {words.remove(index + 1)}
      </Button>
    </FieldSet>
  );
}

/** Of what is chosen from a list: which of it may be. */
function Choices({ row: { index, about }, values, errors }: ConditionProps): JSX.Element | null {
  const all = useWords();
  const { locale } = usePage();
  const nameOf = (field: string, value: string) => nameFact({ words: all, locale }, field, value);
  const choices = choicesOf(about);
  if (choices.length === 0) return null;
  return (
    <CheckboxGroup
      legend={all.packs.own.choices}
      name={`choices-${index}`}
      values={many(values, `choices-${index}`)}
      error={errors[`choices-${index}`]}
      options={choices.map((choice) => ({ value: choice, label: nameOf(about, choice) }))}
    />
  );
}
