import type { Tile } from '@cairn/engine';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';

type Place = Pick<Tile, 'level' | 'number'>;

/** The hashes of a tile as far as they are; undefined when there is none. */
export async function selectTile(
  database: Kysely<Tables>,
  { level, number }: Place,
): Promise<Uint8Array | undefined> {
  const row = await database
    .selectFrom('transparency.tile')
    .select('hashes')
    .where('level', '=', level)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && new Uint8Array(row.hashes);
}

export async function selectBundle(
  database: Kysely<Tables>,
  number: number,
): Promise<Uint8Array | undefined> {
  const row = await database
    .selectFrom('transparency.bundle')
    .select('entries')
    .where('number', '=', number)
    .executeTakeFirst();
  return row && new Uint8Array(row.entries);
}

export async function saveTiles(
  database: Transaction<Tables>,
  tiles: readonly (Place & { hashes: Uint8Array })[],
): Promise<void> {
  await sql`
    insert into transparency.tile (level, number, hashes)
    select level, number, decode(hashes, 'base64')
    from json_to_recordset(${JSON.stringify(tiles.map(({ level, number, hashes }) => ({ level, number, hashes: base64(hashes) })))}::json)
      as given (level smallint, number integer, hashes text)
    on conflict (level, number) do update set hashes = excluded.hashes
  `.execute(database);
}

export async function saveBundles(
  database: Transaction<Tables>,
  bundles: readonly { number: number; entries: Uint8Array }[],
): Promise<void> {
  await sql`
    insert into transparency.bundle (number, entries)
    select number, decode(entries, 'base64')
    from json_to_recordset(${JSON.stringify(bundles.map(({ number, entries }) => ({ number, entries: base64(entries) })))}::json)
      as given (number integer, entries text)
    on conflict (number) do update set entries = excluded.entries
  `.execute(database);
}

/** Where each of these stands, from `first` on. */
export async function insertPlaces(
  database: Transaction<Tables>,
  { first, leaves }: { first: number; leaves: readonly Uint8Array[] },
): Promise<void> {
  await sql`
    insert into transparency.place (index, leaf)
    select ${first}::bigint + place - 1, decode(leaf, 'hex')
    from unnest(${leaves.map((leaf) => Buffer.from(leaf).toString('hex'))}::text[]) with ordinality as given (leaf, place)
  `.execute(database);
}

/** Where an entry stands in the log; the last place of one that stands there twice. */
export async function selectIndex(
  database: Kysely<Tables>,
  { leaf, below }: { leaf: Uint8Array; below: number },
): Promise<number | undefined> {
  const row = await database
    .selectFrom('transparency.place')
    .select('index')
    .where('leaf', '=', Buffer.from(leaf))
    .where('index', '<', String(below))
    .orderBy('index', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && Number(row.index);
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
