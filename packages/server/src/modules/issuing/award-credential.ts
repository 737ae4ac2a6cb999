import type { Deps } from '../../platform/deps.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import { type Actor, cairn, recordAudit } from '../audit/index.ts';
import { getEdition } from '../catalog/index.ts';
import { holdDecision, type RuleMet } from '../earning/index.ts';
import { assertMay } from '../organisations/index.ts';
import { findPerson } from '../people/index.ts';
import type { Award } from './award.ts';
import { factOf } from './award-facts.ts';
import { awardPolicy } from './award-policy.ts';
import {
  insertAward,
  selectAwardOfEdition,
  selectAwardOfRequest,
  selectAwardOfSource,
  selectStandingAward,
} from './award-store.ts';
import { getAwardable } from './awardable.ts';
import { holdOpen } from './closing/assert-open.ts';
import { selectClosing } from './closing/closing-store.ts';
import { prepareIssuer } from './issuers.ts';
import { termsOf } from './issuing-rules.ts';
import { type Earned, givenEntry, newAward } from './new-award.ts';
import { assertNotToOneself } from './own-award.ts';
import { issuingRefusal } from './refusals.ts';

type Awarding = Pick<Deps, 'database' | 'keys' | 'now' | 'newId' | 'jobs'>;

/**
 * Hears that somebody met the award rule of an edition. Makes the award once, however often the job runs; none for
 * somebody who closed the account meanwhile, none of an organisation that issues nothing any more, or whose rule lapsed, and none by what was shown before an award of the
 * edition was taken back: who decided that decides again.
 */
export async function awardByRule(deps: Awarding, met: RuleMet): Promise<Award | undefined> {
  const { personId, editionId } = met;
  const earnedAt = new Date(met.earnedAt);
  if (!(await findPerson(deps, personId))) return undefined;
  const edition = await getEdition(deps, editionId);
  if (await selectClosing(deps.database, edition.organisationId)) return undefined;
  try {
    const { award } = await recordAward(deps, cairn, {
      edition,
      personId,
      source: { kind: 'rule', reference: met.decisionId },
      ...(met.scorePercent === undefined ? {} : { scorePercent: met.scorePercent }),
      awardedAt: earnedAt,
      before: async (deps) => {
        if ((await holdDecision(deps, { personId, editionId })).isUnmet) throw new NotByRule();
        const { endedAt } = (await selectAwardOfEdition(deps.database, { personId, editionId })) ?? {};
        if (endedAt && earnedAt <= endedAt) throw new NotByRule();
      },
    });
    return award;
  } catch (error) {
    if (error instanceof NotByRule) return undefined;
    throw error;
  }
}

/** The rule was met, but nothing is awarded by it. */
class NotByRule extends Error {}

export interface ManualAward {
  organisationId: string;
  personId: string;
  editionId: string;
  /** Default: now. A day in the past is allowed, for what was earned before. */
  awardedAt?: Date | undefined;
  /** Default: by the achievement's validity, counted from `awardedAt`. */
  expiresAt?: Date | undefined;
  note?: string | undefined;
  /** What it rests on besides the registrar's word, such as the case in which it was decided. */
  sourceReference?: string | undefined;
  /** The same key makes the same award, so that a request may be sent twice. */
  requestKey: string;
}

/** A registrar says that somebody else earned it. Sent twice with one request key, it makes one award. */
export async function awardCredential(deps: Awarding, actor: Actor, command: ManualAward): Promise<Award> {
  assertMay(actor, awardPolicy.award, command);
  const edition = await getAwardable(deps, command);
  const { award, isNew } = await recordAward(deps, actor, {
    edition,
    personId: command.personId,
    source: {
      kind: 'manual',
      ...(command.sourceReference === undefined ? {} : { reference: command.sourceReference }),
    },
    note: command.note,
    requestKey: command.requestKey,
    awardedAt: command.awardedAt ?? deps.now(),
    expiresAt: command.expiresAt,
  });
  if (isNew) return award;
  const first = await selectAwardOfRequest(deps.database, command);
  if (!first) throw issuingRefusal('conflict', 'issuing.already-awarded', 'email');
  const isSame = first.personId === command.personId && first.editionId === command.editionId;
  if (!isSame) throw issuingRefusal('conflict', 'issuing.request-key-reused');
  return first;
}

type Claimed = Omit<Earned, 'person'> & {
  personId: string;
  /** Runs first in the transaction; a refusal here undoes everything. */
  before?: (deps: Within) => Promise<void>;
  /** Runs last in the transaction, with the award that the person holds then. */
  after?: (deps: Within, awardId: string) => Promise<void>;
};

/** Records the award once and has it signed. `isNew` is false when the person holds it, or the source made it before. */
export async function recordAward(
  deps: Awarding,
  actor: Actor,
  claim: Claimed,
): Promise<{ award: Award; isNew: boolean }> {
  const { edition } = claim;
  const person = await findPerson(deps, claim.personId);
  if (!person) throw issuingRefusal('invalid', 'issuing.person-not-found', 'email');
  const action = await assertNotToOneself(deps, actor, { ...edition, personId: person.id });
  const terms = termsOf(edition, claim, deps.now());
  await prepareIssuer(deps, edition.organisationId);
  const { award, stored } = newAward(deps, actor, { ...claim, ...terms, person });
  const holding = { personId: person.id, editionId: edition.editionId };
  const isNew = await inTransaction(deps, async (deps) => {
    await holdOpen(deps, edition.organisationId);
    await claim.before?.(deps);
    if (!(await insertAward(deps.database, stored))) {
      const held = await selectStandingAward(deps.database, holding);
      if (held) await claim.after?.(deps, held.id);
      return false;
    }
    await recordAudit(deps, actor, { ...givenEntry(award), action });
    await deps.jobs.announce(deps, 'award-given', { payload: factOf(award, award.decidedAt), key: award.id });
    await deps.jobs.enqueue(deps, 'sign-award', {
      payload: { awardId: award.id },
      key: `sign-award:${award.id}`,
    });
    await claim.after?.(deps, award.id);
    return true;
  });
  if (isNew) return { award, isNew };
  const { requestKey, source } = claim;
  const present =
    (await selectStandingAward(deps.database, holding)) ??
    (await selectAwardOfSource(deps.database, source)) ??
    (requestKey === undefined
      ? undefined
      : await selectAwardOfRequest(deps.database, { ...award, requestKey }));
  if (!present) throw issuingRefusal('conflict', 'issuing.already-awarded', 'email');
  return { award: present, isNew };
}
