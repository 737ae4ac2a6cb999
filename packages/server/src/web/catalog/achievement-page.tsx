import type { JSX } from 'preact';
import type { Organisation } from '../../modules/access/index.ts';
import { type AchievementVersion, type AssessmentSummary, drawBadge } from '../../modules/catalog/index.ts';
import type { Enrolment } from '../../modules/learning/index.ts';
import {
  Badge,
  Breadcrumbs,
  Button,
  Card,
  DateText,
  DefinitionList,
  Form,
  Icon,
  Markdown,
  Notice,
  PageHeader,
  Table,
  usePage,
  useWords,
} from '../ui/index.ts';

export interface AchievementPageProps {
  version: AchievementVersion;
  organisation: Organisation;
  assessments: readonly AssessmentSummary[];
  /** The reader's newest enrolment in it. */
  enrolment?: Enrolment | undefined;
}

/** Everything that somebody should know before they begin (requirements B6): nothing is left for after enrolment. */
export function AchievementPage(props: AchievementPageProps): JSX.Element {
  const { version, organisation, assessments } = props;
  const words = useWords().catalog;
  const page = words.achievement;
  return (
    <>
      <Breadcrumbs items={[{ label: words.title, href: '/catalogue' }, { label: version.title }]} />
      <article class="achievement">
        <div class="achievement__badge">
          <Badge
            svg={drawBadge(version, organisation.name)}
            alt={words.badgeAlt(version.title, organisation.name)}
            size="hero"
          />
        </div>
        <div class="achievement__head">
          <PageHeader
            kicker={words.kinds[version.kind].name}
            title={version.title}
            lead={<p>{version.purpose}</p>}
            actions={<Enrol {...props} />}
          />
          <p class="offer__provider">
            <Icon name="landmark" /> {words.offeredBy}{' '}
            <a href={`/organisations/${organisation.slug}`}>{organisation.name}</a>
          </p>
        </div>
        <div class="achievement__body">
          {version.status === 'retired' ? (
            <Notice kind="warning" title={page.retired.title}>
              <p>{page.retired.text}</p>
            </Notice>
          ) : null}
          <Outcomes version={version} />
          <Skills version={version} />
          <section aria-labelledby="criteria">
            <h2 id="criteria">{page.criteria}</h2>
            <Markdown text={version.criteria} headingLevel={3} />
          </section>
          <section aria-labelledby="assessment">
            <h2 id="assessment">{page.assessment}</h2>
            {assessments.map((assessment) => (
              <Exam key={assessment.assessmentId} assessment={assessment} />
            ))}
          </section>
        </div>
        <aside class="achievement__facts" aria-label={page.facts}>
          <Facts version={version} organisation={organisation} />
        </aside>
      </article>
    </>
  );
}

function Enrol({ version, enrolment }: AchievementPageProps): JSX.Element | null {
  const page = useWords().catalog.achievement;
  const { actor } = usePage();
  if (enrolment?.status === 'active') {
    return (
      <Button href={`/learn/${enrolment.enrolmentId}`} icon="arrow-right">
        {page.goOn}
      </Button>
    );
  }
  if (enrolment?.status === 'completed' && enrolment.achievementVersionId === version.versionId) {
    return (
      <Button href={`/learn/${enrolment.enrolmentId}`} icon="award">
        {page.result}
      </Button>
    );
  }
  if (version.status !== 'published') return null;
  const path = `/achievements/${version.achievementId}/enrol`;
  if (!actor) {
    return (
      <Button href={path} icon="footprints">
        {page.enrol}
      </Button>
    );
  }
  return (
    <Form action={path} inline>
      <Button icon="footprints">{page.enrol}</Button>
    </Form>
  );
}

function Outcomes({ version }: { version: AchievementVersion }): JSX.Element {
  const page = useWords().catalog.achievement;
  return (
    <section aria-labelledby="outcomes">
      <h2 id="outcomes">{page.outcomes}</h2>
      <p class="muted">{page.outcomesLead}</p>
      <ul class="outcomes">
        {version.outcomes.map((outcome) => (
          <li key={outcome}>
            <Icon name="check" />
            <span>{outcome}</span>
          </li>
        ))}
      </ul>
      {version.notCovered ? (
        <>
          <h3>{page.notCovered}</h3>
          <p>{version.notCovered}</p>
        </>
      ) : null}
    </section>
  );
}

function Skills({ version }: { version: AchievementVersion }): JSX.Element {
  const page = useWords().catalog.achievement;
  return (
    <section aria-labelledby="skills">
      <h2 id="skills">{page.skills}</h2>
      <Table
        caption={page.skillsCaption}
        captionHidden
        columns={[
          { key: 'skill', label: page.skill },
          { key: 'level', label: page.level },
          { key: 'framework', label: page.framework },
        ]}
        rows={version.skills.map((skill) => ({
          skill: <a href={`/skills/${skill.skillId}`}>{skill.name}</a>,
          level: page.levelOf(skill.level, skill.levels, skill.levelName),
          framework: skill.framework ?? '',
        }))}
      />
    </section>
  );
}

function Exam({ assessment }: { assessment: AssessmentSummary }): JSX.Element {
  const page = useWords().catalog.achievement;
  const waiting = page.waiting(assessment.waitHours);
  return (
    <Card title={assessment.title} level={3}>
      <DefinitionList
        items={[
          { term: page.terms.size, children: page.questions(assessment.itemCount) },
          { term: page.terms.passRule, children: page.passRule(assessment.passPercent, assessment.passRule) },
          {
            term: page.terms.attempts,
            children: [page.attempts(assessment.attemptsAllowed), waiting].filter(Boolean).join('. '),
          },
          { term: page.terms.time, children: page.time(assessment.minutes) },
        ]}
      />
    </Card>
  );
}

function Facts({
  version,
  organisation,
}: Pick<AchievementPageProps, 'version' | 'organisation'>): JSX.Element {
  const words = useWords().catalog;
  const page = words.achievement;
  const { locale } = usePage();
  const language = new Intl.DisplayNames(locale, { type: 'language' }).of(version.language);
  return (
    <>
      <h2>{page.facts}</h2>
      <DefinitionList
        items={[
          { term: page.terms.workload, children: words.hours(version.workloadHours) },
          { term: page.terms.language, children: language },
          { term: page.terms.subject, children: words.subjects[version.subject] },
          { term: page.terms.validity, children: page.validMonths(version.validityMonths) },
          { term: page.terms.eqf, children: version.eqfLevel && page.eqf(version.eqfLevel) },
          { term: page.terms.ects, children: version.ects && page.ects(version.ects) },
          { term: page.terms.assessmentType, children: capital(version.assessmentType) },
          { term: page.terms.participation, children: capital(version.participationType) },
          { term: page.terms.supervision, children: capital(version.supervisionType) },
          {
            term: words.provider,
            children: (
              <>
                {organisation.name}, {words.organisation.kinds[organisation.kind].toLowerCase()}
              </>
            ),
          },
          {
            term: page.terms.edition,
            children: version.publishedAt ? (
              <>
                {page.edition(version.version)} <DateText value={version.publishedAt} />
              </>
            ) : undefined,
          },
        ]}
      />
      <details class="disclosure">
        <summary>{page.aboutKind}</summary>
        <p>{words.kinds[version.kind].meaning}</p>
        <p class="muted">{page.machine}</p>
      </details>
    </>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
