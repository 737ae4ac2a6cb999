import type { Deps } from '../../../platform/deps.ts';
import { defaultFrameworkId } from '../own-scale.ts';
import type { Framework } from '../skill.ts';
import { selectSkillsById } from '../skill-store.ts';
import { isInForce, linesBetween } from './compare-rules.ts';
import { selectMappings } from './mapping-store.ts';
import { listScalesById } from './read-mappings.ts';
import type { Relation, ScaleMapping } from './scale-mapping.ts';

/** A level as an edition asserts it: a copy, which names its scale as it was called then. */
export interface LevelAsserted {
  skillId: string;
  level: number;
  /** The highest level of its scale. */
  levels: number;
  framework?: string | undefined;
}

/** How a level stands to one of another scale, as a mapping in force says it. */
export interface MappedLevel {
  relation: Relation;
  /** Of `scale`. */
  level: number;
  scale: Framework;
  mapping: ScaleMapping;
}

/** What names an asserted level among others. */
export function keyOfLevel({ skillId, level, levels, framework = '' }: LevelAsserted): string {
  return JSON.stringify([skillId, level, levels, framework]);
}

/**
 * What is published of how these levels compare, by `keyOfLevel`. Nothing is said of a level whose skill is measured on
 * another scale by now, and nothing over a third scale.
 */
export async function listMappedLevels(
  deps: Pick<Deps, 'database' | 'say' | 'languages' | 'now'>,
  asserted: readonly LevelAsserted[],
): Promise<Map<string, MappedLevel[]>> {
  const skills = await selectSkillsById(deps.database, [...new Set(asserted.map(({ skillId }) => skillId))]);
  const scaleOf = new Map(skills.map(({ skillId, framework }) => [skillId, framework.frameworkId]));
  if (skills.length === 0) return new Map();
  const used = [...new Set(scaleOf.values())];
  const all = await selectMappings(deps.database, { scaleIds: used });
  const mappings = all.filter((mapping) => isInForce(mapping, deps.now()));
  const named = mappings.flatMap(({ fromScaleId, toScaleId }) => [fromScaleId, toScaleId]);
  const scales = new Map(
    (await listScalesById(deps, [...new Set(named)])).map((scale) => [scale.frameworkId, scale]),
  );
  return new Map(
    asserted.map((one) => {
      const scale = scales.get(scaleOf.get(one.skillId) ?? '');
      const said = scale && isMeasuredOn(scale, one) ? saidOf(one, { scale, mappings, scales }) : [];
      return [keyOfLevel(one), said] as const;
    }),
  );
}

function isMeasuredOn({ frameworkId, name, levels }: Framework, asserted: LevelAsserted): boolean {
  const isCalledSo = frameworkId === defaultFrameworkId || name === asserted.framework;
  return isCalledSo && Math.max(...levels.map(({ level }) => level)) === asserted.levels;
}

function saidOf(
  { level }: LevelAsserted,
  by: { scale: Framework; mappings: readonly ScaleMapping[]; scales: ReadonlyMap<string, Framework> },
): MappedLevel[] {
  const scaleId = by.scale.frameworkId;
  return by.mappings.flatMap((mapping) => {
    const otherId = mapping.fromScaleId === scaleId ? mapping.toScaleId : mapping.fromScaleId;
    const other = by.scales.get(otherId);
    if (!other) return [];
    return linesBetween(mapping, { scaleId, level }, { scaleId: otherId, level })
      .filter(({ from }) => from === level)
      .map(({ relation, to }) => ({ relation, level: to, scale: other, mapping }));
  });
}
