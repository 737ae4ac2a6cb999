/** One row of a list as a form edits it. */
export interface RowEdit<Row> {
  /** Empty: a new one. */
  id: string;
  /** The print of the row that the form was made from; undefined from a program that names none. */
  from: string | undefined;
  /** Undefined takes the row away. */
  row: Row | undefined;
}

/** The print of a row that is not there. */
export const gone = 'gone';

/**
 * The list after the edits. Only rows that the form changed are touched: what others added stays, what they removed
 * stays away, and a row that both changed is a conflict. Adding what is there already adds nothing.
 */
export function mergeRows<Row>(
  stored: ReadonlyMap<string, Row>,
  edits: readonly RowEdit<Row>[],
  print: (row: Row) => string,
): { rows: Map<string, Row>; added: Row[]; conflicts: { edit: RowEdit<Row>; theirs: Row | undefined }[] } {
  const rows = new Map(stored);
  const added: Row[] = [];
  const conflicts: { edit: RowEdit<Row>; theirs: Row | undefined }[] = [];
  const printOf = (row: Row | undefined) => (row === undefined ? gone : print(row));
  const known = new Set([...stored.values()].map(print));
  for (const edit of edits) {
    const { id, from, row } = edit;
    if (id === '') {
      if (row !== undefined && !known.has(print(row))) added.push(row);
      if (row !== undefined) known.add(print(row));
      continue;
    }
    const [theirs, mine] = [stored.get(id), printOf(row)];
    const isFromStored = from === undefined || from === printOf(theirs);
    if (isFromStored || mine === printOf(theirs)) {
      if (row === undefined) rows.delete(id);
      else rows.set(id, row);
    } else if (mine !== from) conflicts.push({ edit, theirs });
  }
  return { rows, added, conflicts };
}
