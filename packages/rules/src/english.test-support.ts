import type { GroupHeads, RuleWords } from './words.ts';

/** A small catalogue, to show that a rule reads as a sentence. The product's stand in its own catalogues. */
export const english: RuleWords & { heads: GroupHeads } = {
  heads: {
    all: ({ count }) => `all ${count} of these`,
    any: ({ count }) => `one of these ${count}`,
    atLeast: ({ count, of }) => `${count} of these ${of}`,
    weighted: ({ pass }) => `together ${share(pass)}`,
  },
  whole: (text) => `You earn this when ${text}.`,
  all: ({ parts, depth }) => grouped(parts.join(' and '), { parts, depth }),
  any: ({ parts, depth }) => grouped(parts.join(' or '), { parts, depth }),
  atLeast: ({ count, parts, differing }) =>
    `at least ${count} of these holds${differing ? `, each from a different ${differing}` : ''}: ${parts.join('; ')}`,
  weighted: ({ parts, pass }) => `${parts.join(' and ')} make ${share(pass)} together`,
  component: ({ text, weight, weights, minimum }) =>
    `${text} (${weight} of ${weights}${minimum ? `, at least ${share(minimum)}` : ''})`,
  requirement: ({ text, conditions }) => [text, ...conditions].join(', '),
  kinds: {
    exam: ({ exam }) => `you pass the exam ${exam}`,
    project: ({ project }) => `the project ${project} is accepted`,
    portfolio: ({ portfolio }) => `the portfolio ${portfolio} is accepted`,
    'peer-review': ({ part, reviews }) =>
      part === 'given' ? `you review ${reviews} peers` : `${reviews} peers review you`,
    observation: ({ observation, times = 1 }) => `you are observed ${times} times (${observation})`,
    oral: ({ oral }) => `you pass the conversation ${oral}`,
    practice: ({ practice, times = 1 }) => `you practise ${practice} ${times} times`,
    completion: ({ unit }) => `you complete ${unit}`,
    attendance: ({ count, sessions }) => `you attend ${count} of ${sessions.length} sessions`,
    hours: ({ minutes }) => `you work ${minutes / 60} hours`,
    'external-result': ({ result }) => `you bring the result of ${result}`,
    'prior-learning': ({ claim }) => `your prior learning counts for ${claim}`,
    award: ({ achievements }) => `you hold ${achievements?.join(' or ') ?? 'an award'}`,
    skill: ({ skill }) => `you show ${skill}`,
    credit: ({ hundredths, unit }) => `you have ${hundredths / 100} ${unit}`,
    identity: ({ to }) => `your identity is checked (${to})`,
    payment: ({ charge }) => `${charge} is paid`,
    declaration: ({ statement }) => `you sign ${statement}`,
    survey: ({ survey }) => `you answer ${survey}`,
    approval: ({ approval }) => `${approval} is approved`,
    membership: ({ group }) => `you belong to ${group}`,
  },
  conditions: {
    score: (score) => `with at least ${share(score)}`,
    level: ({ scale, value }) => `at ${scale} level ${value}`,
    outcomes: (outcomes) => `in each of ${outcomes.join(', ')}`,
    identity: (level) => `with your identity checked (${level})`,
    supervision: (supervision) => `supervised ${supervision}`,
    within: ({ months = 0, days = 0, hours = 0 }) =>
      `not longer ago than ${months} months, ${days} days, ${hours} hours`,
    until: (until) => `by ${until.slice(0, 10)}`,
    attempts: (attempts) => `in at most ${attempts} attempts`,
    validAlways: () => 'as long as it is valid',
    exclusive: () => 'counted once',
    mustPass: () => 'in any case',
  },
};

function share({ points, of }: { points: number; of: number }): string {
  return `${points}/${of}`;
}

function grouped(text: string, { parts, depth }: { parts: string[]; depth: number }): string {
  return depth > 0 && parts.length > 1 ? `(${text})` : text;
}
