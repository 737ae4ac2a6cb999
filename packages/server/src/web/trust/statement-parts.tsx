import type { JSX } from 'preact';
import { type Spoken, type StatementState, statementAddress } from '../../modules/trust/index.ts';
import { DateText, DefinitionList, Tag, useWords } from '../ui/index.ts';

const looks = {
  waiting: { kind: 'warning', icon: 'hourglass' },
  declined: { kind: 'failed', icon: 'x' },
  future: { kind: 'plain', icon: 'hourglass' },
  standing: { kind: 'passed', icon: 'check' },
  expired: { kind: 'plain', icon: 'clock-alert' },
  withdrawn: { kind: 'failed', icon: 'undo-2' },
} as const satisfies { [state in StatementState]: { kind: string; icon: string } };

export function StatementTag({ state }: { state: StatementState }): JSX.Element {
  return <Tag {...looks[state]}>{useWords().trust.states[state]}</Tag>;
}

/** The page of what a statement is about. */
export function addressOfSubject({ statement: { about }, other }: Spoken): string {
  return about.achievementId ? `/achievements/${about.achievementId}` : `/organisations/${other.slug}`;
}

/** Who says what of what, from when to when, and how it ended. */
export function StatementFacts({ spoken }: { spoken: Spoken }): JSX.Element {
  const { facts, kinds, roles } = useWords().trust;
  const { statement, speaker, other } = spoken;
  const { about, role, withdrawn, stoodAt, validUntil } = statement;
  const isConfirmed = statement.kind === 'partnership' && stoodAt;
  return (
    <DefinitionList
      items={[
        { term: facts.kind, children: kinds[statement.kind] },
        {
          term: facts.speaker,
          children: <a href={`/organisations/${speaker.slug}`}>{speaker.name}</a>,
        },
        { term: facts.about, children: <a href={addressOfSubject(spoken)}>{about.title}</a> },
        {
          term: facts.of,
          children: about.achievementId && <a href={`/organisations/${other.slug}`}>{other.name}</a>,
        },
        { term: facts.role, children: role && roles[role] },
        { term: facts.equivalentTo, children: statement.equivalentTo },
        { term: facts.standard, children: statement.standard },
        {
          term: facts.conditions,
          children: statement.conditions && <p class="as-typed">{statement.conditions}</p>,
        },
        { term: facts.comment, children: statement.comment && <p class="as-typed">{statement.comment}</p> },
        { term: facts.from, children: <DateText value={statement.validFrom} /> },
        { term: facts.until, children: validUntil ? <DateText value={validUntil} /> : facts.open },
        { term: facts.made, children: <DateText value={statement.madeAt} /> },
        { term: facts.confirmed, children: isConfirmed ? <DateText value={isConfirmed} /> : undefined },
        { term: facts.withdrawn, children: withdrawn && <DateText value={withdrawn.at} /> },
        { term: facts.reason, children: withdrawn?.reason },
      ]}
    />
  );
}

/** One statement in a list on the page of what it is about: who, under what, until when. */
export function StatementLine({ spoken, isOther }: { spoken: Spoken; isOther?: boolean }): JSX.Element {
  const { shown, kinds, roles } = useWords().trust;
  const { statement, speaker, other, state } = spoken;
  const { kind, role, standard, equivalentTo, validUntil, withdrawn, about } = statement;
  const name = isOther ? other.name : speaker.name;
  const said = role ? roles[role] : kinds[kind];
  return (
    <li>
      <a href={statementAddress(statement)}>{said}</a> {shown.by(name)}
      {about.achievementId ? ` ${shown.of(about.title)}` : null}
      {equivalentTo ? `: ${equivalentTo}` : null}
      {standard ? `, ${shown.under(standard)}` : null}
      {withdrawn ? (
        <>
          {`, ${shown.withdrawnOn} `}
          <DateText value={withdrawn.at} />
        </>
      ) : validUntil ? (
        <>
          {`, ${shown.until} `}
          <DateText value={validUntil} />
        </>
      ) : null}{' '}
      {state === 'standing' ? null : <StatementTag state={state} />}
    </li>
  );
}
