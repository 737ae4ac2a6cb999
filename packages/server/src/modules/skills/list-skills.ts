import type { Deps } from '../../platform/deps.ts';
import { foldText, prefixQueryOf } from '../../platform/fold-text.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Actor } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import { selectScaleWords, selectSkillWords } from './label-store.ts';
import { withOwnWords } from './own-scale.ts';
import { findImported } from './picker/find-imported.ts';
import { say } from './refusals.ts';
import type { Framework, Skill } from './skill.ts';
import { skillPolicy } from './skill-policy.ts';
import { selectFrameworks, selectSkills, selectSkillsById } from './skill-store.ts';

type Reading = Pick<Deps, 'database' | 'say' | 'languages'>;

/** More than an organisation writes by hand. */
const mostOwnSkills = 2000;

/** In which languages, besides the original, the texts come; absent: in all. */
interface Languages {
  languages?: readonly string[] | undefined;
}

/**
 * Skills that an organisation may assert: those for everyone and its own, best match first. Each typed word must begin a
 * word of a label, in any language. What was written here comes first; then what was imported, where one letter may be
 * wrong.
 */
export async function listSkills(
  deps: Reading & Pick<Deps, 'log' | 'now'>,
  query: Languages & { organisationId: string; search?: string; limit?: number },
): Promise<Skill[]> {
  const { organisationId, search = '' } = query;
  const words = prefixQueryOf(search);
  // Signs alone are no word of any label.
  if (words === undefined && search.trim() !== '') return [];
  const limit = Math.min(query.limit ?? 20, 100);
  const filter = { organisationId, isOwn: false, words, begins: foldText(search).trim(), limit };
  const written = await selectSkills(deps.database, filter);
  const ids = await findImported(deps, {
    typed: search,
    owner: organisationId,
    limit: limit - written.length,
  });
  const imported = new Map(
    (await selectSkillsById(deps.database, ids)).map((skill) => [skill.skillId, skill]),
  );
  const inOrder = ids.flatMap((id) => imported.get(id) ?? []);
  return inLanguages(deps, [...written, ...inOrder], query);
}

/** The organisation's own skills with all that they are called, for those who see to it. */
export async function listOwnSkills(
  deps: Reading,
  actor: Actor,
  { organisationId }: { organisationId: string },
): Promise<Skill[]> {
  assertMay(actor, skillPolicy.read, { organisationId });
  const filter = { organisationId, isOwn: true, words: undefined, begins: '', limit: mostOwnSkills };
  return inLanguages(deps, await selectSkills(deps.database, filter), {});
}

/** The skills with these ids that an organisation may assert; unknown and foreign ones are left out. */
export async function findSkills(
  deps: Reading,
  query: Languages & { organisationId: string; skillIds: readonly string[] },
): Promise<Skill[]> {
  const skills = await selectSkillsById(deps.database, query.skillIds);
  const own = skills.filter(
    ({ organisationId, isGroup }) =>
      !isGroup && (organisationId === undefined || organisationId === query.organisationId),
  );
  return inLanguages(deps, own, query);
}

/** Any skill by its id: badges name skills, and whoever holds one may read what the skill is. */
export async function getSkill(deps: Reading, skillId: string, query: Languages = {}): Promise<Skill> {
  const [skill] = await inLanguages(deps, await selectSkillsById(deps.database, [skillId]), query);
  if (!skill) throw new Refusal('not-found', say('skills.skill-not-found'));
  return skill;
}

/** A skill of the organisation's own, with all that it is called. */
export async function getOwnSkill(
  deps: Reading,
  { skillId, organisationId }: { organisationId: string; skillId: string },
): Promise<Skill> {
  const skill = await getSkill(deps, skillId);
  if (skill.organisationId === organisationId) return skill;
  throw new Refusal('not-found', say('skills.skill-not-found'));
}

export async function listFrameworks(
  deps: Reading,
  query: Languages & { organisationId: string },
): Promise<Framework[]> {
  const frameworks = await selectFrameworks(deps.database, query.organisationId);
  const words = await selectScaleWords(
    deps.database,
    frameworks.map(({ frameworkId }) => frameworkId),
    query.languages,
  );
  return frameworks.map((one) => spoken(deps, one, words));
}

/** A scale that an organisation may measure by. */
export async function getScale(
  deps: Reading,
  { frameworkId, ...query }: Languages & { organisationId: string; frameworkId: string },
): Promise<Framework> {
  const scale = (await listFrameworks(deps, query)).find((one) => one.frameworkId === frameworkId);
  if (!scale) throw new Refusal('not-found', say('skills.scale-not-found'));
  return scale;
}

/** A scale of the organisation's own, with all that it is called. */
export async function getOwnScale(
  deps: Reading,
  where: { organisationId: string; frameworkId: string },
): Promise<Framework> {
  const scale = await getScale(deps, where);
  if (scale.organisationId === where.organisationId) return scale;
  throw new Refusal('not-found', say('skills.scale-not-found'));
}

async function inLanguages(deps: Reading, skills: Skill[], { languages }: Languages): Promise<Skill[]> {
  const frameworkIds = new Set(skills.map(({ framework }) => framework.frameworkId));
  const skillIds = skills.map(({ skillId }) => skillId);
  const [words, scales] = await Promise.all([
    selectSkillWords(deps.database, skillIds, languages),
    selectScaleWords(deps.database, [...frameworkIds], languages),
  ]);
  return skills.map((skill) => ({
    ...skill,
    translations: words.get(skill.skillId) ?? {},
    framework: spoken(deps, skill.framework, scales),
  }));
}

function spoken(
  deps: Reading,
  framework: Framework,
  words: ReadonlyMap<string, Framework['translations']>,
): Framework {
  return withOwnWords(deps, { ...framework, translations: words.get(framework.frameworkId) ?? {} });
}
