import { organisationKinds } from '../../packages/server/src/modules/audit/index.ts';
import type { AchievementEdition } from '../../packages/server/src/modules/catalog/achievement-edition.ts';
import { emptyContent } from '../../packages/server/src/modules/catalog/edition-content.ts';
import type { Offer } from '../../packages/server/src/modules/catalog/runs/offer.ts';
import { deliveries, type Run, runPaces } from '../../packages/server/src/modules/catalog/runs/run.ts';
import {
  achievementKinds,
  assessmentTypes,
  languages,
  participationTypes,
  subjects,
  supervisionTypes,
} from '../../packages/server/src/modules/catalog/vocabulary.ts';
import { exponentOf } from '../../packages/server/src/platform/money.ts';
import { type Day, shiftDay } from '../../packages/server/src/platform/zoned-time.ts';
import { type Dice, dice, madeUpWords, pick } from './made-up.ts';

const countries =
  'DE FR IT ES PL NL SE AT IE PT CZ RO HU GR FI DK NO CH GB US CA AU NZ IN JP KR BR MX ZA KE'.split(' ');
export const vocabulary = madeUpWords(20_000, 7);

export interface MadeOrganisation {
  id: string;
  slug: string;
  name: string;
  kind: (typeof organisationKinds)[number];
  countryCode: string;
}

export function madeOrganisations(count: number): MadeOrganisation[] {
  const roll = dice(3);
  return Array.from({ length: count }, (_, number) => ({
    id: `org_large${number}`,
    slug: `large-${number}`,
    name: `${capitalised(pick(vocabulary, roll))} ${capitalised(pick(vocabulary, roll))}`,
    kind: pick(organisationKinds, roll, 1.5),
    countryCode: pick(countries, roll, 1.5),
  }));
}

export interface MadeSkill {
  skillId: string;
  name: string;
}

export function madeSkills(count: number): MadeSkill[] {
  const roll = dice(5);
  return Array.from({ length: count }, (_, number) => ({
    skillId: `skl_large${number}`,
    name: `${pick(vocabulary, roll)} ${pick(vocabulary, roll)} ${number}`,
  }));
}

/** Editions, one after the other; the same ones in every run. */
/** A run of an edition, with its offer, as far as a listing and a page need them. */
export interface MadeRun {
  run: Run;
  offer: Offer;
}

/** None, one or two runs of an edition: over a year from today, in several currencies, four of five with a price. */
export function madeRuns(edition: AchievementEdition, today: Day): MadeRun[] {
  const number = Number(edition.achievementId.slice('ach_large'.length));
  const roll = dice(1000 + number);
  return Array.from({ length: Math.floor(roll() * 3) }, (_, place) =>
    madeRun(edition, { place, roll, today }),
  );
}

function madeRun(
  { achievementId, organisationId }: AchievementEdition,
  { place, roll, today }: { place: number; roll: Dice; today: Day },
): MadeRun {
  const at = new Date(`${today}T00:00:00Z`);
  const runId = `crn_${achievementId.slice(4)}_${place}`;
  const pace = pick(runPaces, roll);
  const delivery = pick(deliveries, roll, 2);
  const startsOn = shiftDay(today, Math.floor(roll() * 360) - 30);
  const currency = pick(['EUR', 'USD', 'GBP', 'JPY', 'KWD'], roll, 1.5);
  const units = roll() < 0.2 ? 0 : Math.ceil(2000 * roll() ** 3);
  const minor = units * 10 ** exponentOf(currency) * (currency === 'JPY' ? 100 : 1);
  const run: Run = {
    ...{ runId, achievementId, organisationId, name: `Run ${place + 1}`, state: 'open', pace, delivery },
    ...{ timeZone: pick(['Europe/Berlin', 'America/New_York', 'Asia/Tokyo'], roll), languages: [], note: '' },
    ...(pace === 'scheduled' && { startsOn, endsOn: shiftDay(startsOn, 84) }),
    ...(delivery === 'online'
      ? {}
      : { place: { name: '', address: '', town: pick(towns, roll, 1.5), countryCode: 'DE' } }),
    ...(roll() < 0.5 && { capacity: 10 + Math.floor(roll() * 90) }),
    ...{
      seatsTaken: 0,
      hasWaitingList: roll() < 0.5,
      sessions: [],
      policies: {},
      createdAt: at,
      changedAt: at,
    },
  };
  const offer: Offer = {
    ...{ offerId: `off_${runId.slice(4)}`, runId, track: 'certified', price: { minor, currency } },
    ...{
      costs: { exam: 0 },
      forWhom: '',
      includes: [],
      taxNote: '',
      policies: {},
      createdAt: at,
      changedAt: at,
    },
  };
  return { run, offer };
}

const towns = madeUpWords(60, 13).map(capitalised);

export function* madeEditions(
  count: number,
  { organisations, skills }: { organisations: readonly MadeOrganisation[]; skills: readonly MadeSkill[] },
): Generator<AchievementEdition> {
  const roll = dice(11);
  for (let number = 0; number < count; number++) yield madeEdition(number, { organisations, skills, roll });
}

function madeEdition(
  number: number,
  from: { organisations: readonly MadeOrganisation[]; skills: readonly MadeSkill[]; roll: Dice },
): AchievementEdition {
  const { roll } = from;
  const publishedAt = new Date(Date.UTC(2024, 0, 1) + number * 600_000);
  const skills = [
    ...new Set(Array.from({ length: 1 + Math.floor(roll() * 4) }, () => pick(from.skills, roll, 2))),
  ];
  const skillIds = skills.map(({ skillId }) => skillId);
  const outcomes = Array.from({ length: 3 }, () => capitalised(sentence(6, roll)));
  return {
    ...emptyContent,
    title: capitalised(sentence(4, roll)),
    purpose: capitalised(sentence(10, roll)),
    criteria: 'Pass the exam.',
    learningOutcomes: outcomes.map((text, place) => ({ outcomeId: `oc_${place}`, text, skillIds })),
    outcomes,
    skills: skills.map(({ skillId, name }) => ({
      ...{ skillId, name, language: 'en', framework: 'Five levels of doing', scaleLanguage: 'en' },
      ...{ level: 1 + Math.floor(roll() * 5), levelName: 'Guided', levels: 5 },
    })),
    kind: pick(achievementKinds, roll, 2),
    subject: pick(subjects, roll, 1.3),
    language: pick(languages, roll, 3),
    workloadHours: Math.ceil(500 * roll() ** 3),
    ...(roll() < 0.7 && { ects: Math.ceil(40 * roll() ** 3) }),
    ...(roll() < 0.8 && { eqfLevel: 1 + Math.floor(roll() * 8) }),
    ...(roll() < 0.3 && { validityMonths: 12 * Math.ceil(roll() * 5) }),
    assessmentType: pick(assessmentTypes, roll, 1.5),
    participationType: pick(participationTypes, roll, 1.5),
    supervisionType: pick(supervisionTypes, roll, 1.5),
    achievementId: `ach_large${number}`,
    editionId: `acv_large${number}`,
    number: 1,
    status: 'published',
    organisationId: pick(from.organisations, roll, 1.5).id,
    publishedAt,
    changedAt: publishedAt,
  };
}

function sentence(words: number, roll: Dice): string {
  return Array.from({ length: words }, () => pick(vocabulary, roll, 2.2)).join(' ');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
