import { type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { ListRequest } from './list-request.ts';
import { pageRows } from './page-rows.ts';
import type { SqlList } from './sql-list.ts';

/** As many are put in order at a time: some megabytes. */
const idsAtATime = 50_000;
const rowsAtATime = 500;

interface Asked {
  list: SqlList;
  request: ListRequest;
}

/**
 * All rows that a request asks for, in its order, for files. Searching and sorting is done once, for the ids alone; the
 * rows are read by them piece by piece, and each piece made into what the file has. No connection is held meanwhile:
 * whoever takes the file slowly keeps nobody waiting. What goes while it is read is left out.
 */
export async function* eachRow<DB, TB extends keyof DB, Row, Made>(
  query: SelectQueryBuilder<DB, TB, Row>,
  asked: Asked,
  make: (piece: Row[]) => readonly Made[] | Promise<readonly Made[]>,
): AsyncGenerator<Made> {
  for await (const ids of eachIds(query, asked))
    for (let from = 0; from < ids.length; from += rowsAtATime)
      yield* await make(await readRows(query, asked.list, ids.slice(from, from + rowsAtATime)));
}

/** Their ids alone, many at a time. */
export async function* eachIds<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  { list, request }: Asked,
): AsyncGenerator<string[]> {
  const bare = query.clearSelect().select(list.id.written.as('list_id')).$castTo<{ list_id: string }>();
  let piece: ListRequest = { ...request, size: idsAtATime, place: undefined };
  for (;;) {
    const { rows, after } = await pageRows(bare, { list, request: piece });
    yield rows.map(({ list_id }) => list_id);
    if (after === undefined) return;
    piece = { ...piece, place: { cursor: after, reading: 'after' } };
  }
}

async function readRows<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  { id }: SqlList,
  ids: readonly string[],
): Promise<Row[]> {
  const wanted = ids.flatMap((text) => id.read(text) ?? []);
  if (wanted.length === 0) return [];
  const rows = await query
    .select(id.written.as('list_id'))
    .where(sql<SqlBool>`${id.by} in (${sql.join(wanted)})`)
    .$castTo<Row & { list_id: string }>()
    .execute();
  const byId = new Map(rows.map((row) => [row.list_id, row]));
  return ids.flatMap((text) => byId.get(text) ?? []);
}
