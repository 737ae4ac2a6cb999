import type { JSX } from 'preact';
import {
  type Framework,
  labelBounds,
  mappingBounds,
  type ReadMapping,
  relations,
  scaleIn,
} from '../../modules/skills/index.ts';
import { fieldOf } from '../catalog/content-answer.tsx';
import { type FormState, one } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  DateText,
  EmptyState,
  ErrorSummary,
  Field,
  FieldSet,
  Form,
  PageHeader,
  Select,
  Table,
  Tag,
  useReads,
  useWords,
} from '../ui/index.ts';
import { mostLevels } from './scale-levels.ts';
import { MappingFacts } from './scale-page.tsx';

/** Where a scale of the organisation's own is written. */
export function NewScalePage({ base, state }: { base: string; state: FormState }): JSX.Element {
  const { skills, scaleMappings } = useWords();
  const words = scaleMappings.newScale;
  const field = fieldOf(state.values, state.errors);
  return (
    <>
      <Breadcrumbs
        items={[{ label: skills.console.title, href: `${base}/skills` }, { label: words.title }]}
      />
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <ErrorSummary errors={state.errors} />
      <Form>
        <Field label={words.name} maxLength={labelBounds.name} {...field('name')} required />
        <Field
          label={words.language}
          hint={words.languageHint}
          width="short"
          {...field('language')}
          required
        />
        <FieldSet legend={words.levels}>
          <p class="muted">{words.restHint}</p>
          {Array.from({ length: mostLevels }, (_, index) => index + 1).map((level) => (
            <div key={level}>
              <Field
                label={words.levelName(level)}
                maxLength={labelBounds.name}
                width="medium"
                {...field(`level-${level}`)}
                required={level <= 2}
              />
              <Field
                label={words.levelMeaning(level)}
                multiline
                rows={2}
                maxLength={labelBounds.description}
                {...field(`meaning-${level}`)}
              />
            </div>
          ))}
        </FieldSet>
        <Button icon="save">{words.action}</Button>
      </Form>
    </>
  );
}

export interface MappingsPageProps {
  base: string;
  mappings: readonly ReadMapping[];
  mayWrite: boolean;
}

/** The mappings of an organisation, those that it withdrew too. */
export function MappingsPage({ base, mappings, mayWrite }: MappingsPageProps): JSX.Element {
  const words = useWords().scaleMappings;
  const page = words.console;
  const reads = useReads();
  const nameOf = (scale: Framework) => scaleIn(scale, reads).name.text;
  return (
    <>
      <PageHeader
        title={page.title}
        lead={<p>{page.lead}</p>}
        actions={
          mayWrite ? (
            <Button href={`${base}/scale-mappings/new`} icon="plus">
              {page.action}
            </Button>
          ) : undefined
        }
      />
      {mappings.length === 0 ? (
        <EmptyState title={page.none.title}>
          <p>{page.none.text}</p>
        </EmptyState>
      ) : (
        <Table
          caption={page.caption}
          columns={[
            { key: 'scales', label: page.columns.scales },
            { key: 'source', label: page.columns.source },
            { key: 'published', label: page.columns.published },
            { key: 'state', label: page.columns.state },
          ]}
          rows={mappings.map(({ mapping, from, to }) => ({
            scales: (
              <a href={`${base}/scale-mappings/${mapping.mappingId}`}>
                {page.between(nameOf(from), nameOf(to))}
              </a>
            ),
            source: mapping.source,
            published: <DateText value={mapping.publishedAt} />,
            state: mapping.withdrawn ? (
              <Tag kind="failed">{words.states.withdrawn}</Tag>
            ) : (
              <Tag kind="passed">{words.states.inForce}</Tag>
            ),
          }))}
        />
      )}
    </>
  );
}

/** Which two scales it is of. */
function ChooseScales(props: {
  base: string;
  scales: readonly Framework[];
  from: Framework;
  to: Framework;
}): JSX.Element {
  const { choose } = useWords().scaleMappings;
  const reads = useReads();
  const { base, scales, from, to } = props;
  const options = scales.map((scale) => ({
    value: scale.frameworkId,
    label: scaleIn(scale, reads).name.text,
  }));
  return (
    <Form method="get" action={`${base}/scale-mappings/new`} inline>
      <Select label={choose.from} name="from" id="choose-from" value={from.frameworkId} options={options} />
      <Select label={choose.to} name="to" id="choose-to" value={to.frameworkId} options={options} />
      <Button variant="secondary">{choose.action}</Button>
    </Form>
  );
}

/** What is said of each level of a scale. */
export function MakeMappingPage(props: {
  base: string;
  /** Those that it may be of. */
  scales: readonly Framework[];
  from: Framework;
  to: Framework;
  state: FormState;
}): JSX.Element {
  const words = useWords().scaleMappings;
  const { make, choose } = words;
  const reads = useReads();
  const { base, scales, from, to, state } = props;
  const [own, other] = [scaleIn(from, reads), scaleIn(to, reads)];
  const { values, errors } = state;
  const field = fieldOf(values, errors);
  return (
    <>
      <Crumbs base={base} last={choose.title} />
      <PageHeader title={choose.title} lead={<p>{make.lead(own.name.text, other.name.text)}</p>} />
      <ErrorSummary errors={errors} />
      <ChooseScales {...{ base, scales, from, to }} />
      <Form action={`${base}/scale-mappings/new`}>
        <input type="hidden" name="from" value={from.frameworkId} />
        <input type="hidden" name="to" value={to.frameworkId} />
        {own.levels.map(({ level, name }) => (
          <FieldSet key={level} legend={make.row(level, name.text)}>
            <Select
              label={make.relation}
              name={`relation-${level}`}
              value={one(values, `relation-${level}`)}
              error={errors[`relation-${level}`]}
              required={false}
              options={[
                { value: '', label: make.unsaid },
                ...relations.map((relation) => ({ value: relation, label: words.relations[relation] })),
              ]}
            />
            <Select
              label={make.other(other.name.text)}
              name={`to-${level}`}
              value={one(values, `to-${level}`)}
              error={errors[`to-${level}`]}
              required={false}
              options={other.levels.map((each) => ({
                value: String(each.level),
                label: make.row(each.level, each.name.text),
              }))}
            />
          </FieldSet>
        ))}
        <Field
          label={make.source}
          hint={make.sourceHint}
          maxLength={mappingBounds.source}
          {...field('source')}
          required
        />
        <Field label={make.sourceUrl} type="url" {...field('sourceUrl')} />
        <Button icon="send">{make.action}</Button>
      </Form>
    </>
  );
}

/** One of the organisation's own, and the way to end it. */
export function MappingPage(props: {
  base: string;
  read: ReadMapping;
  mayWrite: boolean;
  state: FormState;
}): JSX.Element {
  const words = useWords().scaleMappings;
  const page = words.console;
  const reads = useReads();
  const { base, read, mayWrite, state } = props;
  const title = page.between(scaleIn(read.from, reads).name.text, scaleIn(read.to, reads).name.text);
  return (
    <>
      <Crumbs base={base} last={title} />
      <PageHeader title={title} />
      <ErrorSummary errors={state.errors} />
      <MappingFacts read={read} />
      {mayWrite && read.mapping.withdrawn ? <Again base={base} read={read} /> : null}
      {mayWrite && !read.mapping.withdrawn ? (
        <section aria-labelledby="withdraw">
          <h2 id="withdraw">{page.withdraw}</h2>
          <p>{page.withdrawLead}</p>
          <Form>
            <Field
              label={page.reason}
              name="reason"
              maxLength={mappingBounds.reason}
              value={one(state.values, 'reason')}
              error={state.errors.reason}
              required
            />
            <Button variant="danger" icon="undo-2">
              {page.withdraw}
            </Button>
          </Form>
        </section>
      ) : null}
    </>
  );
}

function Again({ base, read }: { base: string; read: ReadMapping }): JSX.Element {
  const { again } = useWords().scaleMappings.console;
  const { fromScaleId: from, toScaleId: to } = read.mapping;
  return (
    <p>
      <a href={`${base}/scale-mappings/new?${new URLSearchParams({ from, to })}`}>{again}</a>
    </p>
  );
}

function Crumbs({ base, last }: { base: string; last: string }): JSX.Element {
  const { title } = useWords().scaleMappings.console;
  return <Breadcrumbs items={[{ label: title, href: `${base}/scale-mappings` }, { label: last }]} />;
}
