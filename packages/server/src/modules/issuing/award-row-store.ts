import type { Kysely, Selectable } from 'kysely';
import type { IssuingAward, Tables } from '../../database/tables.ts';
import type { Award, AwardSource } from './award.ts';

type Row = Selectable<IssuingAward> & {
  credential_address: string | null;
  signed_at: Date | null;
  asked_at: Date | null;
};

/** Awards with what is known of their newest credential, and whether they are in question. */
export function awardRows(database: Kysely<Tables>) {
  return database
    .selectFrom('issuing.award as award')
    .leftJoin('issuing.credential as credential', 'credential.id', 'award.credential_id')
    .leftJoin('issuing.question as question', 'question.award_id', 'award.id')
    .selectAll('award')
    .select(['credential.address as credential_address', 'credential.signed_at', 'question.asked_at']);
}

export function toAward(row: Row): Award {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    personId: row.person_id,
    holderName: row.holder_name,
    achievementId: row.achievement_id,
    editionId: row.edition_id,
    title: row.title,
    source: {
      kind: row.source_kind as AwardSource['kind'],
      ...(row.source_reference === null ? {} : { reference: row.source_reference }),
    },
    ...(row.score_percent === null ? {} : { scorePercent: Number(row.score_percent) }),
    ...(row.note ? { note: row.note } : {}),
    status: statusOf(row),
    awardedAt: row.awarded_at,
    ...(row.expires_at ? { expiresAt: row.expires_at } : {}),
    decidedAt: row.decided_at,
    ...(row.ended_at ? { endedAt: row.ended_at } : {}),
    ...(row.end_reason === null ? {} : { endReason: row.end_reason }),
    ...(row.suspended_at && row.suspension_reason !== null && !row.ended_at
      ? { suspended: { at: row.suspended_at, reason: row.suspension_reason } }
      : {}),
    ...(row.credential_id !== null && row.credential_address !== null
      ? { credential: { id: row.credential_id, address: row.credential_address } }
      : {}),
    ...(row.signed_at ? { issuedAt: row.signed_at } : {}),
    ...(row.asked_at ? { questionedAt: row.asked_at } : {}),
  };
}

function statusOf(row: Row): Award['status'] {
  if (row.ended_at) return 'revoked';
  if (!row.credential_id) return 'pending-signature';
  return row.suspended_at ? 'suspended' : 'issued';
}
