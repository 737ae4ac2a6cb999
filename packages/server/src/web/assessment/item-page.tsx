import type { JSX } from 'preact';
import { type AuthoredItem, mostChoices } from '../../modules/assessment/index.ts';
import type { AchievementScope } from '../catalog/achievement-door.ts';
import { Autosave } from '../catalog/autosave.tsx';
import { fieldOf } from '../catalog/content-answer.tsx';
import { withState } from '../forms/edit-state.ts';
import type { FormErrors, FormValues } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  Checkbox,
  EditState,
  ErrorSummary,
  Field,
  FieldSet,
  Form,
  Markdown,
  PageHeader,
  RadioGroup,
  Select,
  useWords,
} from '../ui/index.ts';

export interface ItemPageProps {
  scope: AchievementScope;
  values: FormValues;
  errors?: FormErrors;
  /** Absent: a new one. */
  itemId?: string;
  /** Where the form goes; absent: to the address that it is on. */
  action?: string;
  keptAt?: Date | undefined;
}

/** One question with its answers, for its author. */
export function ItemPage({ scope, values, errors = {}, itemId, action, keptAt }: ItemPageProps): JSX.Element {
  const words = useWords().authoring.item;
  const field = fieldOf(values, errors);
  const outcomes = scope.achievement.editions[0].learningOutcomes;
  const title = itemId ? words.editTitle : words.newTitle;
  return (
    <>
      <Crumbs scope={scope} label={title} />
      <ErrorSummary errors={summaryOf(errors)} />
      <PageHeader title={title} lead={itemId ? <p>{words.lead}</p> : null} />
      <Form autocomplete="off" action={action}>
        {scope.achievement.draft ? (
          <Autosave
            at={`${scope.address}/exam/items/${itemId ?? 'new'}`}
            keptAt={keptAt}
            waits={Object.keys(errors).length === 0}
          />
        ) : null}
        <EditState values={values} errors={errors} />
        <Field
          label={words.prompt}
          hint={words.promptHint}
          multiline
          rows={4}
          required
          {...field('prompt')}
        />
        <Select
          label={words.outcome}
          options={outcomes.map((outcome) => ({ value: outcome.outcomeId, label: outcome.text }))}
          {...field('outcomeId')}
        />
        <Kind values={values} error={errors.kind} />
        <Choices values={values} errors={errors} />
        <Field label={words.points} inputmode="numeric" width="short" required {...field('points')} />
        <Field
          label={words.rationale}
          hint={words.rationaleHint}
          multiline
          rows={2}
          {...field('rationale')}
        />
        <ButtonGroup>
          <Button icon="save">{words.save}</Button>
          {itemId ? (
            <Button href={`${scope.address}/exam/items/${itemId}/remove`} variant="danger" icon="trash-2">
              {words.remove}
            </Button>
          ) : null}
        </ButtonGroup>
      </Form>
    </>
  );
}

/** The last question before an item leaves the exam. */
export function RemoveItemPage({
  scope,
  item,
  errors,
}: {
  scope: AchievementScope;
  item: AuthoredItem;
  errors: FormErrors;
}): JSX.Element {
  const words = useWords().authoring.item;
  return (
    <>
      <Crumbs scope={scope} label={words.remove} />
      <ErrorSummary errors={errors} />
      <PageHeader title={words.removeTitle} lead={<p>{words.removeText}</p>} />
      <Markdown text={item.prompt} headingLevel={2} />
      <Form autocomplete="off">
        <EditState values={withState(itemValues(item))} errors={errors} />
        <ButtonGroup>
          <Button variant="danger" icon="trash-2">
            {words.remove}
          </Button>
          <Button href={`${scope.address}/exam`} variant="quiet">
            {words.removeBack}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

function Crumbs({ scope, label }: { scope: AchievementScope; label: string }): JSX.Element {
  const words = useWords().authoring;
  return (
    <Breadcrumbs
      items={[
        { label: words.title, href: scope.list },
        { label: scope.achievement.editions[0].title || words.list.untitled, href: scope.address },
        { label: words.tabs.exam, href: `${scope.address}/exam` },
        { label },
      ]}
    />
  );
}

function Kind({ values, error }: { values: FormValues; error: string | undefined }): JSX.Element {
  const words = useWords().authoring;
  return (
    <RadioGroup
      legend={words.item.kind}
      name="kind"
      value={values.kind === 'multiple' ? 'multiple' : 'single'}
      error={error}
      options={[
        { value: 'single', label: words.exam.single },
        { value: 'multiple', label: words.exam.multiple },
      ]}
    />
  );
}

function Choices({ values, errors }: { values: FormValues; errors: FormErrors }): JSX.Element {
  const words = useWords().authoring.item;
  const correct = new Set([values.correct ?? []].flat());
  const places = Array.from({ length: placesFor(values) }, (_, index) => index + 1);
  return (
    <FieldSet legend={words.choices}>
      <p class="field__hint">{words.choicesHint}</p>
      {places.map((place) => {
        const value = values[`choice-${place}`];
        return (
          <div class="choice-row" key={place}>
            <Field
              label={words.choice(place)}
              name={`choice-${place}`}
              value={typeof value === 'string' ? value : ''}
              required={place <= 2}
              error={(place === 1 ? errors.choices : undefined) ?? errors[`choice-${place}`]}
              maxLength={400}
            />
            <Checkbox
              label={words.right(place)}
              name="correct"
              value={String(place)}
              checked={correct.has(String(place))}
              id={`correct-${place}`}
            />
          </div>
        );
      })}
    </FieldSet>
  );
}

/** Two places more than are filled, six at least. */
function placesFor(values: FormValues): number {
  const filled = Array.from({ length: mostChoices }, (_, index) => index + 1).filter(
    (place) => values[`choice-${place}`],
  );
  return Math.min(mostChoices, Math.max(6, (filled.at(-1) ?? 0) + 2));
}

/** What the choices lack is said at the first of them. */
function summaryOf(errors: FormErrors): FormErrors {
  const { choices, ...rest } = errors;
  return choices === undefined ? rest : { ...rest, 'choice-1': choices };
}

export function itemValues(item?: AuthoredItem): FormValues {
  if (!item) return { kind: 'single', points: '1' };
  const places = Array.from({ length: mostChoices }, (_, index) => [
    `choice-${index + 1}`,
    item.choices[index]?.text ?? '',
  ]);
  return {
    kind: item.kind,
    prompt: item.prompt,
    outcomeId: item.outcomeId,
    points: String(item.points),
    rationale: item.rationale,
    correct: item.choices.flatMap((choice, index) =>
      item.correct.includes(choice.id) ? [String(index + 1)] : [],
    ),
    ...Object.fromEntries(places),
  };
}
