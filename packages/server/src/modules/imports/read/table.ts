import type { Table } from '../../../platform/import-files/table.ts';
import { cut, withoutNull } from '../../../platform/plain-text.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { say } from '../refusals.ts';
import { catalogueBounds as bounds, type ColumnUse, type ParsedCatalogue, type RawItem } from './item.ts';
import { isList, isWorded } from './targets.ts';

/** A table of what can be earned, a row each. */
export function parseTable(table: Table): ParsedCatalogue {
  const columns = [...new Set(table.columns)].filter((column) => column !== '');
  if (columns.length > bounds.columns)
    throw new Refusal('invalid', say('imports.too-many-columns', { most: bounds.columns }));
  return {
    format: 'table',
    columns,
    encoding: table.encoding,
    items: (uses) => itemsOf(table, columns, uses),
  };
}

/** Refuses a mapping that names columns that are not there, takes two as one, or has no title. */
export function assertUses(columns: readonly string[], uses: readonly ColumnUse[]): void {
  const taken = new Set<string>();
  for (const { column, target, language } of uses) {
    if (!columns.includes(column)) throw new Refusal('invalid', say('imports.column-unknown', { column }));
    const place = `${target} ${isWorded(target) ? (language ?? '') : ''}`;
    // Several columns of outcomes, skills or rows of a list are taken one after the other.
    if (taken.has(place) && !isList(target) && target !== 'outcomes' && target !== 'skills')
      throw new Refusal('invalid', say('imports.column-twice', { column }));
    taken.add(place);
  }
  if (!uses.some(({ target, language }) => target === 'title' && language === undefined))
    throw new Refusal(
      'invalid',
      say('imports.no-title-column', { columns: columns.slice(0, 20).join(', ') }),
    );
}

async function* itemsOf(
  { file, rows }: Table,
  columns: readonly string[],
  uses: readonly ColumnUse[],
): AsyncGenerator<RawItem> {
  for await (const { line, of } of rows())
    yield {
      ...{ file, line },
      cells: Object.fromEntries(columns.map((column) => [column, cut(withoutNull(of(column)), bounds.cell)])),
      values: uses.map(({ column, target, language }) => ({
        ...{ column, target, text: of(column) },
        ...(language !== undefined && isWorded(target) && { language }),
      })),
    };
}
