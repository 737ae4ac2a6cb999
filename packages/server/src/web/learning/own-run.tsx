import type { JSX } from 'preact';
import type { Run } from '../../modules/catalog/index.ts';
import type { Enrolment } from '../../modules/learning/index.ts';
import { refundInWords, rulesInWords, useReader, writeDays, writePrice } from '../catalog/runs/run-words.tsx';
import { Button, ButtonGroup, DefinitionList, Notice } from '../ui/index.ts';

export interface OwnRunProps {
  enrolment: Enrolment;
  /** As it is today; what was chosen stays as it was. */
  run?: Run | undefined;
}

/** What the learner chose, as it was then, and what became of it. */
export function OwnRun({ enrolment, run }: OwnRunProps): JSX.Element {
  const reader = useReader();
  const { learning, offering } = reader.words;
  const words = learning.ownRun;
  const { chosen, status, enrolmentId, achievementId } = enrolment;
  const again = `/achievements/${achievementId}/enrol?again=1`;
  return (
    <section aria-labelledby="own-run">
      <h2 id="own-run">{words.title}</h2>
      {status === 'waiting' ? (
        <Notice kind="info" title={words.waiting.title}>
          <p>{words.waiting.text}</p>
        </Notice>
      ) : null}
      {chosen?.choice.track === 'audit' ? (
        <Notice kind="info" title={words.learnsOnly.title}>
          <p>{words.learnsOnly.text}</p>
        </Notice>
      ) : null}
      {run?.cancelled ? (
        <Notice kind="warning" title={offering.page.cancelled}>
          <p>{run.cancelled.reason}</p>
          <p>
            <a href={again}>{words.again}</a>
          </p>
        </Notice>
      ) : null}
      {chosen ? (
        <DefinitionList
          items={[
            { term: offering.facts.name, children: chosen.choice.run },
            { term: offering.facts.when, children: writeDays(run ?? chosen.choice, reader) },
            { term: offering.facts.track, children: offering.tracks[chosen.choice.track].name },
            { term: offering.facts.price, children: writePrice(chosen.choice.price, reader) },
            {
              term: offering.facts.rules,
              children: [
                refundInWords(chosen.choice.policies, reader.words),
                ...rulesInWords(chosen.choice.policies, reader.words),
              ].join(' '),
            },
          ]}
        />
      ) : (
        <p>{words.none}</p>
      )}
      {chosen && chosen.choice.price.minor > 0 ? <p class="muted">{words.payment}</p> : null}
      <ButtonGroup>
        {chosen && run && run.sessions.length > 0 ? (
          <Button
            href={`/achievements/${achievementId}/runs/${run.runId}`}
            variant="secondary"
            icon="calendar-days"
          >
            {offering.page.timetable}
          </Button>
        ) : null}
        {chosen?.choice.track === 'audit' || status === 'waiting' ? (
          <Button href={again} variant="quiet">
            {words.other}
          </Button>
        ) : null}
        <Button href={`/learn/${enrolmentId}/leave`} variant="quiet" icon="log-out">
          {words.leave}
        </Button>
      </ButtonGroup>
    </section>
  );
}
