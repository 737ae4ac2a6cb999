import type { Selectable } from 'kysely';
import type { Database } from '../../../database/open.ts';
import type { AssessmentDeclaration } from '../../../database/tables.ts';
import type { Transaction } from '../../../platform/transaction.ts';

/** What an edition asks its learners to sign. */
export interface Declaration {
  /** `dcl_…` */
  declarationId: string;
  editionId: string;
  organisationId: string;
  /** `sta_…`; the same over the editions of an achievement. */
  statementId: string;
  /** Goes up when the text changes; who signed an earlier one signs again. */
  version: number;
  title: string;
  /** Markdown. */
  text: string;
}

export async function upsertDeclaration(
  database: Transaction,
  declaration: Declaration & { changedAt: Date },
): Promise<void> {
  const { declarationId, editionId, organisationId, statementId, ...rest } = declaration;
  const changing = {
    version: rest.version,
    title: rest.title,
    text: rest.text,
    changed_at: rest.changedAt,
  };
  await database
    .insertInto('assessment.declaration')
    .values({
      id: declarationId,
      edition_id: editionId,
      organisation_id: organisationId,
      statement_id: statementId,
      ...changing,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changing))
    .execute();
}

export async function selectDeclaration(
  database: Database,
  editionId: string,
): Promise<Declaration | undefined> {
  const row = await database
    .selectFrom('assessment.declaration')
    .selectAll()
    .where('edition_id', '=', editionId)
    .executeTakeFirst();
  return row && declarationOf(row);
}

/** The newest version of the statement that another edition has. */
export async function selectPublished(
  database: Database,
  { statementId, declarationId }: Pick<Declaration, 'statementId' | 'declarationId'>,
): Promise<Declaration | undefined> {
  const row = await database
    .selectFrom('assessment.declaration')
    .selectAll()
    .where('statement_id', '=', statementId)
    .where('id', '<>', declarationId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && declarationOf(row);
}

export async function deleteDeclaration(database: Transaction, editionId: string): Promise<void> {
  await database.deleteFrom('assessment.declaration').where('edition_id', '=', editionId).execute();
}

/** False when the person signed it before. */
export async function insertSignature(
  database: Transaction,
  signature: { signatureId: string; declarationId: string; personId: string; signedAt: Date },
): Promise<boolean> {
  const row = await database
    .insertInto('assessment.declaration_signature')
    .values({
      id: signature.signatureId,
      declaration_id: signature.declarationId,
      person_id: signature.personId,
      signed_at: signature.signedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** When the person signed the statement in this version or a later one, for whichever edition. */
export async function selectSignedAt(
  database: Database,
  { declaration, personId }: { declaration: Declaration; personId: string },
): Promise<Date | undefined> {
  const row = await database
    .selectFrom('assessment.declaration_signature as signature')
    .innerJoin('assessment.declaration as signed', 'signed.id', 'signature.declaration_id')
    .select('signature.signed_at')
    .where('signed.statement_id', '=', declaration.statementId)
    .where('signed.version', '>=', declaration.version)
    .where('signature.person_id', '=', personId)
    .orderBy('signature.signed_at')
    .limit(1)
    .executeTakeFirst();
  return row?.signed_at;
}

function declarationOf(row: Selectable<AssessmentDeclaration>): Declaration {
  return {
    declarationId: row.id,
    editionId: row.edition_id,
    organisationId: row.organisation_id,
    statementId: row.statement_id,
    version: row.version,
    title: row.title,
    text: row.text,
  };
}
