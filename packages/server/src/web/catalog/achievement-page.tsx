import type { ComponentChildren, JSX } from 'preact';
import {
  type AchievementEdition,
  type AssessmentSummary,
  type Conformance,
  type EditionRule,
  type EditionTexts,
  editionAddress,
  editionOnShow,
  isByRun,
  languagesOf,
} from '../../modules/catalog/index.ts';
import type { NamedTestimonial, ReviewSummary } from '../../modules/community/index.ts';
import { type Enrolment, isOnTheWay } from '../../modules/learning/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import type { Spoken } from '../../modules/trust/index.ts';
import { AlsoIn } from '../also-in.tsx';
import { AssessmentCard } from '../assessment/kinds.tsx';
import { ReviewSection, Testimonials } from '../community/review-parts.tsx';
import { EditionBadge } from '../edition-badge.tsx';
import { useTexts } from '../edition-texts.ts';
import { TrustSection } from '../trust/shown-trust.tsx';
import {
  Breadcrumbs,
  Button,
  DateText,
  Form,
  Icon,
  InLanguage,
  Markdown,
  Notice,
  OrganisationLogo,
  PageHeader,
  useInLanguage,
  usePage,
  useWords,
} from '../ui/index.ts';
import { Facts } from './achievement-facts.tsx';
import { ChangeList, type ShownChanges } from './change-list.tsx';
import type { Credited } from './credited.ts';
import { DescriptionSections, PracticalShare } from './description-sections.tsx';
import type { MappedLevels } from './mapped-levels.tsx';
import { OutlineSection } from './outline-section.tsx';
import { PackLabels } from './packs/pack-labels.tsx';
import { Passages } from './passages.tsx';
import { RubricPart, RulePart } from './rule-part.tsx';
import { type OfferingProps, OfferingSection } from './runs/offering-section.tsx';
import { SkillsTable } from './skills-table.tsx';
import type { Weighed } from './weigh-offer.ts';
import { Weighing } from './weighing-part.tsx';

export interface AchievementPageProps {
  edition: AchievementEdition;
  /** Everything that was published of it, newest first. */
  editions: readonly AchievementEdition[];
  organisation: Organisation;
  assessments: readonly AssessmentSummary[];
  /** What earns it. */
  rule: EditionRule;
  /** The reader's newest enrolment in it. */
  enrolment?: Enrolment | undefined;
  /** What others say of it and of its provider. */
  said: readonly Spoken[];
  /** What the rule packs found when the edition was published. */
  conformance?: Conformance | undefined;
  /** Against the edition before; undefined of the first one. */
  changed?: ShownChanges | undefined;
  /** What is told of all reviews of it. */
  reviews: ReviewSummary;
  /** What participants let the provider show. */
  testimonials: readonly NamedTestimonial[];
  /** When it can be begun, and for how much. */
  offering: OfferingProps;
  /** What speaks for it and what against it is worked out of this. */
  weighed: Weighed;
  /** How the levels of its skills compare with those of other scales; nothing is said in a preview. */
  mapped?: MappedLevels;
  /** Credentials of the people it credits that were awarded here, by row. */
  credited?: ReadonlyMap<string, Credited>;
}

/** Everything that somebody should know before they begin (requirements B6): nothing is left for after enrolment. */
export function AchievementPage(props: AchievementPageProps): JSX.Element {
  const { edition } = props;
  const { catalog: words, choose } = useWords();
  return (
    <>
      <Breadcrumbs items={[{ label: words.title, href: '/catalogue' }, { label: useTexts(edition).title }]} />
      <AchievementArticle
        {...props}
        actions={<Enrol {...props} />}
        notice={<OlderEdition {...props} />}
        offering={<OfferingSection {...props.offering} />}
        last={
          <>
            <Weighing weighed={props.weighed} />
            <p>
              <a href={`/choose/degree?id=${edition.achievementId}`}>{choose.degree.link}</a>
            </p>
            <Testimonials testimonials={props.testimonials} />
          </>
        }
        more={
          <>
            <PackLabels conformance={props.conformance} />
            <TrustSection said={props.said} />
            <ReviewSection summary={props.reviews} achievementId={edition.achievementId} />
            <Editions {...props} />
          </>
        }
      />
    </>
  );
}

export interface AchievementArticleProps
  extends Omit<
    AchievementPageProps,
    | 'enrolment'
    | 'editions'
    | 'said'
    | 'changed'
    | 'conformance'
    | 'reviews'
    | 'testimonials'
    | 'offering'
    | 'weighed'
  > {
  /** Dates and prices; absent in a preview. */
  offering?: ComponentChildren;
  actions?: ComponentChildren;
  /** Above everything else that the page says. */
  notice?: ComponentChildren;
  /** After the facts. */
  more?: ComponentChildren;
  /** Of the achievement in the console, where drafts are shown. */
  consoleAddress?: string | undefined;
  /** After everything that the edition says. */
  last?: ComponentChildren;
  /** 2 where a page shows it below a heading of its own. */
  headingLevel?: 1 | 2;
}

/** The page of an achievement without what surrounds it, so that authors see the very same in a preview. */
export function AchievementArticle(props: AchievementArticleProps): JSX.Element {
  const { edition, organisation, assessments, actions, notice, offering, more, last, headingLevel } = props;
  const { consoleAddress } = props;
  const { catalog: words, awardRules } = useWords();
  const texts = useTexts(edition);
  const page = words.achievement;
  return (
    <article class="achievement">
      <div class="achievement__badge">
        <EditionBadge
          edition={edition}
          issuerName={organisation.name}
          consoleAddress={consoleAddress}
          alt={words.badgeAlt(texts.title, organisation.name)}
          size="hero"
        />
      </div>
      <div class="achievement__head">
        <PageHeader
          kicker={words.kinds[edition.kind].name}
          title={texts.title}
          language={texts.languageAt('title')}
          lead={<p {...useInLanguage(texts.languageAt('purpose'))}>{texts.purpose}</p>}
          level={headingLevel}
          actions={actions}
        />
        <p class="offer__provider">
          {organisation.logo ? <OrganisationLogo organisation={organisation} /> : <Icon name="landmark" />}{' '}
          {words.offeredBy} <a href={`/organisations/${organisation.slug}`}>{organisation.name}</a>
        </p>
        <AlsoIn languages={languagesOf(edition)} shownIn={texts.shownIn} />
      </div>
      <div class="achievement__body">
        {notice}
        {edition.status === 'retired' ? (
          <Notice kind="warning" title={page.retired.title}>
            <p>{page.retired.text}</p>
          </Notice>
        ) : null}
        <Outcomes texts={texts} edition={edition} />
        <SkillsTable texts={texts} mapped={props.mapped} />
        {offering}
        <OutlineSection edition={edition} />
        <section aria-labelledby="criteria">
          <h2 id="criteria">{page.criteria}</h2>
          <Markdown text={texts.criteria} headingLevel={3} language={texts.languageAt('criteria')} />
        </section>
        <section aria-labelledby="assessment">
          <h2 id="assessment">{page.assessment}</h2>
          <h3>{awardRules.title}</h3>
          <RulePart rule={props.rule} texts={texts} />
          {assessments.map((assessment) => (
            <AssessmentCard
              key={assessment.assessmentId}
              assessment={assessment}
              language={edition.language}
            />
          ))}
          <RubricPart assessments={assessments} />
        </section>
        <DescriptionSections edition={edition} credited={props.credited} />
        {last}
      </div>
      <aside class="achievement__facts" aria-label={page.facts}>
        <Facts edition={edition} organisation={organisation} />
        {more}
      </aside>
    </article>
  );
}

/** Whoever comes from an older badge reads what that badge stands for, and where the newer edition is. */
function OlderEdition({ edition, editions }: AchievementPageProps): JSX.Element | null {
  const page = useWords().catalog.achievement;
  const current = editionOnShow(editions);
  if (!current || current.number <= edition.number) return null;
  return (
    <Notice kind="info" title={page.older.title(edition.number)}>
      <p>
        {page.older.text} <a href={`/achievements/${edition.achievementId}`}>{page.older.toNewest}</a>
      </p>
    </Notice>
  );
}

function Editions({ edition, editions, changed }: AchievementPageProps): JSX.Element | null {
  const { catalog, authoring } = useWords();
  const page = catalog.achievement;
  if (editions.length < 2) return null;
  return (
    <section class="achievement__editions" aria-labelledby="editions">
      <h2 id="editions">{page.editions}</h2>
      <ul>
        {editions.map((one) => (
          <li key={one.editionId}>
            <a
              href={editionAddress(one)}
              aria-current={one.editionId === edition.editionId ? 'page' : undefined}
            >
              {page.editionOf(one.number)}
            </a>
            {one.publishedAt ? (
              <>
                {', '}
                <DateText value={one.publishedAt} />
              </>
            ) : null}
          </li>
        ))}
      </ul>
      {changed ? (
        <details class="disclosure">
          <summary>{authoring.changes.from(changed.since)}</summary>
          <ChangeList {...changed} />
        </details>
      ) : null}
    </section>
  );
}

function Enrol({ edition, enrolment, offering }: AchievementPageProps): JSX.Element | null {
  const page = useWords().catalog.achievement;
  const { actor } = usePage();
  if (enrolment && isOnTheWay(enrolment)) {
    return (
      <Button href={`/learn/${enrolment.enrolmentId}`} icon="arrow-right">
        {page.goOn}
      </Button>
    );
  }
  if (enrolment?.status === 'completed' && enrolment.editionId === edition.editionId) {
    return (
      <Button href={`/learn/${enrolment.enrolmentId}`} icon="award">
        {page.result}
      </Button>
    );
  }
  if (edition.status !== 'published') return null;
  const path = `/achievements/${edition.achievementId}/enrol`;
  // Where there are runs one of them is chosen first.
  if (!actor || isByRun(offering.runs.map(({ run }) => run))) {
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

function Outcomes({ texts, edition }: { texts: EditionTexts; edition: AchievementEdition }): JSX.Element {
  const words = useWords();
  const page = words.catalog.achievement;
  return (
    <section aria-labelledby="outcomes">
      <h2 id="outcomes">{page.outcomes}</h2>
      <p class="muted">{page.outcomesLead}</p>
      <ul class="outcomes">
        {texts.learningOutcomes.map(({ outcomeId, text, evidence }) => (
          <li key={outcomeId}>
            <Icon name="check" />
            <div>
              <InLanguage language={texts.languageAt(`learningOutcomes.${outcomeId}.text`)}>
                {text}
              </InLanguage>
              {evidence ? (
                <p class="muted">
                  {words.authoring.described.page.evidence(words.catalog.choices[evidence])}
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      <PracticalShare edition={edition} />
      <Passages texts={texts} />
    </section>
  );
}
