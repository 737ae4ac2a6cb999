import type { ComponentChildren, JSX } from 'preact';
import {
  type AchievementVersion,
  type AssessmentSummary,
  drawBadge,
  editionAddress,
  editionOnShow,
} from '../../modules/catalog/index.ts';
import type { Enrolment } from '../../modules/learning/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import { AssessmentCard } from '../assessment/kinds.tsx';
import {
  Badge,
  Breadcrumbs,
  Button,
  DateText,
  Form,
  Icon,
  Markdown,
  Notice,
  OrganisationLogo,
  PageHeader,
  Table,
  useInLanguage,
  usePage,
  useWords,
} from '../ui/index.ts';
import { Facts } from './achievement-facts.tsx';

export interface AchievementPageProps {
  version: AchievementVersion;
  /** Everything that was published of it, newest first. */
  editions: readonly AchievementVersion[];
  organisation: Organisation;
  assessments: readonly AssessmentSummary[];
  /** The reader's newest enrolment in it. */
  enrolment?: Enrolment | undefined;
}

/** Everything that somebody should know before they begin (requirements B6): nothing is left for after enrolment. */
export function AchievementPage(props: AchievementPageProps): JSX.Element {
  const { version } = props;
  const words = useWords().catalog;
  return (
    <>
      <Breadcrumbs items={[{ label: words.title, href: '/catalogue' }, { label: version.title }]} />
      <AchievementArticle
        {...props}
        actions={<Enrol {...props} />}
        notice={<OlderEdition {...props} />}
        more={<Editions {...props} />}
      />
    </>
  );
}

export interface AchievementArticleProps extends Omit<AchievementPageProps, 'enrolment' | 'editions'> {
  actions?: ComponentChildren;
  /** Above everything else that the page says. */
  notice?: ComponentChildren;
  /** After the facts. */
  more?: ComponentChildren;
  /** 2 where a page shows it below a heading of its own. */
  headingLevel?: 1 | 2;
}

/** The page of an achievement without what surrounds it, so that authors see the very same in a preview. */
export function AchievementArticle(props: AchievementArticleProps): JSX.Element {
  const { version, organisation, assessments, actions, notice, more, headingLevel } = props;
  const words = useWords().catalog;
  const page = words.achievement;
  return (
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
          language={version.language}
          lead={<p {...useInLanguage(version.language)}>{version.purpose}</p>}
          level={headingLevel}
          actions={actions}
        />
        <p class="offer__provider">
          {organisation.logo ? <OrganisationLogo organisation={organisation} /> : <Icon name="landmark" />}{' '}
          {words.offeredBy} <a href={`/organisations/${organisation.slug}`}>{organisation.name}</a>
        </p>
      </div>
      <div class="achievement__body">
        {notice}
        {version.status === 'retired' ? (
          <Notice kind="warning" title={page.retired.title}>
            <p>{page.retired.text}</p>
          </Notice>
        ) : null}
        <Outcomes version={version} />
        <Skills version={version} />
        <section aria-labelledby="criteria">
          <h2 id="criteria">{page.criteria}</h2>
          <Markdown text={version.criteria} headingLevel={3} language={version.language} />
        </section>
        <section aria-labelledby="assessment">
          <h2 id="assessment">{page.assessment}</h2>
          {assessments.map((assessment) => (
            <AssessmentCard
              key={assessment.assessmentId}
              assessment={assessment}
              language={version.language}
            />
          ))}
        </section>
      </div>
      <aside class="achievement__facts" aria-label={page.facts}>
        <Facts version={version} organisation={organisation} />
        {more}
      </aside>
    </article>
  );
}

/** Whoever comes from an older badge reads what that badge stands for, and where the newer edition is. */
function OlderEdition({ version, editions }: AchievementPageProps): JSX.Element | null {
  const page = useWords().catalog.achievement;
  const current = editionOnShow(editions);
  if (!current || current.version <= version.version) return null;
  return (
    <Notice kind="info" title={page.older.title(version.version)}>
      <p>
        {page.older.text} <a href={`/achievements/${version.achievementId}`}>{page.older.toNewest}</a>
      </p>
    </Notice>
  );
}

function Editions({ version, editions }: AchievementPageProps): JSX.Element | null {
  const page = useWords().catalog.achievement;
  if (editions.length < 2) return null;
  return (
    <section class="achievement__editions" aria-labelledby="editions">
      <h2 id="editions">{page.editions}</h2>
      <ul>
        {editions.map((edition) => (
          <li key={edition.versionId}>
            <a
              href={editionAddress(edition)}
              aria-current={edition.versionId === version.versionId ? 'page' : undefined}
            >
              {page.editionOf(edition.version)}
            </a>
            {edition.publishedAt ? (
              <>
                {', '}
                <DateText value={edition.publishedAt} />
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
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
  const inLanguage = useInLanguage(version.language);
  return (
    <section aria-labelledby="outcomes">
      <h2 id="outcomes">{page.outcomes}</h2>
      <p class="muted">{page.outcomesLead}</p>
      <ul class="outcomes" {...inLanguage}>
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
          <p {...inLanguage}>{version.notCovered}</p>
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
