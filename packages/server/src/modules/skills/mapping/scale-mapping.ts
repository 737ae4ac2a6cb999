/** How a level of one scale stands to a level of another. */
export const relations = ['equals', 'exceeds', 'below'] as const;
export type Relation = (typeof relations)[number];

/** Level `from` of the first scale equals, exceeds or is below level `to` of the second. */
export interface MappingLine {
  from: number;
  relation: Relation;
  to: number;
}

/** What an organisation publishes of how the levels of two scales compare. */
export interface ScaleMapping {
  /** `map_…` */
  mappingId: string;
  organisationId: string;
  fromScaleId: string;
  toScaleId: string;
  /** One a level of the first scale at most. */
  lines: MappingLine[];
  /** On what it rests. */
  source: string;
  sourceUrl?: string;
  publishedAt: Date;
  withdrawn?: { at: Date; reason: string };
}

/** A level of a scale. */
export interface AtLevel {
  scaleId: string;
  level: number;
}

/** How the first level stands to the second, and the mappings that say so; without one only where the scale is the same. */
export type LevelComparison =
  | { order: 'equal' | 'higher' | 'lower'; by: ScaleMapping[] }
  /** No mapping in force says it. */
  | { order: 'unknown'; by: [] }
  /** Mappings in force say opposite things. */
  | { order: 'disputed'; by: ScaleMapping[] };

export const mappingBounds = { source: 300, url: 2000, reason: 500 } as const;
