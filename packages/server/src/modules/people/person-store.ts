import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { wordIn } from '../../platform/list/sql-list.ts';
import type { ReaderSettings } from '../audit/index.ts';
import { addressKey } from './address-rules.ts';
import type { PersonLock } from './person-state-store.ts';
import { readerColumns, readerOf } from './reader-store.ts';

export interface KnownPerson {
  id: string;
  name: string;
  /** The primary address. */
  email: string;
}

export interface PersonRow extends KnownPerson, ReaderSettings {
  isAdministrator: boolean;
  createdAt: Date;
  /** Since when an administrator keeps the person out, and why. */
  lock?: PersonLock;
}

export async function insertPerson(
  database: Kysely<Tables>,
  person: {
    id: string;
    name: string;
    passwordHash?: string | undefined;
    isAdministrator: boolean;
    createdAt: Date;
  },
): Promise<void> {
  await database
    .insertInto('people.person')
    .values({
      id: person.id,
      name: person.name,
      password_hash: person.passwordHash ?? null,
      is_administrator: person.isAdministrator,
      created_at: person.createdAt,
    })
    .execute();
}

export async function selectPerson(
  database: Kysely<Tables>,
  personId: string,
): Promise<PersonRow | undefined> {
  const row = await people(database).where('person.id', '=', personId).executeTakeFirst();
  return row && toPerson(row);
}

/** By name. */
export async function selectPeopleById(
  database: Kysely<Tables>,
  personIds: readonly string[],
): Promise<PersonRow[]> {
  if (personIds.length === 0) return [];
  const rows = await people(database)
    .where('person.id', 'in', [...personIds])
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
  return rows.map(toPerson);
}

/** Person to name; whom nobody knows is missing. */
export async function selectNames(
  database: Kysely<Tables>,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('people.person')
    .select(['id', 'name'])
    .where('id', 'in', [...personIds])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Those of the persons in whose name the word is. */
export async function selectNamed(
  database: Kysely<Tables>,
  { personIds, word }: { personIds: readonly string[]; word: string },
): Promise<string[]> {
  const rows = await database
    .selectFrom('people.person')
    .select('id')
    .where(sql<boolean>`id = any(${[...personIds]}::text[])`)
    .where(wordIn(['name'])(word))
    .execute();
  return rows.map((row) => row.id);
}

export interface FoundPerson extends PersonRow {
  passwordHash: string | null;
  /** The address asked for is the primary one. */
  isByPrimary: boolean;
  /** When the address asked for was proven. */
  addressVerifiedAt: Date;
}

/** By any of the person's addresses. */
export async function selectPersonByAddress(
  database: Kysely<Tables>,
  address: string,
): Promise<FoundPerson | undefined> {
  const row = await people(database)
    .innerJoin('people.email_address as any_email', 'any_email.person_id', 'person.id')
    .select(['person.password_hash', 'any_email.is_primary', 'any_email.verified_at'])
    .where('any_email.address_key', '=', addressKey(address))
    .executeTakeFirst();
  return (
    row && {
      ...toPerson(row),
      passwordHash: row.password_hash,
      isByPrimary: row.is_primary,
      addressVerifiedAt: row.verified_at,
    }
  );
}

/** By any of their addresses; by the key of the address. */
export async function selectPeopleByAddress(
  database: Kysely<Tables>,
  addresses: readonly string[],
): Promise<Map<string, PersonRow>> {
  const keys = [...new Set(addresses.map(addressKey))];
  const rows = await people(database)
    .innerJoin('people.email_address as any_email', 'any_email.person_id', 'person.id')
    .select('any_email.address_key')
    .where(sql<boolean>`any_email.address_key = any(${keys}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.address_key, toPerson(row)]));
}

/** People whose name or an address holds the words, by name. */
export async function selectPeople(
  database: Kysely<Tables>,
  { words, limit }: { words: string; limit: number },
): Promise<PersonRow[]> {
  let query = people(database).orderBy('person.name').orderBy('person.id').limit(limit);
  const pattern = `%${words.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  if (words.trim() !== '') {
    query = query.where((where) =>
      where.or([
        where('person.name', 'ilike', pattern),
        where.exists(
          where
            .selectFrom('people.email_address as searched')
            .select('searched.id')
            .whereRef('searched.person_id', '=', 'person.id')
            .where('searched.address_key', 'ilike', pattern),
        ),
      ]),
    );
  }
  return (await query.execute()).map(toPerson);
}

export async function selectPasswordHash(database: Kysely<Tables>, personId: string): Promise<string | null> {
  const row = await database
    .selectFrom('people.person')
    .select('password_hash')
    .where('id', '=', personId)
    .executeTakeFirst();
  return row?.password_hash ?? null;
}

export async function updatePerson(
  database: Kysely<Tables>,
  personId: string,
  change: { name?: string; passwordHash?: string | null; isAdministrator?: boolean },
): Promise<void> {
  await database
    .updateTable('people.person')
    .set({
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.passwordHash === undefined ? {} : { password_hash: change.passwordHash }),
      ...(change.isAdministrator === undefined ? {} : { is_administrator: change.isAdministrator }),
    })
    .where('id', '=', personId)
    .execute();
}

export async function selectAdministratorAddresses(database: Kysely<Tables>): Promise<string[]> {
  const rows = await people(database)
    .where('person.is_administrator', '=', true)
    .orderBy('person.id')
    .execute();
  return rows.map((row) => toPerson(row).email);
}

export async function selectAdministratorIds(database: Kysely<Tables>): Promise<string[]> {
  const rows = await database
    .selectFrom('people.person')
    .select('id')
    .where('is_administrator', '=', true)
    .execute();
  return rows.map(({ id }) => id);
}

export async function countAdministrators(database: Kysely<Tables>): Promise<number> {
  const { count } = await database
    .selectFrom('people.person')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('is_administrator', '=', true)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Persons with their primary address. */
export function people(database: Kysely<Tables>) {
  return database
    .selectFrom('people.person as person')
    .innerJoin('people.email_address as email', (join) =>
      join.onRef('email.person_id', '=', 'person.id').on('email.is_primary', '=', true),
    )
    .select(['person.id', 'person.name', 'person.is_administrator', 'person.created_at', 'email.address'])
    .select(['person.locked_at', 'person.lock_reason'])
    .select(readerColumns);
}

export function toPerson(
  row: {
    id: string;
    name: string;
    is_administrator: boolean;
    created_at: Date;
    address: string;
    locked_at: Date | null;
    lock_reason: string | null;
  } & Parameters<typeof readerOf>[0],
): PersonRow {
  return {
    id: row.id,
    name: row.name,
    email: row.address,
    isAdministrator: row.is_administrator,
    createdAt: row.created_at,
    ...(row.locked_at ? { lock: { at: row.locked_at, reason: row.lock_reason ?? '' } } : {}),
    ...readerOf(row),
  };
}
