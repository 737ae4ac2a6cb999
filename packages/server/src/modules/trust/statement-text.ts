import type { Deps } from '../../platform/deps.ts';
import { type Said, sayingOf } from '../../platform/refusal.ts';
import type { PartnerRole, Statement, StatementKind } from './statement.ts';

/** What stands in a signed statement itself, for ever: code to what stands in it. */
export type StatementTexts = {
  'statement.name': { kind: StatementKind; title: string };
  'statement.partner': { role: PartnerRole };
  'statement.equivalent': { equivalentTo: string };
  'statement.standard': { standard: string };
  'statement.conditions': { conditions: string };
};

const text = sayingOf<StatementTexts>();

type Saying = Pick<Deps, 'languages' | 'say'>;

/** The name of the signed document. It is written in the first language: its readers are other houses' programs. */
export function nameOf(deps: Saying, { kind, about }: Statement): string {
  return sayIn(deps, text('statement.name', { kind, title: about.title }));
}

/** Everything that the statement says, part by part. */
export function commentOf(deps: Saying, statement: Statement): string {
  const { role, equivalentTo, standard, conditions, comment } = statement;
  const parts = [
    role && sayIn(deps, text('statement.partner', { role })),
    equivalentTo && sayIn(deps, text('statement.equivalent', { equivalentTo })),
    standard && sayIn(deps, text('statement.standard', { standard })),
    conditions && sayIn(deps, text('statement.conditions', { conditions })),
    comment,
  ];
  return parts.filter(Boolean).join('\n\n') || nameOf(deps, statement);
}

function sayIn(deps: Saying, said: Said): string {
  return deps.say(said, deps.languages[0]);
}
