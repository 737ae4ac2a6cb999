import { sql, type Transaction } from 'kysely';
import type { Tables } from '../../../database/tables.ts';
import type { NewAward } from '../award-store.ts';
import type { CredentialFormat } from '../credential.ts';
import type { Reserved } from '../reserved-store.ts';

/** An award with the credential that was signed for it and its places in status lists. */
export interface SignedAward {
  stored: NewAward;
  reserved: Reserved;
  address: string;
  /** The credential as text. */
  text: string;
}

/**
 * Keeps awards together with their credentials, in one statement; their ids. What is held already, was asked for before
 * or whose place in a list was given to somebody else meanwhile is left out whole. The caller holds the issuer.
 */
export async function insertSignedAwards(
  database: Transaction<Tables>,
  signed: readonly SignedAward[],
  by: { keyId: string; signedAt: Date; format: CredentialFormat },
): Promise<Set<string>> {
  // In one order, so that two who award the same people at once wait for each other and not each for the other.
  const inOrder = [...signed].sort((one, other) => (one.stored.personId < other.stored.personId ? -1 : 1));
  const { rows } = await sql<{ id: string }>`
    with given as materialized (
      select * from json_to_recordset(${JSON.stringify(inOrder.map(rowOf))}::json) as given (
        line integer, id text, organisation_id text, person_id text, holder_name text, achievement_id text, edition_id text,
        title text, source_kind text, note text, awarded_by text, request_key text, awarded_at timestamptz,
        expires_at timestamptz, decided_at timestamptz, credential_id text, address text)
    ), document as materialized (
      select content, line from string_to_table(${linesOf(inOrder)}, E'\\n') with ordinality as document (content, line)
    ), place as materialized (
      select * from json_to_recordset(${JSON.stringify(inOrder.flatMap(placesOf))}::json) as place (
        award_id text, purpose text, status_list_id text, status_index integer)
    ), taken as materialized (
      select place.award_id from place join issuing.credential_status as status
        on status.status_list_id = place.status_list_id and status.status_index = place.status_index
    ), made as (
      insert into issuing.award (id, organisation_id, person_id, holder_name, achievement_id, edition_id, title,
        source_kind, note, awarded_by, request_key, awarded_at, expires_at, decided_at, credential_id)
      select id, organisation_id, person_id, holder_name, achievement_id, edition_id, title,
        source_kind, note, awarded_by, request_key, awarded_at, expires_at, decided_at, credential_id
      from given where id not in (select award_id from taken)
      on conflict do nothing
      returning id
    ), signed as (
      insert into issuing.credential (id, award_id, sequence, address, format, content, key_id, signed_at)
      select given.credential_id, given.id, 1, given.address, ${by.format},
        convert_to(document.content, 'UTF8'), ${by.keyId}, ${by.signedAt}::timestamptz
      from made join given on given.id = made.id join document on document.line = given.line
    ), placed as (
      insert into issuing.credential_status
        (status_list_id, status_index, purpose, organisation_id, credential_id, award_id, created_at)
      select place.status_list_id, place.status_index, place.purpose, given.organisation_id,
        given.credential_id, given.id, ${by.signedAt}::timestamptz
      from made join given on given.id = made.id join place on place.award_id = made.id
    )
    select id from made
  `.execute(database);
  return new Set(rows.map(({ id }) => id));
}

/** A line each: in JSON they would be written out twice as long, and read again by the database. */
function linesOf(signed: readonly SignedAward[]): string {
  const many = signed.find(({ text }) => text.includes('\n'));
  if (many) throw new Error(`The credential of the award ${many.stored.id} is not one line.`);
  return signed.map(({ text }) => text).join('\n');
}

function rowOf({ stored, reserved, address }: SignedAward, index: number): object {
  return {
    line: index + 1,
    id: stored.id,
    organisation_id: stored.organisationId,
    person_id: stored.personId,
    holder_name: stored.holderName,
    achievement_id: stored.achievementId,
    edition_id: stored.editionId,
    title: stored.title,
    source_kind: stored.source.kind,
    note: stored.note,
    awarded_by: stored.awardedBy,
    request_key: stored.requestKey,
    awarded_at: stored.awardedAt,
    expires_at: stored.expiresAt,
    decided_at: stored.decidedAt,
    credential_id: reserved.credentialId,
    address,
  };
}

function placesOf({ stored, reserved }: SignedAward): object[] {
  return reserved.places.map(({ purpose, statusListId, index }) => ({
    award_id: stored.id,
    purpose,
    status_list_id: statusListId,
    status_index: index,
  }));
}
