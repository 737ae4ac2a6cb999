import type { Deps } from '../../../platform/deps.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { selectScaleWords } from '../label-store.ts';
import { withOwnWords } from '../own-scale.ts';
import { say } from '../refusals.ts';
import type { Framework } from '../skill.ts';
import { selectScalesById } from '../skill-store.ts';
import { compareBy } from './compare-rules.ts';
import { selectMappings, selectMappingsBetween } from './mapping-store.ts';
import type { AtLevel, LevelComparison, ScaleMapping } from './scale-mapping.ts';

type Reading = Pick<Deps, 'database' | 'say' | 'languages'>;

/** A mapping with the two scales that it is of. */
export interface ReadMapping {
  mapping: ScaleMapping;
  from: Framework;
  to: Framework;
}

/**
 * Any scale by its id: badges name levels, and whoever holds one may read what they mean. With an organisation, only
 * those that it may use: its own and those for everyone.
 */
export async function getPublicScale(
  deps: Reading,
  { scaleId, organisationId }: { scaleId: string; organisationId?: string | undefined },
): Promise<Framework> {
  const [scale] = await listScalesById(deps, [scaleId]);
  const isHers = organisationId === undefined || [undefined, organisationId].includes(scale?.organisationId);
  if (!scale || !isHers) throw new Refusal('not-found', say('skills.scale-not-found'));
  return scale;
}

export async function listScalesById(deps: Reading, scaleIds: readonly string[]): Promise<Framework[]> {
  const [scales, words] = await Promise.all([
    selectScalesById(deps.database, scaleIds),
    selectScaleWords(deps.database, scaleIds),
  ]);
  return scales.map((scale) =>
    withOwnWords(deps, { ...scale, translations: words.get(scale.frameworkId) ?? {} }),
  );
}

/** All that is or was published of a scale by anybody, or by an organisation; newest first. */
export async function listMappings(
  deps: Reading,
  of: { scaleId: string } | { organisationId: string },
): Promise<ReadMapping[]> {
  const mappings = await selectMappings(deps.database, 'scaleId' in of ? { scaleIds: [of.scaleId] } : of);
  const ids = new Set(mappings.flatMap(({ fromScaleId, toScaleId }) => [fromScaleId, toScaleId]));
  const scales = new Map((await listScalesById(deps, [...ids])).map((one) => [one.frameworkId, one]));
  return mappings.flatMap((mapping) => {
    const [from, to] = [scales.get(mapping.fromScaleId), scales.get(mapping.toScaleId)];
    return from && to ? [{ mapping, from, to }] : [];
  });
}

/** One of the organisation's own. */
export async function getMapping(
  deps: Reading,
  { organisationId, mappingId }: { organisationId: string; mappingId: string },
): Promise<ReadMapping> {
  const mappings = await listMappings(deps, { organisationId });
  const found = mappings.find(({ mapping }) => mapping.mappingId === mappingId);
  if (!found) throw new Refusal('not-found', say('skills.mapping-not-found'));
  return found;
}

/** How two levels compare, and by which mappings: those of different scales only through one that is in force. */
export async function compareLevels(
  deps: Pick<Deps, 'database' | 'now'>,
  one: AtLevel,
  other: AtLevel,
): Promise<LevelComparison> {
  const at = deps.now();
  const isSame = one.scaleId === other.scaleId;
  const mappings = isSame ? [] : await selectMappingsBetween(deps.database, [one, other]);
  return compareBy(one, other, { mappings, at });
}
