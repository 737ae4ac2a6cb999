import type { JSX } from 'preact';
import type { Attempt } from '../../modules/assessment/index.ts';
import type { Fact, Lapse, LapsedRequirement, Reason } from '../../modules/earning/index.ts';
import { DateText, NumberText, Table, useWords } from '../ui/index.ts';

export interface ShownLapse {
  lapse: Lapse;
  /** What the edition asks, by the id of its requirement. */
  titles: ReadonlyMap<string, string>;
  /** Attempts that count no longer. */
  annulled: readonly Attempt[];
  /** Where who decides corrects what was recorded. */
  correctAt?: string;
}

/** The rule of an award, requirement by requirement: by what it was met, and how it stands. */
export function LapseProof({ lapse, titles, annulled, correctAt }: ShownLapse): JSX.Element {
  const words = useWords().cases.lapse;
  return (
    <section aria-labelledby="lapse">
      <h2 id="lapse">{words.title}</h2>
      <p>
        {words.met} <DateText value={lapse.metAt} />. {words.lapsed} <DateText value={lapse.lapsedAt} />.
      </p>
      <Table
        caption={words.title}
        captionHidden
        columns={[
          { key: 'asked', label: words.asked },
          { key: 'before', label: words.before },
          { key: 'now', label: words.now },
        ]}
        rows={lapse.requirements.map((requirement) => ({
          asked: titles.get(requirement.requirementId) ?? words.untitled,
          before: <Before requirement={requirement} />,
          now: <Now requirement={requirement} />,
        }))}
      />
      {annulled.map(({ attemptId, number, annulment }) =>
        annulment ? (
          <p key={attemptId}>
            {words.annulled(number)} <DateText value={annulment.at} />. {words.because(annulment.reason)}
          </p>
        ) : null,
      )}
      {correctAt ? (
        <p>
          {words.correct} <a href={correctAt}>{words.correctLink}</a>
        </p>
      ) : null}
    </section>
  );
}

function Before({ requirement: { before, facts } }: { requirement: LapsedRequirement }): JSX.Element {
  const words = useWords().cases.lapse;
  if (before.state !== 'met') return <>{words.states.missing}</>;
  return (
    <>
      {words.states.met}
      {facts.map((fact) => (
        <ShownBy fact={fact} key={fact.id} />
      ))}
    </>
  );
}

function ShownBy({ fact: { at, score } }: { fact: Fact }): JSX.Element {
  const words = useWords().cases.lapse;
  return (
    <>
      {'; '}
      {words.shown} <DateText value={new Date(at)} />
      {score ? (
        <>
          {' '}
          ({/* Rounded down, so that nobody reads a mark that was not reached. */}
          <NumberText value={Math.floor((score.points * 1000) / score.of) / 1000} style="percent" />)
        </>
      ) : null}
    </>
  );
}

function Now({ requirement: { after, facts } }: { requirement: LapsedRequirement }): JSX.Element {
  const words = useWords().cases.lapse;
  if (after.state === 'met') return <>{words.states.met}</>;
  const [ended] = facts.flatMap((fact) => fact.ended ?? []);
  return (
    <>
      {words.states[after.state]}. {words.reasons[whyOf(after.reason)]}
      {ended ? (
        <>
          {' '}
          {words.ended[ended.because]} <DateText value={new Date(ended.at)} />.
        </>
      ) : null}
    </>
  );
}

/** Rules know many reasons; what matters here is what became of that which was there. */
function whyOf(reason: Reason | undefined): 'ended' | 'runOut' | 'tooOld' | 'nothing' | 'short' {
  switch (reason) {
    case undefined:
    case 'nothing-yet':
      return 'nothing';
    case 'ended':
      return 'ended';
    case 'run-out':
      return 'runOut';
    case 'too-old':
      return 'tooOld';
    default:
      return 'short';
  }
}
