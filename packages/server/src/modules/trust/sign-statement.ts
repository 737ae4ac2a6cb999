import type { Deps } from '../../platform/deps.ts';
import { cairn, recordAudit } from '../audit/index.ts';
import { editionAddress, getEdition } from '../catalog/index.ts';
import { endorsedIssuer, maySign, signEndorsement } from '../issuing/index.ts';
import { inTrail } from './make-statement.ts';
import { inTurn, signRecognition, signRecognitions } from './recognition.ts';
import type { Statement } from './statement.ts';
import { statementAddress } from './statement.ts';
import { lockStatement, selectStatement, selectUnsigned, updateSigned } from './statement-store.ts';
import { commentOf, nameOf } from './statement-text.ts';

type Signing = Pick<
  Deps,
  'config' | 'database' | 'jobs' | 'keys' | 'languages' | 'newId' | 'now' | 'randomBytes' | 'say'
>;

declare module '../../platform/jobs.ts' {
  interface JobPayloads {
    /** Daily, and when the address of the site is said to be meant. */
    'sign-statements': Record<string, never>;
  }
}

/**
 * Listener: a statement that stands becomes an EndorsementCredential under the speaker's key. Safe to repeat. It waits
 * while nobody has said that the address of the site is meant.
 */
export async function signStatement(deps: Signing, { statementId }: { statementId: string }): Promise<void> {
  const statement = await selectStatement(deps.database, statementId);
  // A repeat may find the statement signed and its other form not.
  if (statement?.signed) return signRecognition(deps, { statementId });
  if (!statement?.stoodAt || statement.withdrawn) return;
  if (!(await maySign(deps))) return;
  const { id, speakerId, validFrom, validUntil, stoodAt } = statement;
  await signEndorsement(deps, {
    organisationId: speakerId,
    endorsement: {
      ...{ endorsementId: id, address: statementAddress(statement), name: nameOf(deps, statement) },
      subjectId: await subjectOf(deps, statement),
      comment: commentOf(deps, statement),
      // What was confirmed later than it begins holds from then on all the same: both have said so.
      ...{ validFrom, validUntil, awardedDate: stoodAt },
    },
    keep: async (deps, { content, keyId, at }) => {
      const now = await lockStatement(deps.database, id);
      if (!now || now.signed || now.withdrawn) return;
      await updateSigned(deps.database, { id, content, keyId, at });
      await recordAudit(deps, cairn, { action: 'statement.signed', ...inTrail(statement) });
    },
  });
  await signRecognition(deps, { statementId });
}

/** Job: signs whatever stands and is not signed yet. One that fails holds up no other; the job then comes again. */
export async function signStatements(deps: Signing): Promise<void> {
  await inTurn([
    ...(await selectUnsigned(deps.database)).map((statementId) => () => signStatement(deps, { statementId })),
    () => signRecognitions(deps),
  ]);
}

/** By what programs know it: an organisation by the identifier that signs its badges, what it offers by its address. */
async function subjectOf(deps: Signing, { about }: Statement): Promise<string> {
  const { publicUrl } = deps.config;
  if (about.editionId) return `${publicUrl}${editionAddress(await getEdition(deps, about.editionId))}`;
  if (about.achievementId) return `${publicUrl}/achievements/${about.achievementId}`;
  return endorsedIssuer(deps, about.organisationId);
}
