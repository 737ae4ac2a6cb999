import type { JSX } from 'preact';
import type { AchievementEdition, RunNow } from '../../modules/catalog/index.ts';
import { LevelOf } from '../catalog/level-of.tsx';
import type { AskedRole, Kept } from '../catalog/role/read-role.ts';
import { RoleSkills, useCoveredRows } from '../catalog/role/role-covered.tsx';
import { RolePicker } from '../catalog/role/role-picker.tsx';
import { useCostRows } from '../catalog/runs/cost-rows.tsx';
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
  Tag,
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
  runs: readonly RunNow[];
  asked: AskedRole;
  /** Skills of the role that the reader says the degree teaches; none: they did not say. */
  taught: ReadonlySet<string>;
  now: Date;
}

const fields = ['years', 'ects', 'yearlyFee', 'weeklyHours'] as const;

/** A microcredential beside a degree of which the reader says the figures. */
export function DegreePage(props: DegreePageProps): JSX.Element {
  const { edition, state, degree, asked, taught } = props;
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
            <KeptFields kept={[['id', edition.achievementId], ...roleIn(asked), ...ticksIn(taught)]} />
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
          {degree ? <Comparison {...{ ...props, edition, degree }} /> : null}
          <p class="muted">{words.note}</p>
          <RoleSection {...{ edition, state, asked, taught }} />
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

type Compared = DegreePageProps & { edition: AchievementEdition; degree: Degree };

function Comparison({ edition, degree, runs, asked: { role }, taught, now }: Compared): JSX.Element {
  const { choose, roles, catalog } = useWords();
  const { degree: words } = choose;
  const { locale } = usePage();
  const texts = useTexts(edition);
  const compared = compareWithDegree(degree, edition);
  const figures = (value: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  const range = ({ least, most }: { least: number; most: number }) =>
    words.range(figures(least), figures(most));
  const { creditShare } = compared;
  const one = { edition, texts, runs, rule: { titles: new Map() } };
  const [cost] = useCostRows([one], { hours: degree.weeklyHours, now });
  const covered = useCoveredRows(role, [
    { id: 'small', skills: texts.skills },
    { id: 'big', skills: skillsOf(taught) },
  ]);
  const missing = <span class="muted">{catalog.compare.missing}</span>;
  return (
    <Table
      caption={words.caption}
      columns={[
        { key: 'what', label: words.what },
        { key: 'small', label: texts.title || words.small },
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
          small: cost?.value(one) ?? <a href={`/achievements/${edition.achievementId}`}>{words.costSmall}</a>,
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
        {
          what: words.skills,
          small: texts.skills.map(({ name }) => name).join(', ') || missing,
          big: words.skillsBig,
        },
        ...covered.map(({ term, best, cellOf }) => ({
          what: term,
          ...Object.fromEntries(
            (['small', 'big'] as const).map((id) => [
              id,
              <>
                {cellOf(id) ?? missing}
                {best.has(id) ? (
                  <Tag kind="passed" icon="star">
                    {roles.best}
                  </Tag>
                ) : null}
              </>,
            ]),
          ),
        })),
      ]}
    />
  );
}

type RoleSectionProps = Pick<DegreePageProps, 'state' | 'asked' | 'taught'> & { edition: AchievementEdition };

/** Which role both are compared by, and which of its skills the degree teaches: the reader says it. */
function RoleSection({ edition, state, asked, taught }: RoleSectionProps): JSX.Element {
  const { roles } = useWords();
  const texts = useTexts(edition);
  const { choose } = useWords();
  const path = '/choose/degree';
  const kept: Kept = [
    ['id', edition.achievementId],
    ...fields.map((field) => [field, one(state.values, field)] as const),
  ];
  const { role } = asked;
  return (
    <section aria-labelledby="role">
      <h2 id="role">{roles.title}</h2>
      <RolePicker {...{ asked, path, kept }} />
      {role ? (
        <Form method="get" action={path} wide>
          <KeptFields kept={[...kept, ...roleIn(asked)]} />
          <p>{roles.degreeTicks}</p>
          <p class="muted">{roles.same}</p>
          <RoleSkills
            role={role}
            columns={[
              {
                ...{ id: 'small', title: texts.title, skills: texts.skills },
                show: (skill) => <LevelOf skill={skill} texts={texts} />,
              },
              {
                ...{ id: 'big', title: choose.degree.big, skills: undefined, show: () => null },
                tick: ({ skillId, name }) => (
                  <input
                    class="choice__input"
                    type="checkbox"
                    name="has"
                    value={skillId}
                    checked={taught.has(skillId)}
                    aria-label={roles.tick(name)}
                  />
                ),
              },
            ]}
          />
          <Button icon="scale">{roles.count}</Button>
        </Form>
      ) : null}
    </section>
  );
}

function KeptFields({ kept }: { kept: Kept }): JSX.Element {
  return (
    <>
      {kept.map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={`${name} ${value}`} />
      ))}
    </>
  );
}

function roleIn({ role }: AskedRole): Kept {
  return role ? [['role', role.roleId]] : [];
}

function ticksIn(taught: ReadonlySet<string>): Kept {
  return [...taught].map((skillId) => ['has', skillId] as const);
}

/** Undefined while the reader said none. */
function skillsOf(taught: ReadonlySet<string>): { skillId: string }[] | undefined {
  return taught.size === 0 ? undefined : [...taught].map((skillId) => ({ skillId }));
}
