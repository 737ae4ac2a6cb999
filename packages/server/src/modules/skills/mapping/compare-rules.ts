import type { AtLevel, LevelComparison, MappingLine, ScaleMapping } from './scale-mapping.ts';

export function isInForce({ publishedAt, withdrawn }: ScaleMapping, at: Date): boolean {
  return publishedAt <= at && (withdrawn === undefined || withdrawn.at > at);
}

/**
 * How two levels compare by mappings that are in force. Scales rise, so a level above one that equals is higher too;
 * nothing else is concluded, and never over a third scale.
 */
export function compareBy(
  one: AtLevel,
  other: AtLevel,
  { mappings, at }: { mappings: readonly ScaleMapping[]; at: Date },
): LevelComparison {
  if (one.scaleId === other.scaleId) return { order: orderOf(one.level - other.level), by: [] };
  const said = mappings.flatMap((mapping) =>
    isInForce(mapping, at)
      ? linesBetween(mapping, one, other).map((line) => ({ mapping, bounds: boundsOf(line, one, other) }))
      : [],
  );
  const by = (bound: keyof Bounds) =>
    said.filter(({ bounds }) => bounds[bound]).map(({ mapping }) => mapping);
  const [higher, lower, least, most] = [by('isHigher'), by('isLower'), by('isAtLeast'), by('isAtMost')];
  if ((higher.length > 0 && most.length + lower.length > 0) || (lower.length > 0 && least.length > 0))
    return { order: 'disputed', by: only([...higher, ...lower, ...most, ...least]) };
  if (higher.length > 0) return { order: 'higher', by: only(higher) };
  if (lower.length > 0) return { order: 'lower', by: only(lower) };
  if (least.length > 0 && most.length > 0) return { order: 'equal', by: only([...least, ...most]) };
  return { order: 'unknown', by: [] };
}

/** Whether two lines of one mapping cannot both be true of scales that rise: a higher level is more than a lower one. */
export function contradict(lines: readonly MappingLine[]): boolean {
  return lines.some((low) =>
    lines.some(
      (high) =>
        low.from < high.from && low.relation !== 'below' && high.relation !== 'exceeds' && low.to >= high.to,
    ),
  );
}

interface Bounds {
  isHigher: boolean;
  isLower: boolean;
  isAtLeast: boolean;
  isAtMost: boolean;
}

/** Lines as from the scale of the first level to that of the second, whichever way they are published. */
export function linesBetween(mapping: ScaleMapping, one: AtLevel, other: AtLevel): MappingLine[] {
  const { fromScaleId, toScaleId, lines } = mapping;
  if (fromScaleId === one.scaleId && toScaleId === other.scaleId) return lines;
  if (fromScaleId !== other.scaleId || toScaleId !== one.scaleId) return [];
  const turned = { equals: 'equals', exceeds: 'below', below: 'exceeds' } as const;
  return lines.map(({ from, relation, to }) => ({ from: to, relation: turned[relation], to: from }));
}

/** What one line says of the two levels. */
function boundsOf({ from, relation, to }: MappingLine, one: AtLevel, other: AtLevel): Bounds {
  const reaches = one.level >= from && relation !== 'below';
  const isPassed = one.level > from || relation === 'exceeds';
  const staysWithin = one.level <= from && relation !== 'exceeds';
  const isShort = one.level < from || relation === 'below';
  return {
    isHigher: reaches && (to > other.level || (to === other.level && isPassed)),
    isAtLeast: reaches && to === other.level && !isPassed,
    isLower: staysWithin && (to < other.level || (to === other.level && isShort)),
    isAtMost: staysWithin && to === other.level && !isShort,
  };
}

function orderOf(difference: number): 'equal' | 'higher' | 'lower' {
  return difference === 0 ? 'equal' : difference > 0 ? 'higher' : 'lower';
}

function only(mappings: readonly ScaleMapping[]): ScaleMapping[] {
  return [...new Map(mappings.map((mapping) => [mapping.mappingId, mapping])).values()];
}
