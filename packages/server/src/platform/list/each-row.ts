import type { ListPage, ListRequest } from './list-request.ts';

const rowsAtATime = 500;

/** All rows that a request asks for, in its order, read piece by piece: for files. */
export async function* eachRow<Row, Request extends ListRequest>(
  request: Request,
  read: (piece: Request) => Promise<ListPage<Row>>,
): AsyncGenerator<Row> {
  let piece: Request = { ...request, size: rowsAtATime, place: undefined };
  for (;;) {
    const { rows, after } = await read(piece);
    yield* rows;
    if (after === undefined) return;
    piece = { ...piece, place: { cursor: after, reading: 'after' } };
  }
}
