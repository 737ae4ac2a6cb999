import type { Encoding } from '../../../platform/import-files/encoding.ts';
import type { Said } from '../../../platform/refusal.ts';
import type { ListField, PlainField } from '../../catalog/index.ts';
import type { Target } from './targets.ts';

/** What catalogues come as. */
export const catalogueFormats = ['table', 'open-badges', 'ctdl'] as const;
export type CatalogueFormat = (typeof catalogueFormats)[number];

/** A column of a table is taken as this, in this language where that is another one than that of the row. */
export interface ColumnUse {
  column: string;
  target: Target;
  language?: string | undefined;
}

export interface RawSkill {
  name: string;
  /** Of the skill in its framework. */
  address?: string;
  code?: string;
  level?: number;
}

/** One value as its source has it. */
export interface RawValue {
  target: Target;
  /** What the source calls it, for whoever has to mend it. */
  column: string;
  text: string;
  /** BCP 47; absent: that of the row. */
  language?: string;
}

/** One thing that can be earned, as its source describes it. */
export interface RawItem {
  file: string;
  /** Of the table, or the place in the document. */
  line: number;
  /** All that stands in the row, by column: goes into the file of those that failed. */
  cells: { [column: string]: string };
  values: RawValue[];
  /** Of documents, which know more of a skill than its name. */
  skills?: RawSkill[];
}

export type ListRow = { [member: string]: string | number };

/** The same once it is read. What the source does not say is not there. */
export interface ReadItem {
  /** The same for the same thing in every import. */
  key: string;
  title: string;
  plain: { [name in PlainField]?: string | number };
  lists: { [list in ListField]?: ListRow[] };
  outcomes?: string[];
  skills?: RawSkill[];
  assessment?: string;
  /** By language, then by field. */
  translations: { [language: string]: { [field: string]: string } };
}

/** A value that cannot be read. */
export interface ValueFault {
  column: string;
  /** As it stands there, cut short. */
  value: string;
  /** Why, and what would be taken. */
  said: Said;
}

/** A catalogue as its file has it. */
export interface ParsedCatalogue {
  format: CatalogueFormat;
  /** Of a table; else none. */
  columns: readonly string[];
  /** Of a table. */
  encoding?: Encoding;
  /** A table's as its columns are taken; a document says itself what is what. */
  items: (uses: readonly ColumnUse[]) => AsyncIterable<RawItem>;
}

/** No import is larger. */
export const catalogueBounds = {
  items: 20_000,
  columns: 150,
  key: 500,
  /** Of one cell that goes into the file of failed rows. */
  cell: 20_000,
  /** Of one value that is read: whatever is longer is longer than any part of an edition. */
  value: 200_000,
  skillName: 120,
  skills: 30,
  outcomes: 40,
  outcome: 400,
  assessment: 120,
} as const;
