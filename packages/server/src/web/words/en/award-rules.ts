import type { Differing, GroupHeads, IdentityLevel, RuleWords, Score, Supervision } from '@cairn/rules';
import type { RuleNames } from '../rule-names.ts';
import { byCount, counted } from './count.ts';

const share = ({ points, of }: Score) => `${Number(((points * 100) / of).toFixed(2))}%`;

const identities: { [level in IdentityLevel]: string } = {
  none: 'nobody checks who you are',
  self: 'you say who you are',
  name: 'your name is checked',
  document: 'an identity document is checked',
};

const supervisions: { [supervision in Supervision]: string } = {
  none: 'unsupervised',
  online: 'supervised online',
  onsite: 'supervised onsite',
};

const differs: { [differing in Differing]: string } = {
  issuer: ', each from another issuer',
  achievement: ', each for another achievement',
};

const times = (count: number) => (count === 1 ? 'once' : `${count} times`);
const hours = (minutes: number) =>
  minutes % 60 === 0 ? counted(minutes / 60, 'hour') : counted(minutes, 'minute');

function kindsFor({ titleOf, skillOf }: RuleNames): RuleWords['kinds'] {
  const called = (requirement: { id: string }) => {
    const title = titleOf(requirement);
    return title === undefined ? '' : ` “${title}”`;
  };
  return {
    exam: (asked) => `you pass the exam${called(asked)}`,
    project: (asked) => `your project${called(asked)} is accepted`,
    portfolio: (asked) => `your portfolio${called(asked)} is accepted`,
    'peer-review': (asked) =>
      asked.part === 'given'
        ? `you review ${counted(asked.reviews, 'piece')} of work of others${called(asked)}`
        : `${counted(asked.reviews, 'other learner')} review your work${called(asked)}`,
    observation: (asked) => `you are observed ${times(asked.times ?? 1)}${called(asked)}`,
    oral: (asked) => `you pass the conversation${called(asked)}`,
    practice: (asked) => `you practise${called(asked)} ${times(asked.times ?? 1)}`,
    completion: (asked) => `you complete the unit${called(asked)}`,
    attendance: ({ count, sessions }) => `you attend ${count} of ${counted(sessions.length, 'session')}`,
    hours: (asked) => `you work ${hours(asked.minutes)}${called(asked)}`,
    'external-result': (asked) =>
      `you pass the assessment${called(asked)}, which the provider holds elsewhere`,
    'prior-learning': (asked) => `your prior learning is recognised${called(asked)}`,
    award: (asked) => `you hold the award that is asked${called(asked)}`,
    skill: ({ skill }) => `you show the skill “${skillOf(skill) ?? skill}”`,
    credit: ({ hundredths, unit }) => `you have ${hundredths / 100} credits (${unit})`,
    identity: ({ to }) => identities[to],
    payment: (asked) => `the fee${called(asked)} is paid`,
    declaration: (asked) => `you sign the declaration${called(asked)}`,
    survey: (asked) => `you answer the survey${called(asked)}`,
    approval: (asked) => `it is approved${called(asked)}`,
    membership: (asked) => `you belong to the group that is asked${called(asked)}`,
  };
}

function conditionsFor({ outcomeOf, outcomes: all }: RuleNames): RuleWords['conditions'] {
  return {
    score: (score) => `at least ${share(score)}`,
    level: ({ scale, value }) => `at level ${value} of ${scale}`,
    outcomes: (outcomes) =>
      outcomes.length >= all
        ? 'in each outcome'
        : `in each of these outcomes: ${outcomes.map((id) => `“${outcomeOf(id) ?? id}”`).join(', ')}`,
    identity: (level) => identities[level],
    supervision: (supervision) => supervisions[supervision],
    within: ({ months, days, hours: some }) =>
      `not longer ago than ${[
        months && counted(months, 'month'),
        days && counted(days, 'day'),
        some && counted(some, 'hour'),
      ]
        .filter(Boolean)
        .join(' and ')}`,
    until: (until) => `by ${until.slice(0, 10)} (UTC)`,
    attempts: (attempts) => byCount(attempts, { one: 'one attempt', other: `at most ${attempts} attempts` }),
    validAlways: () => 'it has to stay valid',
    exclusive: () => 'counts for nothing else here',
    mustPass: () => 'there is no way around it',
  };
}

const heads: GroupHeads = {
  all: ({ count }) => byCount(count, { one: 'this holds', other: `all ${count} of these hold` }),
  any: ({ count }) => byCount(count, { one: 'this holds', other: `one of these ${count} holds` }),
  atLeast: ({ count, of, differing }) =>
    `at least ${count} of these ${of} hold${differing ? differs[differing] : ''}`,
  weighted: ({ pass }) => `these make at least ${share(pass)} together`,
};

function wordsFor(names: RuleNames): RuleWords & { heads: GroupHeads } {
  const grouped = (text: string, { parts, depth }: { parts: string[]; depth: number }) =>
    depth > 0 && parts.length > 1 ? `(${text})` : text;
  return {
    heads,
    whole: (text) => `You earn this when ${text}.`,
    all: (group) => grouped(group.parts.join(' and '), group),
    any: (group) => grouped(group.parts.join(' or '), group),
    atLeast: ({ parts, count, differing, depth }) =>
      grouped(`at least ${count} of these hold${differing ? differs[differing] : ''}: ${parts.join('; ')}`, {
        parts,
        depth,
      }),
    weighted: ({ parts, pass, depth }) =>
      grouped(`these make at least ${share(pass)} together: ${parts.join('; ')}`, { parts, depth }),
    component: ({ text, weight, weights, minimum }) =>
      `${text} (counts ${weight} of ${weights}${minimum ? `, at least ${share(minimum)}` : ''})`,
    requirement: ({ text, conditions }) =>
      conditions.length > 0 ? `${text} (${conditions.join(', ')})` : text,
    kinds: kindsFor(names),
    conditions: conditionsFor(names),
  };
}

/** What earns an edition, in words. */
export const awardRules = {
  wordsFor,
  begin: 'You earn this when',
  title: 'When you earn it',
  none: 'The provider states no rule. It awards by the criteria.',
  rubric: 'Rubric',
  byKey: 'None is needed: answers are marked by a fixed key.',
};
