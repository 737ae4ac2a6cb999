import type { Definition, NamedCode, Text } from '@cairn/engine';
import type { Deps } from '../../platform/deps.ts';
import {
  type AchievementContent,
  type AchievementEdition,
  badgeText,
  classifies,
  type DescriptionChoice,
  editionAddress,
  schemeNameOf,
} from '../catalog/index.ts';

type Speaking = Pick<Deps, 'config' | 'say' | 'languages'>;

/** What an edition says beyond what badges have a place for, for formats that have one. */
export function factsOf(deps: Speaking, edition: AchievementEdition): Partial<Definition> {
  const { leastWeeks: least, typicalWeeks: typical, mostWeeks: most, pedagogy, pace } = edition;
  return {
    weeks: {
      ...(least !== undefined && { least }),
      ...(typical !== undefined && { typical }),
      ...(most !== undefined && { most }),
    },
    occupations: (edition.targetRoles ?? []).map(({ title, address }) => ({
      name: title,
      ...(address !== undefined && { url: address }),
    })),
    industries: (edition.industries ?? []).map(({ section }) => named(deps, section)),
    fields: (edition.fieldsOfStudy ?? []).map(({ code }) => named(deps, code)),
    classifications: (edition.classifications ?? []).map((row) => ({
      ...{ about: classifies(row), scheme: schemeNameOf(row), code: row.code, name: row.label },
      ...(row.address !== undefined && { url: row.address }),
    })),
    otherCredits: (edition.otherCredits ?? []).map((credit) => creditOf(deps, credit)),
    requirements: requirementsOf(deps, edition),
    ...editionsAround(deps, edition),
    ...renewalOf(deps, edition),
    ...(pedagogy !== undefined && { pedagogy }),
    ...(pace !== undefined && { pace }),
  };
}

/** What somebody needs; where it is an achievement of this Cairn, with its address. */
function requirementsOf(
  { config }: Speaking,
  { entryRequirements = [] }: AchievementContent,
): NonNullable<Definition['requirements']> {
  return entryRequirements.map(({ text, kind, achievementId }) => ({
    text,
    kind,
    ...(achievementId !== undefined && { url: `${config.publicUrl}/achievements/${achievementId}` }),
  }));
}

/** Editions are numbered without gaps, so their addresses are known without a look. */
function editionsAround(
  { config: { publicUrl } }: Speaking,
  { achievementId, number, status }: AchievementEdition,
): Pick<Definition, 'editions' | 'state'> {
  const at = (number: number) => `${publicUrl}${editionAddress({ achievementId, number })}`;
  const isNewest = status !== 'superseded';
  return {
    editions: {
      latest: isNewest ? at(number) : `${publicUrl}/achievements/${achievementId}`,
      ...(number > 1 && { previous: at(number - 1) }),
      ...(!isNewest && { next: at(number + 1) }),
    },
    state: status === 'published' ? 'offered' : 'ended',
  };
}

function renewalOf(deps: Speaking, edition: AchievementContent): Pick<Definition, 'renewal'> {
  const { renewalBy, renewalOpensMonths = 0 } = edition;
  if (renewalBy === undefined) return {};
  const said = badgeText('badge.renewal', { way: renewalBy, months: renewalOpensMonths });
  return { renewal: inEach(deps, (language) => deps.say(said, language)) };
}

/** Units that CTDL has a concept for. */
const creditUnits: { [unit: string]: string } = {
  'us-semester-hour': 'SemesterHour',
  ceu: 'ContinuingEducationUnit',
  pdu: 'ContinuingEducationUnit',
};

function creditOf(
  deps: Speaking,
  { amount, unit, unitName }: NonNullable<AchievementContent['otherCredits']>[number],
): NonNullable<Definition['otherCredits']>[number] {
  const concept = creditUnits[unit];
  return {
    amount,
    unitName: unit === 'another-unit' && unitName !== undefined ? unitName : named(deps, unit).name,
    ...(concept !== undefined && { unit: concept }),
  };
}

function named(deps: Speaking, code: DescriptionChoice): NamedCode {
  return {
    code,
    name: inEach(deps, (language) => deps.say(badgeText('badge.choice', { choice: code }), language)),
  };
}

/** In every language that there are words in. */
function inEach({ languages }: Speaking, say: (language: string) => string): Text {
  return Object.fromEntries(languages.map((language) => [language, say(language)]));
}
