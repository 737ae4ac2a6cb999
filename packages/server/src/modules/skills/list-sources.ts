import type { Deps } from '../../platform/deps.ts';
import { prefixQueryOf } from '../../platform/fold-text.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Actor } from '../audit/index.ts';
import { say } from './refusals.ts';
import type { Skill } from './skill.ts';
import { skillPolicy } from './skill-policy.ts';
import type { Occupation, OccupationNeed, SkillSource, SourceEdition } from './source.ts';
import {
  countOf,
  type LevelAnchor,
  type LinkedSkill,
  type ListedImport,
  selectAnchors,
  selectChanges,
  selectLinks,
  selectNeeds,
  selectOccupations,
  selectSourceSkills,
} from './source-list-store.ts';
import { selectEditions, selectSources } from './source-store.ts';

type Reading = Pick<Deps, 'database'>;

/** Whose frameworks: those for everyone, and with an organisation its own too. */
export interface Whose {
  organisationId?: string | undefined;
}

export interface Which extends Whose {
  sourceId: string;
}

export interface CountedSource extends SkillSource {
  skills: number;
  occupations: number;
}

export async function listSources(deps: Reading, { organisationId }: Whose): Promise<CountedSource[]> {
  const sources = await selectSources(deps.database, organisationId ?? null);
  const counts = await countOf(
    deps.database,
    sources.map(({ sourceId }) => sourceId),
  );
  return sources.map((source) => {
    const { skills = 0, occupations = 0 } = counts.get(source.sourceId) ?? {};
    return { ...source, skills, occupations };
  });
}

export async function getSource(deps: Reading, { sourceId, ...whose }: Which): Promise<CountedSource> {
  const source = (await listSources(deps, whose)).find((one) => one.sourceId === sourceId);
  if (!source) throw new Refusal('not-found', say('skills.source-not-found'));
  return source;
}

/** What each import changed, newest first. */
export async function listEditions(deps: Reading, which: Which): Promise<SourceEdition[]> {
  await getSource(deps, which);
  return selectEditions(deps.database, which.sourceId);
}

/** What one import changed, piece by piece. */
export async function listEditionChanges(
  deps: Reading,
  { number, limit, ...which }: Which & { number: number; limit: number },
) {
  const edition = (await listEditions(deps, which)).find((one) => one.number === number);
  if (!edition) throw new Refusal('not-found', say('skills.source-not-found'));
  const { runId } = edition;
  return { edition, changes: await selectChanges(deps.database, { runId, limit }) };
}

export interface SkillsOf extends Which {
  /** Words that begin a word of a label in any language. */
  search?: string | undefined;
  /** Below this skill; absent: all, or with `isTop` those that stand below none of the framework. */
  below?: string | undefined;
  isTop?: boolean;
  /** Names after this one, then ids. */
  after?: { name: string; id: string } | undefined;
  limit: number;
}

/** Skills of a framework by name, a page at a time. */
export async function listSourceSkills(
  deps: Reading,
  { search = '', ...query }: SkillsOf,
): Promise<ListedImport[]> {
  await getSource(deps, query);
  const words = prefixQueryOf(search);
  if (words === undefined && search.trim() !== '') return [];
  return selectSourceSkills(deps.database, { ...query, words });
}

/**
 * What stands above a skill, below it and beside it. Anybody may read one skill that a badge names; from link to link
 * they would read an organisation's whole framework, so those are for who may read its skills.
 */
export async function listLinks(
  deps: Reading,
  actor: Actor | undefined,
  { skillId, organisationId }: Pick<Skill, 'skillId' | 'organisationId'>,
): Promise<LinkedSkill[]> {
  const mayRead = organisationId === undefined || (actor && skillPolicy.read(actor, { organisationId }));
  return mayRead ? selectLinks(deps.database, skillId) : [];
}

/** What the levels mean for one skill, in every language, where its framework says so. */
export async function listAnchors(
  deps: Reading,
  { skillId }: Pick<Skill, 'skillId'>,
): Promise<LevelAnchor[]> {
  return selectAnchors(deps.database, skillId);
}

export async function listOccupations(
  deps: Reading,
  { search = '', ...query }: Which & { search?: string | undefined; limit: number; occupationId?: string },
): Promise<Occupation[]> {
  await getSource(deps, query);
  return selectOccupations(deps.database, { ...query, words: prefixQueryOf(search) });
}

/** An occupation, and what it asks for, the most important first. */
export async function getOccupation(
  deps: Reading,
  { occupationId, ...which }: Which & { occupationId: string },
): Promise<{ occupation: Occupation; needs: OccupationNeed[] }> {
  const [occupation] = await listOccupations(deps, { ...which, occupationId, limit: 1 });
  if (!occupation) throw new Refusal('not-found', say('skills.occupation-not-found'));
  return { occupation, needs: await selectNeeds(deps.database, occupationId) };
}
