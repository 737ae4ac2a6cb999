import type { JSX } from 'preact';
import type { EditionExam } from '../../modules/assessment/index.ts';
import { type AchievementEdition, type EditionTexts, languagesOf } from '../../modules/catalog/index.ts';
import { AlsoIn } from '../also-in.tsx';
import { EditionBadge } from '../edition-badge.tsx';
import { useTexts } from '../edition-texts.ts';
import {
  Breadcrumbs,
  DefinitionList,
  Icon,
  InLanguage,
  Markdown,
  Notice,
  PageHeader,
  Table,
  useInLanguage,
  useWords,
} from '../ui/index.ts';
import type { AchievementScope } from './achievement-door.ts';
import { Facts } from './achievement-facts.tsx';
import { StatusTag } from './achievement-frame.tsx';
import { ChangeList, type ShownChanges } from './change-list.tsx';
import { DescriptionSections } from './description-sections.tsx';
import { LevelOf } from './level-of.tsx';
import { OutlineSection } from './outline-section.tsx';
import { Passages } from './passages.tsx';

export interface EditionPageProps {
  scope: AchievementScope;
  edition: AchievementEdition;
  exam: EditionExam | undefined;
  /** Against the edition before; undefined of the first one. */
  changed: ShownChanges | undefined;
}

/** One edition, to read: everything that it says, and the exam with its questions. Nothing here can be changed. */
export function EditionPage({ scope, edition, exam, changed }: EditionPageProps): JSX.Element {
  const words = useWords();
  const { overview, edition: said, title } = words.authoring;
  const texts = useTexts(edition);
  const inLanguage = useInLanguage(texts.languageAt('purpose'));
  const name = overview.editionName(edition.number);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: title, href: scope.list },
          {
            label: scope.achievement.editions[0].title || words.authoring.list.untitled,
            href: scope.address,
          },
          { label: name },
        ]}
      />
      <PageHeader
        kicker={name}
        title={texts.title}
        language={texts.languageAt('title')}
        lead={<p {...inLanguage}>{texts.purpose}</p>}
        actions={<StatusTag status={edition.status} />}
      />
      <AlsoIn languages={languagesOf(edition)} shownIn={texts.shownIn} />
      {edition.status === 'draft' ? null : <Notice kind="info">{said.forEver}</Notice>}
      <div class="overview">
        <div class="overview__badge">
          <EditionBadge
            edition={edition}
            issuerName={scope.organisation.name}
            consoleAddress={scope.address}
            alt={words.catalog.badgeAlt(texts.title, scope.organisation.name)}
            size="large"
          />
        </div>
        <div class="edition">
          <Facts edition={edition} organisation={scope.organisation} />
        </div>
      </div>
      <div class="edition">
        <section aria-labelledby="criteria">
          <h2 id="criteria">{words.catalog.achievement.criteria}</h2>
          <Markdown text={texts.criteria} headingLevel={3} language={texts.languageAt('criteria')} />
          <Passages texts={texts} />
        </section>
        <Outcomes texts={texts} />
        <OutlineSection edition={edition} />
        <DescriptionSections edition={edition} />
        {changed ? (
          <section aria-labelledby="changes">
            <h2 id="changes">{words.authoring.changes.from(changed.since)}</h2>
            <ChangeList {...changed} />
          </section>
        ) : null}
        {exam ? <Exam edition={edition} exam={exam} /> : <p>{said.noExam}</p>}
        {edition.status === 'draft' ? null : <p class="muted">{said.readOnly}</p>}
      </div>
    </>
  );
}

function Outcomes({ texts }: { texts: EditionTexts }): JSX.Element {
  const words = useWords();
  const { skill, level } = words.catalog.achievement;
  const names = new Map(texts.skills.map(({ skillId, name }) => [skillId, name]));
  return (
    <>
      <section aria-labelledby="skills">
        <h2 id="skills">{words.authoring.tabs.skills}</h2>
        <Table
          caption={words.authoring.tabs.skills}
          captionHidden
          columns={[
            { key: 'skill', label: skill },
            { key: 'level', label: level },
          ]}
          rows={texts.skills.map((one) => ({
            skill: (
              <InLanguage language={texts.languageAt(`skills.${one.skillId}.name`)}>{one.name}</InLanguage>
            ),
            level: <LevelOf skill={one} texts={texts} />,
          }))}
        />
      </section>
      <section aria-labelledby="outcomes">
        <h2 id="outcomes">{words.authoring.tabs.outcomes}</h2>
        <Table
          caption={words.authoring.tabs.outcomes}
          captionHidden
          columns={[
            { key: 'outcome', label: words.authoring.outcomes.text },
            { key: 'shows', label: words.authoring.outcomes.shows },
          ]}
          rows={texts.learningOutcomes.map((outcome) => ({
            outcome: (
              <InLanguage language={texts.languageAt(`learningOutcomes.${outcome.outcomeId}.text`)}>
                {outcome.text}
              </InLanguage>
            ),
            shows: outcome.skillIds.map((skillId) => names.get(skillId) ?? '').join(', '),
          }))}
        />
      </section>
    </>
  );
}

function Exam({ edition, exam }: { edition: AchievementEdition; exam: EditionExam }): JSX.Element {
  const words = useWords();
  const page = words.catalog.achievement;
  const inLanguage = useInLanguage(edition.language);
  const { settings } = exam.exam;
  const outcomes = new Map(edition.learningOutcomes.map(({ outcomeId, text }) => [outcomeId, text]));
  return (
    <section aria-labelledby="exam">
      <h2 id="exam" {...inLanguage}>
        {exam.exam.title}
      </h2>
      <DefinitionList
        items={[
          { term: page.terms.size, children: page.questions(exam.items.length) },
          { term: page.terms.passRule, children: page.passRule(settings.passPercent, settings.passRule) },
          {
            term: page.terms.attempts,
            children: [page.attempts(settings.attemptsAllowed), page.waiting(settings.waitHours)]
              .filter(Boolean)
              .join('. '),
          },
          { term: page.terms.time, children: page.time(settings.minutes) },
        ]}
      />
      <ol class="edition__items">
        {exam.items.map((item) => (
          <li key={item.itemId}>
            <Markdown text={item.prompt} headingLevel={3} language={edition.language} />
            <ul class="edition__choices">
              {item.choices.map((choice) => (
                <li key={choice.id} class={isRight(item, choice.id) ? 'edition__right' : undefined}>
                  {isRight(item, choice.id) ? (
                    <Icon name="circle-check" label={words.authoring.edition.right} />
                  ) : (
                    <Icon name="circle" />
                  )}
                  <span {...inLanguage}>{choice.text}</span>
                </li>
              ))}
            </ul>
            <p class="muted">
              {words.authoring.exam.outcome}:{' '}
              <OutcomeName text={outcomes.get(item.outcomeId)} edition={edition} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function OutcomeName(props: { text: string | undefined; edition: AchievementEdition }): JSX.Element {
  const { outcomeGone } = useWords().authoring.exam;
  const inLanguage = useInLanguage(props.text === undefined ? undefined : props.edition.language);
  return <span {...inLanguage}>{props.text ?? outcomeGone}</span>;
}

function isRight(item: EditionExam['items'][number], choiceId: string): boolean {
  return 'correct' in item && item.correct.includes(choiceId);
}
