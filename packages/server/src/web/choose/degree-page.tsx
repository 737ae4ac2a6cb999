import type { JSX } from 'preact';
import type { AchievementEdition } from '../../modules/catalog/index.ts';
import { useTexts } from '../edition-texts.ts';
import type { FormState } from '../forms/form-state.ts';
import { one } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  ErrorSummary,
  Field,
  Form,
  NumberText,
  PageHeader,
  Table,
  usePage,
  useWords,
} from '../ui/index.ts';
import { compareWithDegree, type Degree } from './degree-rules.ts';

export interface DegreePageProps {
  /** Absent where none was chosen. */
  edition: AchievementEdition | undefined;
  /** What was typed, and what is wrong with it. */
  state: FormState;
  /** Absent while something is wrong. */
  degree: Degree | undefined;
}

const fields = ['years', 'ects', 'yearlyFee', 'weeklyHours'] as const;

/** A microcredential beside a degree of which the reader says the figures. */
export function DegreePage({ edition, state, degree }: DegreePageProps): JSX.Element {
  const { choose } = useWords();
  const { degree: words } = choose;
  return (
    <>
      <Breadcrumbs items={[{ label: choose.title, href: '/choose' }, { label: words.title }]} />
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      {edition ? (
        <>
          <ErrorSummary errors={state.errors} />
          <Form method="get" action="/choose/degree">
            <input type="hidden" name="id" value={edition.achievementId} />
            {fields.map((field) => (
              <Field
                key={field}
                label={words[field]}
                hint={field === 'yearlyFee' ? words.yearlyFeeHint : undefined}
                name={field}
                inputmode="decimal"
                width="short"
                value={one(state.values, field)}
                error={state.errors[field]}
                required
              />
            ))}
            <Button icon="scale">{words.submit}</Button>
          </Form>
          {degree ? <Comparison edition={edition} degree={degree} /> : null}
          <p class="muted">{words.note}</p>
        </>
      ) : (
        <>
          <p>{words.noOffer}</p>
          <p>
            <Button href="/catalogue" icon="search">
              {words.find}
            </Button>
          </p>
        </>
      )}
    </>
  );
}

function Comparison({ edition, degree }: { edition: AchievementEdition; degree: Degree }): JSX.Element {
  const { degree: words } = useWords().choose;
  const { locale } = usePage();
  const { title, skills } = useTexts(edition);
  const compared = compareWithDegree(degree, edition);
  const figures = (value: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  const range = ({ least, most }: { least: number; most: number }) =>
    words.range(figures(least), figures(most));
  const { creditShare } = compared;
  return (
    <Table
      caption={words.caption}
      columns={[
        { key: 'what', label: words.what },
        { key: 'small', label: title || words.small },
        { key: 'big', label: words.big },
      ]}
      rows={[
        {
          what: words.hours,
          small: figures(edition.workloadHours),
          big: range(compared.degreeHours),
        },
        { what: words.weeks, small: figures(compared.smallWeeks), big: range(compared.degreeWeeks) },
        {
          what: words.cost,
          small: <a href={`/achievements/${edition.achievementId}`}>{words.costSmall}</a>,
          big: figures(compared.degreeCost),
        },
        {
          what: words.credit,
          small: edition.ects === undefined ? words.noCredit : figures(edition.ects),
          big: figures(degree.ects),
        },
        {
          what: words.share,
          small:
            creditShare === undefined ? (
              words.noCredit
            ) : (
              <NumberText value={creditShare} style="percent" maximumFractionDigits={1} />
            ),
          big: <NumberText value={1} style="percent" />,
        },
        { what: words.skills, small: skills.map(({ name }) => name).join(', '), big: words.skillsBig },
      ]}
    />
  );
}
