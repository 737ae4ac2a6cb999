import { wordsOf } from '../../../platform/fold-text.ts';
import { languageNames } from './choice-names.ts';
import type { ColumnUse } from './item.ts';
import { isWorded, type Target, targets } from './targets.ts';

/** What people call the columns, in English and German, folded; the first that is free takes it. */
const usual: { [target in Target]?: readonly string[] } = {
  sourceId: [
    'id',
    'identifier',
    'course id',
    'course code',
    'code',
    'number',
    'kursnummer',
    'kennung',
    'nummer',
    'sku',
    'ctid',
  ],
  sourceAddress: [
    'url',
    'link',
    'website',
    'web',
    'address',
    'page',
    'course url',
    'webseite',
    'adresse',
    'homepage',
  ],
  title: [
    'title',
    'name',
    'course',
    'course title',
    'course name',
    'titel',
    'bezeichnung',
    'kurs',
    'kurstitel',
    'kursname',
  ],
  description: [
    'description',
    'summary',
    'about',
    'abstract',
    'beschreibung',
    'kurzbeschreibung',
    'inhalt',
    'overview',
    'text',
  ],
  purpose: ['purpose', 'aim', 'goal', 'zweck', 'ziel', 'wofur', 'what is it for'],
  criteria: [
    'criteria',
    'requirements to pass',
    'how to earn',
    'kriterien',
    'bedingungen',
    'leistungen',
    'earning criteria',
  ],
  scope: [
    'scope',
    'content',
    'contents',
    'syllabus',
    'curriculum',
    'inhalte',
    'lehrplan',
    'themen',
    'topics',
  ],
  notCovered: ['not covered', 'excluded', 'nicht enthalten'],
  outcomes: [
    'outcomes',
    'learning outcomes',
    'objectives',
    'learning objectives',
    'lernziele',
    'lernergebnisse',
    'ergebnisse',
  ],
  skills: [
    'skills',
    'skill',
    'competencies',
    'competences',
    'kompetenzen',
    'kompetenz',
    'fahigkeiten',
    'tags',
    'schlagworter',
  ],
  skillLevel: ['skill level', 'proficiency', 'kompetenzniveau', 'kompetenzstufe'],
  assessment: ['assessment', 'exam', 'examination', 'prufung', 'prufungsform', 'leistungsnachweis'],
  kind: ['kind', 'type', 'credential type', 'award type', 'art', 'typ', 'abschlussart', 'achievement type'],
  subject: [
    'subject',
    'category',
    'area',
    'topic',
    'fachgebiet',
    'fach',
    'bereich',
    'kategorie',
    'thema',
    'discipline',
  ],
  language: ['language', 'teaching language', 'sprache', 'unterrichtssprache', 'kurssprache', 'in language'],
  workloadHours: [
    'hours',
    'workload',
    'workload hours',
    'duration hours',
    'stunden',
    'arbeitsaufwand',
    'aufwand',
    'umfang',
    'workload in hours',
    'arbeitsaufwand in stunden',
    'total hours',
  ],
  ects: [
    'ects',
    'ects credits',
    'ects points',
    'credits ects',
    'ects punkte',
    'leistungspunkte',
    'lp',
    'cp',
    'credits',
  ],
  eqfLevel: [
    'eqf',
    'eqf level',
    'eqr',
    'eqr niveau',
    'level',
    'niveau',
    'european level',
    'european level eqf',
  ],
  validityMonths: [
    'validity',
    'valid months',
    'validity months',
    'gultigkeit',
    'gultig monate',
    'expires after',
    'valid for',
  ],
  assessmentType: [
    'assessment type',
    'type of assessment',
    'prufungsart',
    'how it is assessed',
    'bewertungsart',
  ],
  participationType: [
    'participation',
    'mode',
    'delivery',
    'delivery mode',
    'format',
    'form of participation',
    'teilnahmeform',
    'lernform',
    'unterrichtsform',
    'kursformat',
  ],
  supervisionType: ['supervision', 'aufsicht', 'supervision and identity', 'proctoring'],
  identityCheck: ['identity check', 'identity', 'identitatsprufung', 'id check'],
  pace: ['pace', 'pacing', 'tempo', 'full time part time', 'zeitmodell', 'study mode'],
  weeklyHours: ['hours per week', 'weekly hours', 'hours a week', 'stunden pro woche', 'wochenstunden'],
  leastWeeks: ['minimum weeks', 'least weeks', 'shortest duration in weeks', 'mindestdauer', 'min weeks'],
  typicalWeeks: [
    'weeks',
    'duration weeks',
    'duration',
    'usual duration in weeks',
    'dauer',
    'dauer in wochen',
    'wochen',
    'length',
  ],
  mostWeeks: ['maximum weeks', 'most weeks', 'longest duration in weeks', 'hochstdauer', 'max weeks'],
  nationalFramework: [
    'national framework',
    'nqf',
    'national qualifications framework',
    'nationaler qualifikationsrahmen',
  ],
  nationalLevel: ['national level', 'nqf level', 'dqr', 'dqr niveau', 'rqf level', 'nlqf'],
  approach: ['approach', 'kind of offer', 'offer type', 'art des angebots', 'angebotsart'],
  pedagogy: [
    'pedagogy',
    'teaching method',
    'methods',
    'methodik',
    'lernmethode',
    'didaktik',
    'how one learns',
  ],
  stackability: ['stackability', 'stackable', 'stapelbarkeit', 'anrechenbar'],
  stackabilityText: ['stacks into', 'counts towards', 'builds into', 'anrechnung', 'teil von'],
  renewalOpensMonths: ['renewal opens', 'renewal opens months', 'erneuerung ab'],
  renewalBy: ['renewal', 'renewed by', 'erneuerung', 'erneuert durch'],
  reviewBy: [
    'review by',
    'review date',
    'next review',
    'uberprufung',
    'nachste uberprufung',
    'revision date',
  ],
  otherCredits: ['other credits', 'cats', 'ceu', 'pdu', 'weitere credits', 'weitere punkte'],
  fieldsOfStudy: [
    'isced',
    'isced f',
    'isced code',
    'field of study',
    'fields of study',
    'studienfach',
    'studienfacher',
  ],
  industries: ['industry', 'industries', 'nace', 'sector', 'branche', 'branchen', 'wirtschaftszweig'],
  classifications: ['classification', 'classifications', 'klassifikation', 'klassifikationen'],
  targetRoles: [
    'roles',
    'target roles',
    'job titles',
    'occupations',
    'careers',
    'berufe',
    'rollen',
    'zielberufe',
    'audience',
  ],
  entryRequirements: [
    'prerequisites',
    'entry requirements',
    'admission',
    'requirements',
    'voraussetzungen',
    'zulassung',
    'vorkenntnisse',
  ],
  qualityAssurance: ['quality assurance', 'accreditation', 'qualitatssicherung', 'akkreditierung', 'quality'],
  people: [
    'authors',
    'instructors',
    'instructor',
    'teachers',
    'lecturers',
    'dozenten',
    'dozent',
    'autoren',
    'lehrende',
    'author',
  ],
};

const byName = new Map<string, Target>();
for (const target of targets)
  for (const name of [target, ...(usual[target] ?? [])]) {
    const folded = wordsOf(name).join(' ');
    if (!byName.has(folded)) byName.set(folded, target);
  }

const tags = new Map(
  Object.entries(languageNames).flatMap(([tag, names]) =>
    [tag, ...names].map((name) => [name, tag] as const),
  ),
);

/** What a column is probably about; undefined where its name says nothing known. */
export function guessUse(column: string): ColumnUse | undefined {
  const words = wordsOf(column);
  const target = byName.get(words.join(' '));
  if (target) return { column, target };
  // “Title (de)”, “title_de”, “Titel Englisch”.
  const language = tags.get(words.at(-1) ?? '');
  const worded = byName.get(words.slice(0, -1).join(' '));
  if (language === undefined || !worded || !(isWorded(worded) || worded === 'description')) return undefined;
  return { column, target: worded === 'description' ? 'purpose' : worded, language };
}

/** Each column for itself; of two that would be the same, the first is. */
export function guessUses(columns: readonly string[]): ColumnUse[] {
  const taken = new Set<string>();
  return columns.flatMap((column) => {
    const use = guessUse(column);
    const place = use && `${use.target} ${use.language ?? ''}`;
    if (!use || place === undefined || taken.has(place)) return [];
    taken.add(place);
    return [use];
  });
}
