import type { Deps } from '../../platform/deps.ts';
import type { JobPayloads } from '../../platform/jobs.ts';
import { type Actor, assertMay, findPerson, recordAudit } from '../access/index.ts';
import { type AchievementVersion, getVersion } from '../catalog/index.ts';
import type { Award } from './award.ts';
import { insertAward, selectAwardOf, selectAwardOfRequest } from './award-store.ts';
import { prepareIssuer } from './issuers.ts';
import { addMonths, assertDates, issuingRefusal, momentOf } from './issuing-rules.ts';

type Awarding = Pick<Deps, 'database' | 'keys' | 'now' | 'newId' | 'jobs'>;

/** Job: somebody passed. Makes the award once, however often the job runs. */
export async function awardEarned(deps: Awarding, earned: JobPayloads['award-earned']): Promise<Award> {
  const version = await getVersion(deps, earned.achievementVersionId);
  const award = await record(deps, undefined, {
    version,
    personId: earned.personId,
    source: 'assessment',
    attemptId: earned.attemptId,
    scorePercent: earned.scorePercent,
    awardedAt: new Date(earned.passedAt),
  });
  return award.award;
}

export interface ManualAward {
  organisationId: string;
  personId: string;
  achievementVersionId: string;
  /** Default: now. A day in the past is allowed, for what was earned before. */
  awardedAt?: Date | undefined;
  /** Default: by the achievement's validity, counted from `awardedAt`. */
  expiresAt?: Date | undefined;
  note?: string | undefined;
  /** The same key makes the same award, so that a request may be sent twice. */
  requestKey: string;
}

/** A registrar says that somebody earned it. Sent twice with one request key, it makes one award. */
export async function awardCredential(deps: Awarding, actor: Actor, command: ManualAward): Promise<Award> {
  assertMay(actor, 'award', command);
  const version = await getVersion(deps, command.achievementVersionId);
  if (version.organisationId !== command.organisationId)
    throw issuingRefusal('not-found', 'issuing.version-not-awardable');
  if (version.status === 'draft')
    throw issuingRefusal('conflict', 'issuing.version-not-awardable', 'achievementVersionId');
  const { award, isNew } = await record(deps, actor, {
    version,
    personId: command.personId,
    source: 'manual',
    note: command.note,
    requestKey: command.requestKey,
    awardedAt: momentOf(command.awardedAt ?? deps.now(), deps.now()),
    expiresAt: command.expiresAt,
  });
  if (isNew) return award;
  const first = await selectAwardOfRequest(deps.database, command);
  if (!first) throw issuingRefusal('conflict', 'issuing.already-awarded', 'email');
  const isSame =
    first.personId === command.personId && first.achievementVersionId === command.achievementVersionId;
  if (!isSame) throw issuingRefusal('conflict', 'issuing.request-key-reused');
  return first;
}

interface Claim {
  version: AchievementVersion;
  personId: string;
  source: Award['source'];
  attemptId?: string;
  scorePercent?: number;
  note?: string | undefined;
  requestKey?: string;
  awardedAt: Date;
  expiresAt?: Date | undefined;
}

async function record(
  deps: Awarding,
  actor: Actor | undefined,
  claim: Claim,
): Promise<{ award: Award; isNew: boolean }> {
  const { version, awardedAt } = claim;
  const person = await findPerson(deps, claim.personId);
  if (!person) throw issuingRefusal('invalid', 'issuing.person-not-found', 'email');
  const expiresAt =
    claim.expiresAt ?? (version.validityMonths ? addMonths(awardedAt, version.validityMonths) : undefined);
  assertDates({ awardedAt, expiresAt, now: deps.now() });
  await prepareIssuer(deps, version.organisationId);
  const award: Award = {
    id: deps.newId('awd'),
    organisationId: version.organisationId,
    personId: person.id,
    holderName: person.name,
    achievementId: version.achievementId,
    achievementVersionId: version.versionId,
    title: version.title,
    source: claim.source,
    status: 'pending-signature',
    awardedAt,
    ...(expiresAt ? { expiresAt } : {}),
    ...(claim.attemptId ? { attemptId: claim.attemptId } : {}),
    ...(claim.scorePercent === undefined ? {} : { scorePercent: claim.scorePercent }),
    ...(claim.note ? { note: claim.note } : {}),
  };
  const isNew = await deps.database.transaction().execute(async (transaction) => {
    const isInserted = await insertAward(transaction, {
      ...award,
      createdAt: deps.now(),
      ...(actor ? { awardedBy: actor.personId } : {}),
      ...(claim.requestKey ? { requestKey: claim.requestKey } : {}),
    });
    if (!isInserted) return false;
    await recordAudit(transaction, {
      actor,
      action: 'award.given',
      subjectType: 'award',
      subjectId: award.id,
      organisationId: award.organisationId,
      detail: { title: award.title, holderName: award.holderName, source: award.source },
    });
    await deps.jobs.enqueue(
      transaction,
      'sign-award',
      { awardId: award.id },
      { key: `sign-award:${award.id}` },
    );
    return true;
  });
  if (isNew) return { award, isNew };
  const present = await selectAwardOf(deps.database, {
    personId: person.id,
    achievementVersionId: version.versionId,
  });
  return { award: present ?? award, isNew };
}
