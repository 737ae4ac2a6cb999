import type { JSX } from 'preact';
import type { AchievementEdition } from '../../modules/catalog/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import {
  type Application,
  judgements,
  longestOfStatement,
  mostRetired,
  type Standard,
} from '../../modules/trust/index.ts';
import { type FormState, many, one } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  DateText,
  EditState,
  EmptyState,
  ErrorSummary,
  Field,
  FieldSet,
  Form,
  PageHeader,
  Select,
  useWords,
} from '../ui/index.ts';
import { ConditionsField, UntilField } from './statement-fields.tsx';

/** By what an accreditor judges. */
export function StandardsPage(props: {
  base: string;
  standards: readonly Standard[];
  state: FormState;
}): JSX.Element {
  const { trust } = useWords();
  const { standards: page, console } = trust;
  const { standards, state } = props;
  return (
    <>
      <Breadcrumbs
        items={[{ label: console.title, href: `${props.base}/statements` }, { label: page.title }]}
      />
      <PageHeader title={page.title} lead={<p>{page.lead}</p>} />
      <ErrorSummary errors={state.errors} />
      {standards.map((standard) => (
        <StandardPart key={standard.id} base={props.base} standard={standard} />
      ))}
      {standards.filter(({ retiredAt }) => retiredAt).length < mostRetired ? null : (
        <p class="muted">{page.moreRetired(mostRetired)}</p>
      )}
      <section aria-labelledby="new-standard">
        <h2 id="new-standard">{page.newTitle}</h2>
        <Form>
          <Field
            label={page.name}
            name="name"
            maxLength={longestOfStatement.line}
            value={one(state.values, 'name')}
            error={state.errors.name}
            required
          />
          <Field
            label={page.points}
            hint={page.pointsHint}
            name="points"
            multiline
            rows={8}
            value={one(state.values, 'points')}
            error={state.errors.points}
            required
          />
          <Button>{page.add}</Button>
        </Form>
      </section>
    </>
  );
}

function StandardPart({ base, standard }: { base: string; standard: Standard }): JSX.Element {
  const page = useWords().trust.standards;
  const { id, name, points, retiredAt } = standard;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <ol>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
      {retiredAt ? (
        <p class="muted">
          {page.retired} <DateText value={retiredAt} />
        </p>
      ) : (
        <Form action={`${base}/standards/${id}/retire`}>
          <p class="field__hint">{page.retireHint}</p>
          <Button variant="secondary">{page.retire}</Button>
        </Form>
      )}
    </section>
  );
}

/** An organisation asks to be accredited: first by whom, then by what standard and for what. */
export function ApplyPage(props: {
  base: string;
  /** Those that have a standard. */
  accreditors: readonly Organisation[];
  accreditor: Organisation | undefined;
  standards: readonly Standard[];
  offers: readonly AchievementEdition[];
  state: FormState;
}): JSX.Element {
  const { trust } = useWords();
  const { apply, console: page, facts } = trust;
  const { base, accreditors, accreditor, standards, offers, state } = props;
  const { values, errors } = state;
  return (
    <>
      <Breadcrumbs items={[{ label: page.title, href: `${base}/statements` }, { label: apply.make }]} />
      <PageHeader title={apply.make} lead={<p>{apply.lead}</p>} />
      <ErrorSummary errors={errors} />
      {accreditors.length === 0 ? <EmptyState title={apply.noneTitle}>{apply.none}</EmptyState> : null}
      {accreditor ? (
        <Form action={`${base}/accreditation/new`}>
          <input type="hidden" name="accreditor" value={accreditor.slug} />
          <Select
            label={facts.standard}
            name="standardId"
            value={one(values, 'standardId')}
            options={standards.map(({ id, name }) => ({ value: id, label: `${accreditor.name}: ${name}` }))}
            error={errors.standardId}
          />
          <Select
            label={page.about}
            name="achievementId"
            value={one(values, 'achievementId')}
            options={[
              { value: '', label: page.whole },
              ...offers.map(({ achievementId, title }) => ({ value: achievementId, label: title })),
            ]}
            error={errors.achievementId}
          />
          <Field
            label={apply.evidence}
            hint={apply.evidenceHint}
            name="evidence"
            multiline
            rows={8}
            maxLength={longestOfStatement.text}
            value={one(values, 'evidence')}
            error={errors.evidence}
            required
          />
          <Field
            label={apply.links}
            hint={apply.linksHint}
            name="links"
            multiline
            rows={4}
            value={one(values, 'links')}
            error={errors.links}
          />
          <Button icon="send">{apply.submit}</Button>
        </Form>
      ) : accreditors.length > 0 ? (
        <Form method="get">
          <Select
            label={apply.who}
            name="accreditor"
            value=""
            options={accreditors.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <Button>{page.go}</Button>
        </Form>
      ) : null}
    </>
  );
}

/** An accreditor goes through the points of the standard. */
export function JudgePage(props: { base: string; application: Application; state: FormState }): JSX.Element {
  const { trust } = useWords();
  const { apply, console: page } = trust;
  const { base, application, state } = props;
  const { values, errors } = state;
  const judged = many(values, 'judgement');
  const notes = many(values, 'note');
  const options = judgements.map((each) => ({ value: each, label: apply.judgements[each] }));
  return (
    <>
      <Breadcrumbs
        items={[{ label: page.title, href: `${base}/statements` }, { label: application.title }]}
      />
      <PageHeader title={application.title} kicker={apply.judge} lead={<p>{application.standard}</p>} />
      <ErrorSummary errors={errors} />
      <Form autocomplete="off">
        <EditState values={values} errors={errors} />
        {application.points.map((point, index) => (
          <FieldSet key={point} legend={point}>
            <Select
              label={apply.judgement}
              name="judgement"
              id={`judgement-${index}`}
              value={judged[index]}
              options={options}
            />
            <Field label={apply.note} name="note" id={`note-${index}`} value={notes[index]} />
          </FieldSet>
        ))}
        <ConditionsField state={state} />
        <UntilField state={state} />
        <Button>{apply.save}</Button>
      </Form>
    </>
  );
}
