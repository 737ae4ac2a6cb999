import { evaluate, type Fact, parseRule, type RuleDocument } from '@cairn/rules';
import type { Row } from '../measure.ts';
import { at as itemAt } from './setting.ts';

const now = '2026-06-01T00:00:00.000Z';
const people = 50;
const factsEach = 200;

/**
 * A decision over 30 requirements (exams per outcome, projects, hours, attendance, a weighted part, electives with facts
 * of their own, awards of different issuers) and the 200 facts of one person, who lacks a little. No library decides
 * such rules, so it stands beside what nobody can do without: reading those facts from JSON.
 */
export function rulesRow(): Row {
  const document = thirtyRequirements();
  const histories = Array.from({ length: people }, (_, person) => history(person));
  const texts = histories.map((facts) => JSON.stringify(facts));
  assertSound(document, histories);
  return {
    name: 'rules-30-200',
    what: 'decide a rule of 30 requirements by 200 facts, with what is left to do',
    ours: { name: 'evaluate', run: (index) => evaluate(document, itemAt(histories, index), now) },
    peer: { name: 'JSON.parse of the facts', run: (index) => JSON.parse(itemAt(texts, index)) },
    budget: { peerRatio: 0.5 },
  };
}

function thirtyRequirements(): RuleDocument {
  const ids = (count: number, from = 0) => Array.from({ length: count }, (_, index) => index + from);
  const parsed = parseRule({
    format: 1,
    rule: {
      all: [
        ...ids(6).map((n) => ({
          id: `exam-${n}`,
          requires: 'exam',
          exam: `exam-${n}`,
          score: { points: 70, of: 100 },
          outcomes: [`outcome-${n}`, `outcome-${n + 1}`],
          attempts: 9,
          supervision: 'online',
        })),
        ...ids(4).map((n) => ({
          id: `project-${n}`,
          requires: 'project',
          project: `project-${n}`,
          within: { months: 24 },
          level: { scale: 'eqf', value: 5 },
        })),
        { id: 'hours', requires: 'hours', activity: 'placement', minutes: 2400 },
        { id: 'days', requires: 'attendance', sessions: ids(20).map((n) => `day-${n}`), count: 15 },
        {
          weighted: ids(4).map((n) => ({
            requirement: { id: `part-${n}`, requires: 'completion', unit: `unit-${n}` },
            weight: n + 1,
          })),
          pass: { points: 60, of: 100 },
        },
        {
          atLeast: 3,
          of: ids(6).map((n) => ({
            id: `elective-${n}`,
            requires: 'award',
            achievements: [`ach-${n}`, `ach-${n + 1}`],
            exclusive: true,
          })),
        },
        {
          atLeast: 3,
          of: ids(4).map((n) => ({ id: `issuer-${n}`, requires: 'award' })),
          differing: 'issuer',
        },
        {
          any: [
            { id: 'paid', requires: 'payment', charge: 'certificate' },
            { id: 'sponsor', requires: 'membership', group: 'acme' },
          ],
        },
        { id: 'honest', requires: 'declaration', statement: 'honesty' },
        { id: 'who', requires: 'identity', to: 'document' },
      ],
    },
  });
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.document;
}

/** Attempts that got better, sessions, logs, awards of several issuers; one project is still missing. */
function history(person: number): Fact[] {
  const made: Omit<Fact, 'id' | 'at' | 'result'>[] = [];
  for (let n = 0; made.length < factsEach - 3; n++) {
    const points = 40 + ((n * 7 + person) % 60);
    const score = { points, of: 100 };
    const outcomes = [n % 6, (n % 6) + 1].map((outcome) => ({ outcome: `outcome-${outcome}`, score }));
    made.push({ kind: 'exam', subject: `exam-${n % 6}`, score, outcomes, supervision: 'online' });
    made.push({ kind: 'project', subject: `project-${n % 3}`, level: { scale: 'eqf', value: 4 + (n % 2) } });
    made.push({ kind: 'attendance', subject: `day-${n % 20}` });
    made.push({ kind: 'hours', subject: 'placement', unit: 'minute', amount: 60 + (n % 60) });
    made.push({ kind: 'completion', subject: `unit-${n % 4}`, score });
    made.push({ kind: 'award', subject: `ach-${n % 7}`, issuer: `issuer-${n % 5}` });
  }
  made.length = factsEach - 3;
  made.push({ kind: 'payment', subject: 'certificate' });
  made.push({ kind: 'declaration', subject: 'honesty' });
  made.push({ kind: 'identity', identity: 'document' });
  return made.map((fact, index) => ({
    ...fact,
    id: `fact-${person}-${index}`,
    result: 'shown',
    at: new Date(Date.parse('2026-01-01T00:00:00.000Z') + index * 3_600_000).toISOString(),
  }));
}

function assertSound(document: RuleDocument, histories: Fact[][]): void {
  for (const facts of histories) {
    const { state, left } = evaluate(document, facts, now);
    const open = left?.map(({ requirement }) => requirement).join();
    if (state !== 'missing' || open !== 'project-3')
      throw new Error(`The history of the benchmark is ${state}: ${open}`);
  }
}
