import type { Differing, GroupHeads, IdentityLevel, RuleWords, Score, Supervision } from '@cairn/rules';
import type { RuleNames } from '../rule-names.ts';
import type { Words } from '../words.ts';
import { byCount, counted } from './count.ts';

const figure = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 });
const share = ({ points, of }: Score) => `${figure.format((points * 100) / of)} %`;

const identities: { [level in IdentityLevel]: string } = {
  none: 'Identität nicht geprüft',
  self: 'Identität selbst angegeben',
  name: 'Name geprüft',
  document: 'Ausweis geprüft',
};

const supervisions: { [supervision in Supervision]: string } = {
  none: 'ohne Aufsicht',
  online: 'online beaufsichtigt',
  onsite: 'vor Ort beaufsichtigt',
};

const differs: { [differing in Differing]: string } = {
  issuer: ', jeweils von einem anderen Aussteller',
  achievement: ', jeweils zu einem anderen Abschluss',
};

const times = (count: number) => (count === 1 ? 'einmal' : `${count}-mal`);
const hours = (minutes: number) =>
  minutes % 60 === 0 ? counted(minutes / 60, 'Stunde', 'Stunden') : counted(minutes, 'Minute', 'Minuten');

function kindsFor({ titleOf, skillOf }: RuleNames): RuleWords['kinds'] {
  const called = (requirement: { id: string }) => {
    const title = titleOf(requirement);
    return title === undefined ? '' : ` „${title}“`;
  };
  return {
    exam: (asked) => `Prüfung${called(asked)} bestanden`,
    project: (asked) => `Projekt${called(asked)} angenommen`,
    portfolio: (asked) => `Portfolio${called(asked)} angenommen`,
    'peer-review': (asked) =>
      asked.part === 'given'
        ? `${counted(asked.reviews, 'Arbeit', 'Arbeiten')} anderer begutachtet${called(asked)}`
        : `eigene Arbeit${called(asked)} von ${counted(asked.reviews, 'anderen Person', 'anderen Personen')} begutachtet`,
    observation: (asked) => `${times(asked.times ?? 1)} bei der Arbeit beobachtet${called(asked)}`,
    oral: (asked) => `Gespräch${called(asked)} bestanden`,
    practice: (asked) => `${times(asked.times ?? 1)} geübt${called(asked)}`,
    completion: (asked) => `Einheit${called(asked)} abgeschlossen`,
    attendance: ({ count, sessions }) =>
      `an ${count} von ${counted(sessions.length, 'Termin', 'Terminen')} teilgenommen`,
    hours: (asked) => `${hours(asked.minutes)} gearbeitet${called(asked)}`,
    'external-result': (asked) => `anderswo abgenommene Prüfung${called(asked)} des Anbieters bestanden`,
    'prior-learning': (asked) => `früher Gelerntes anerkannt${called(asked)}`,
    award: (asked) => `verlangten Nachweis${called(asked)} erworben`,
    skill: ({ skill }) => `Fähigkeit „${skillOf(skill) ?? skill}“ gezeigt`,
    credit: ({ hundredths, unit }) => `${figure.format(hundredths / 100)} Leistungspunkte (${unit}) erreicht`,
    identity: ({ to }) => identities[to],
    payment: (asked) => `Gebühr${called(asked)} bezahlt`,
    declaration: (asked) => `Erklärung${called(asked)} unterzeichnet`,
    survey: (asked) => `Umfrage${called(asked)} beantwortet`,
    approval: (asked) => `Genehmigung${called(asked)} erteilt`,
    membership: (asked) => `Mitglied der verlangten Gruppe${called(asked)}`,
  };
}

function conditionsFor({ outcomeOf, outcomes: all }: RuleNames): RuleWords['conditions'] {
  return {
    score: (score) => `mindestens ${share(score)}`,
    level: ({ scale, value }) => `auf Stufe ${value} von ${scale}`,
    outcomes: (outcomes) =>
      outcomes.length >= all
        ? 'in jedem Lernergebnis'
        : `in jedem dieser Lernergebnisse: ${outcomes.map((id) => `„${outcomeOf(id) ?? id}“`).join(', ')}`,
    identity: (level) => identities[level],
    supervision: (supervision) => supervisions[supervision],
    within: ({ months, days, hours: some }) =>
      `nicht länger her als ${[
        months && counted(months, 'Monat', 'Monate'),
        days && counted(days, 'Tag', 'Tage'),
        some && counted(some, 'Stunde', 'Stunden'),
      ]
        .filter(Boolean)
        .join(' und ')}`,
    until: (until) => `bis ${until.slice(0, 10).split('-').reverse().join('.')} (UTC)`,
    attempts: (attempts) =>
      byCount(attempts, { one: 'ein Versuch', other: `höchstens ${attempts} Versuche` }),
    validAlways: () => 'muss gültig bleiben',
    exclusive: () => 'zählt hier für nichts anderes',
    mustPass: () => 'in jedem Fall nötig',
  };
}

const heads: GroupHeads = {
  all: ({ count }) => byCount(count, { one: 'dieser Punkt', other: `alle ${count} Punkte` }),
  any: ({ count }) => byCount(count, { one: 'dieser Punkt', other: `einer von ${count} Punkten` }),
  atLeast: ({ count, of, differing }) =>
    `mindestens ${count} von ${of} Punkten${differing ? differs[differing] : ''}`,
  weighted: ({ pass }) => `zusammen mindestens ${share(pass)}`,
};

function wordsFor(names: RuleNames): RuleWords & { heads: GroupHeads } {
  const grouped = (text: string, { parts, depth }: { parts: string[]; depth: number }) =>
    depth > 0 && parts.length > 1 ? `(${text})` : text;
  return {
    heads,
    whole: (text) => `Sie erwerben dies, sobald Folgendes erfüllt ist: ${text}.`,
    all: (group) => grouped(group.parts.join(' und '), group),
    any: (group) => grouped(group.parts.join(' oder '), group),
    atLeast: ({ parts, count, differing, depth }) =>
      grouped(`mindestens ${count} davon${differing ? differs[differing] : ''}: ${parts.join('; ')}`, {
        parts,
        depth,
      }),
    weighted: ({ parts, pass, depth }) =>
      grouped(`zusammen mindestens ${share(pass)}: ${parts.join('; ')}`, { parts, depth }),
    component: ({ text, weight, weights, minimum }) =>
      `${text} (zählt ${weight} von ${weights}${minimum ? `, mindestens ${share(minimum)}` : ''})`,
    requirement: ({ text, conditions }) =>
      conditions.length > 0 ? `${text} (${conditions.join(', ')})` : text,
    kinds: kindsFor(names),
    conditions: conditionsFor(names),
  };
}

export const awardRules: Words['awardRules'] = {
  wordsFor,
  begin: 'Sie erwerben dies, sobald Folgendes erfüllt ist:',
  title: 'Wann Sie es erwerben',
  none: 'Der Anbieter nennt keine Regel. Er vergibt nach den Kriterien.',
  rubric: 'Bewertungsraster',
  byKey: 'Keines nötig: Antworten werden nach festem Schlüssel bewertet.',
};
