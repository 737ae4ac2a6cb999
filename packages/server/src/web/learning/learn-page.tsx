import type { JSX } from 'preact';
import type { Case } from '../../modules/cases/index.ts';
import type { AchievementEdition, Run } from '../../modules/catalog/index.ts';
import type { StepState } from '../../modules/earning/index.ts';
import type { Award } from '../../modules/issuing/index.ts';
import { type Enrolment, isOnTheWay } from '../../modules/learning/index.ts';
import { QuestionNotice } from '../cases/question-notice.tsx';
import { EditionBadge } from '../edition-badge.tsx';
import { useTexts } from '../edition-texts.ts';
import { Breadcrumbs, Button, ButtonGroup, Icon, PageHeader, Stones, useWords } from '../ui/index.ts';
import { OwnRun } from './own-run.tsx';
import { BadgeButton, badgeStateOf } from './passed.tsx';
import type { Step } from './step.ts';

/** A requirement of the edition's rule with what the decision says of it. */
export interface WayStep extends Step {
  requirementId: string;
  state: StepState;
}

export interface LearnPageProps {
  enrolment: Enrolment;
  /** The run that was chosen, as it is today. */
  run?: Run | undefined;
  edition: AchievementEdition;
  issuerName: string;
  /** In the order in which to do them: what is open first by the cheapest way to finish. */
  steps: readonly WayStep[];
  /** Whether everything that is asked was shown. */
  isMet: boolean;
  /** Nothing is left to do: it can be reviewed. */
  isOver: boolean;
  /** What it was awarded with, once it is there. */
  award?: Award | undefined;
  /** The last case about whether that stays. */
  question?: Case | undefined;
}

/** One enrolment, drawn from the decision: what is done, what is next, what waits, what is missing. */
export function LearnPage({
  enrolment,
  run,
  edition,
  issuerName,
  steps,
  isMet,
  isOver,
  award,
  question,
}: LearnPageProps): JSX.Element {
  const words = useWords().learning;
  const { enrolmentId } = enrolment;
  const isWaiting = enrolment.status === 'waiting';
  const learnsOnly = enrolment.chosen?.choice.track === 'audit' && !isMet;
  const texts = useTexts(edition);
  const isSigned = award !== undefined && award.status !== 'pending-signature';
  const shown: ShownStep[] = [
    { label: words.path.enrolled, state: 'met' },
    ...steps,
    { label: words.path.award, state: isMet && isSigned ? 'met' : 'missing' },
  ];
  const done = shown.filter(({ state }) => state === 'met').length;
  return (
    <>
      <Breadcrumbs items={[{ label: words.title, href: '/learn' }, { label: texts.title }]} />
      <div class="learn">
        <div class="learn__head">
          <PageHeader
            kicker={kickerOf(words.path, { isDone: isMet, award })}
            title={texts.title}
            language={texts.languageAt('title')}
            lead={<p>{issuerName}</p>}
          />
          {award && !isMet ? <QuestionNotice award={award} found={question} /> : null}
          {isWaiting || learnsOnly ? null : <Next steps={steps} isMet={isMet} award={award} />}
        </div>
        <div class="learn__badge">
          <EditionBadge edition={edition} issuerName={issuerName} alt="" size="large" />
          <Stones done={done} total={shown.length} label={words.path.progress} />
        </div>
        <Steps steps={shown} />
        <div class="learn__part">
          {isOnTheWay(enrolment) ? <OwnRun enrolment={enrolment} run={run} /> : null}
          {steps.map(({ requirementId, details }) =>
            details ? (
              <div class="learn__part" key={requirementId}>
                {details}
              </div>
            ) : null,
          )}
          {isMet || award ? null : (
            <p>
              <Button href={`/learn/${enrolmentId}/exception`} variant="quiet" icon="gavel">
                {words.path.exception}
              </Button>
            </p>
          )}
          {isOver || award ? (
            <p>
              <Button href={`/reviews/${edition.editionId}`} variant="quiet" icon="star">
                {words.path.review}
              </Button>
            </p>
          ) : null}
          <p>
            <Button href={`/achievements/${edition.achievementId}`} variant="quiet" icon="book-open">
              {words.path.about}
            </Button>
          </p>
        </div>
      </div>
    </>
  );
}

function kickerOf(
  words: { kicker: string; kickerDone: string; kickerEnded: string },
  { isDone, award }: { isDone: boolean; award: Award | undefined },
): string {
  if (award?.status === 'revoked') return words.kickerEnded;
  return isDone ? words.kickerDone : words.kicker;
}

function Next({ steps, isMet, award }: Pick<LearnPageProps, 'steps' | 'isMet' | 'award'>): JSX.Element {
  const words = useWords().learning;
  const [first, ...others] = steps.filter(({ next }) => next !== undefined);
  return (
    <>
      <section class="next" aria-labelledby="next">
        <p class="next__kicker" id="next">
          {words.path.next}
        </p>
        {isMet ? <Met steps={steps} award={award} /> : (first?.next ?? <p>{words.path.waits}</p>)}
      </section>
      {isMet
        ? null
        : others.map(({ requirementId, next }) => (
            <section class="next" key={requirementId} aria-label={words.path.also}>
              <p class="next__kicker">{words.path.also}</p>
              {next}
            </section>
          ))}
    </>
  );
}

function Met({ steps, award }: Pick<LearnPageProps, 'steps' | 'award'>): JSX.Element {
  const words = useWords();
  return (
    <>
      <h2>{words.learning.next.passed.title}</h2>
      <p>{badgeStateOf(award, words)}</p>
      <ButtonGroup>
        <BadgeButton award={award} />
        {steps.map(({ requirementId, result }) =>
          result ? (
            <Button key={requirementId} href={result.href} variant="secondary">
              {result.label}
            </Button>
          ) : null,
        )}
      </ButtonGroup>
    </>
  );
}

type ShownStep = Pick<WayStep, 'label' | 'state'>;

function Steps({ steps }: { steps: readonly ShownStep[] }): JSX.Element {
  const words = useWords().learning.path;
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{words.steps}</h2>
      <ol class="way-steps">
        {steps.map(({ label, state }) => (
          <li
            key={label}
            class={state === 'met' ? 'way-steps__step way-steps__step--done' : 'way-steps__step'}
          >
            <Icon name={icons[state]} label={words.states[state]} />
            <span>{label}</span>
            {state === 'met' || state === 'missing' ? null : <span class="muted">{words.states[state]}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

const icons: { [state in StepState]: string } = {
  met: 'circle-check',
  missing: 'circle',
  waiting: 'hourglass',
  closed: 'lock',
  expired: 'history',
};
