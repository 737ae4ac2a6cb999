import type { JSX } from 'preact';
import { hoursOf, type OutlineModule, outlineOf } from '../../modules/catalog/index.ts';
import { type FormErrors, type FormValues, many, one } from '../forms/form-state.ts';
import {
  Button,
  ButtonGroup,
  ChangedMeanwhile,
  CheckboxGroup,
  FieldSet,
  Form,
  Select,
  Tabs,
  useWords,
} from '../ui/index.ts';
import type { AchievementScope } from './achievement-door.ts';
import { AchievementFrame } from './achievement-frame.tsx';
import { Autosave } from './autosave.tsx';
import { FactAnswer, fieldOf } from './content-answer.tsx';
import { type OrderedRow, orderedRows, type RowsOf, rowField } from './ordered-rows.ts';
import { moduleRows, unitRows } from './outline-form.ts';
import { useHours } from './outline-section.tsx';

interface OutlineForm {
  scope: AchievementScope;
  values: FormValues;
  errors: FormErrors;
  keptAt?: Date | undefined;
  /** What is shown was rearranged and is not saved yet. */
  isChanged?: true | undefined;
}

/** Below the tabs of the achievement: the outline, and what it covers. */
export function OutlineTabs({
  address,
  part,
}: {
  address: string;
  part: 'outline' | 'coverage';
}): JSX.Element {
  const words = useWords().authoring.outline;
  return (
    <Tabs
      label={words.pages}
      items={[
        { href: `${address}/outline`, label: words.outline, current: part === 'outline' },
        { href: `${address}/outline/coverage`, label: words.coverage.title, current: part === 'coverage' },
      ]}
    />
  );
}

/** The modules of a draft, in their order. */
export function OutlinePage(props: OutlineForm): JSX.Element {
  const { scope } = props;
  const words = useWords().authoring.outline;
  const units = new Map(
    outlineOf(scope.achievement.editions[0]).map((part) => [part.module.moduleId, part.units]),
  );
  const hours = useHours();
  return (
    <AchievementFrame scope={scope} part="outline" errors={props.errors}>
      <OutlineTabs address={scope.address} part="outline" />
      <p>{words.lead}</p>
      <OrderedForm
        {...props}
        of={moduleRows}
        at="/outline"
        title={words.module}
        add={words.addModule}
        more={({ id }) => {
          const own = units.get(id);
          if (!own) return <p class="muted">{words.saveFirst}</p>;
          return (
            <>
              {own.length > 0 ? (
                <ul>
                  {own.map((unit) => (
                    <li key={unit.unitId}>{unit.title}</li>
                  ))}
                </ul>
              ) : null}
              <p>
                <a href={`${scope.address}/outline/${id}`}>{words.toUnits(own.length)}</a>{' '}
                <span class="muted">{hours(hoursOf(own))}</span>
              </p>
            </>
          );
        }}
      />
    </AchievementFrame>
  );
}

/** The units of one module, in their order. */
export function ModulePage(props: OutlineForm & { module: OutlineModule }): JSX.Element {
  const { scope, module, values } = props;
  const words = useWords().authoring.outline;
  const [edition] = scope.achievement.editions;
  const modules = (edition.modules ?? []).map(({ moduleId, title }) => ({ value: moduleId, label: title }));
  const outcomes = edition.learningOutcomes.map(({ outcomeId, text }) => ({ value: outcomeId, label: text }));
  return (
    <AchievementFrame scope={scope} part="outline" errors={props.errors}>
      <OutlineTabs address={scope.address} part="outline" />
      <h2>{module.title}</h2>
      <p>
        <a href={`${scope.address}/outline`}>{words.allModules}</a>
      </p>
      <OrderedForm
        {...props}
        of={unitRows}
        at={`/outline/${module.moduleId}`}
        title={words.unit}
        add={words.addUnit}
        more={(row) => (
          <>
            {outcomes.length > 0 ? (
              <CheckboxGroup
                legend={words.leadsTo}
                name={rowField(unitRows, row, 'outcomeIds')}
                options={outcomes}
                values={many(values, rowField(unitRows, row, 'outcomeIds'))}
              />
            ) : (
              <p class="muted">
                <a href={`${scope.address}/outcomes`}>{words.noOutcomes}</a>
              </p>
            )}
            <Select
              label={words.inModule}
              name={rowField(unitRows, row, 'moduleId')}
              value={one(values, rowField(unitRows, row, 'moduleId')) || module.moduleId}
              options={modules}
            />
          </>
        )}
      />
    </AchievementFrame>
  );
}

interface OrderedFormProps extends OutlineForm {
  of: RowsOf;
  /** Below the address of the achievement. */
  at: string;
  title: (place: number) => string;
  add: string;
  more: (row: OrderedRow) => JSX.Element;
}

function OrderedForm(props: OrderedFormProps): JSX.Element {
  const { scope, of, at, values, errors, keptAt, isChanged } = props;
  const words = useWords().authoring;
  const rows = orderedRows(of, values);
  const shown = rows.filter(({ isGone }) => !isGone);
  return (
    <Form autocomplete="off" action={`${scope.address}${at}`}>
      <Autosave at={`${scope.address}${at}`} keptAt={keptAt} isChanged={isChanged} />
      <input type="hidden" name="order" value={one(values, 'order')} />
      {errors.state ? <ChangedMeanwhile /> : null}
      {rows.map((row) => (
        <div key={row.id} id={row.id} class="outline__row">
          <input type="hidden" name={rowField(of, row, 'id')} value={row.id} />
          <input type="hidden" name={rowField(of, row, 'from')} value={row.from} />
          {row.isGone ? (
            <input type="hidden" name={rowField(of, row, 'gone')} value="1" />
          ) : (
            <Row {...props} row={row} place={shown.indexOf(row)} count={shown.length} />
          )}
        </div>
      ))}
      <div id="add">
        <ButtonGroup>
          <Button icon="save">{words.save}</Button>
          {shown.length < of.most ? (
            <Button
              name="add"
              value="1"
              formAction={`${scope.address}${at}#add`}
              variant="secondary"
              icon="plus"
            >
              {props.add}
            </Button>
          ) : null}
        </ButtonGroup>
      </div>
    </Form>
  );
}

interface RowProps extends OrderedFormProps {
  row: OrderedRow;
  /** From 0. */
  place: number;
  count: number;
}

function Row({ scope, of, at, row, place, count, title, values, errors, more }: RowProps): JSX.Element {
  const { outline: words, described } = useWords().authoring;
  const field = fieldOf(values, errors);
  const name = title(place + 1);
  const here = `${scope.address}${at}#${row.id}`;
  const asked: { [member: string]: { label: string; hint?: string } } = words.members;
  return (
    <FieldSet legend={name}>
      {Object.entries(of.members).map(([member, fact]) => (
        <FactAnswer
          key={member}
          label={asked[member]?.label ?? member}
          hint={asked[member]?.hint}
          {...field(rowField(of, row, member))}
          field={fact}
          required={!fact.isOptional}
          rows={2}
        />
      ))}
      <div class="outline__more">{more(row)}</div>
      <ButtonGroup>
        {place > 0 ? (
          <Button name="up" value={row.id} formAction={here} variant="quiet" icon="arrow-up">
            {words.up(name)}
          </Button>
        ) : null}
        {place < count - 1 ? (
          <Button name="down" value={row.id} formAction={here} variant="quiet" icon="arrow-down">
            {words.down(name)}
          </Button>
        ) : null}
        <Button name="remove" value={row.id} formAction={here} variant="quiet" icon="trash-2">
          {described.remove(name)}
        </Button>
      </ButtonGroup>
    </FieldSet>
  );
}
