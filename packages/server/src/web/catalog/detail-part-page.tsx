import type { JSX } from 'preact';
import { contentLists, type ListField } from '../../modules/catalog/index.ts';
import type { FormErrors, FormValues } from '../forms/form-state.ts';
import { Button, EditState, FieldSet, Form, useWords } from '../ui/index.ts';
import type { AchievementScope } from './achievement-door.ts';
import { AchievementFrame } from './achievement-frame.tsx';
import { Autosave } from './autosave.tsx';
import { ContentAnswer, FactAnswer, fieldOf } from './content-answer.tsx';
import { type DetailPart, detailParts } from './detail-parts.ts';
import { DetailTabs } from './detail-tabs.tsx';
import { type FormRow, fieldIn, formRows } from './row-form.ts';

export interface DetailPartPageProps {
  scope: AchievementScope;
  part: DetailPart;
  values: FormValues;
  errors: FormErrors;
  keptAt?: Date | undefined;
  isChanged?: true | undefined;
}

/** One short page of the description: its facts, then its lists. */
export function DetailPartPage({
  scope,
  part,
  values,
  errors,
  keptAt,
  isChanged,
}: DetailPartPageProps): JSX.Element {
  const words = useWords().authoring;
  const { fields, lists } = detailParts[part];
  return (
    <AchievementFrame scope={scope} part="details" errors={errors}>
      <DetailTabs address={scope.address} part={part} />
      <Form autocomplete="off">
        <Autosave at={`${scope.address}/details/${part}`} keptAt={keptAt} isChanged={isChanged} />
        <EditState values={values} errors={errors} />
        <FieldSet legend={words.described.pages[part]}>
          {fields.map((name) => (
            <ContentAnswer key={name} name={name} values={values} errors={errors} />
          ))}
        </FieldSet>
        {lists.map((list) => (
          <ListAnswer key={list} list={list} values={values} errors={errors} />
        ))}
        <Button icon="save">{words.save}</Button>
      </Form>
    </AchievementFrame>
  );
}

interface ListAnswerProps {
  list: ListField;
  values: FormValues;
  errors: FormErrors;
}

function ListAnswer({ list, values, errors }: ListAnswerProps): JSX.Element {
  const words = useWords().authoring.described.lists[list];
  const rows = formRows(values, list);
  const shown = rows.filter(({ isGone }) => !isGone);
  return (
    <section aria-labelledby={`rows-${list}`}>
      <h2 id={`rows-${list}`}>{words.legend}</h2>
      {words.hint ? <p class="muted">{words.hint}</p> : null}
      {rows.map((row) =>
        row.isGone ? (
          <Marks key={row.index} row={row} />
        ) : (
          <RowAnswer
            key={row.index}
            row={row}
            place={shown.indexOf(row) + 1}
            values={values}
            errors={errors}
          />
        ),
      )}
      {shown.length < contentLists[list].most ? (
        <Button name="add" value={list} formAction={`#rows-${list}`} variant="secondary" icon="plus">
          {words.add}
        </Button>
      ) : null}
    </section>
  );
}

/** What tells the server which row it is, and what it was made from. */
function Marks({ row }: { row: FormRow }): JSX.Element {
  return (
    <>
      <input type="hidden" name={fieldIn(row, 'rowId')} value={row.rowId} />
      <input type="hidden" name={fieldIn(row, 'from')} value={row.from} />
      {row.isGone ? <input type="hidden" name={fieldIn(row, 'gone')} value="1" /> : null}
    </>
  );
}

interface RowAnswerProps extends Omit<ListAnswerProps, 'list'> {
  row: FormRow;
  place: number;
}

function RowAnswer({ row, place, values, errors }: RowAnswerProps): JSX.Element {
  const { lists, remove } = useWords().authoring.described;
  const words = lists[row.list];
  const asked: { [member: string]: { label: string; hint?: string } } = words.members;
  const field = fieldOf(values, errors);
  const title = words.row(place);
  return (
    <FieldSet legend={title}>
      <Marks row={row} />
      {Object.entries(contentLists[row.list].members).map(([member, fact]) => (
        <FactAnswer
          key={member}
          label={asked[member]?.label ?? member}
          hint={asked[member]?.hint}
          {...field(fieldIn(row, member))}
          field={fact}
          required={!fact.isOptional}
          rows={2}
        />
      ))}
      <Button
        name="remove"
        value={`${row.list}-${row.index}`}
        formAction={`#rows-${row.list}`}
        variant="quiet"
        icon="trash-2"
      >
        {remove(title)}
      </Button>
    </FieldSet>
  );
}
