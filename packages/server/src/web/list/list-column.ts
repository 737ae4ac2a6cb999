import type { ComponentChildren } from 'preact';
import type { CsvCell } from '../csv.ts';

/** A column of a list, on its page and in its file. The first on the page names its row. */
export interface ListColumn<Row, Sort extends string = string> {
  key: string;
  label: string;
  /** On the page; a column without it is in the file only. */
  cell?: (row: Row) => ComponentChildren;
  /** In the file; a column without it is on the page only. */
  file?: (row: Row) => CsvCell;
  /** What its heading sorts by. */
  sort?: Sort;
  numeric?: boolean;
}
