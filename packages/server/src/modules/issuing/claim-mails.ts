import type { Deps } from '../../platform/deps.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import { type Actor, recordAudit } from '../audit/index.ts';
import { assertMay, findWho, getOrganisation } from '../organisations/index.ts';
import {
  addressKey,
  findPersonByAddress,
  hashToken,
  isPlainAddress,
  looksLikeAnother,
  newToken,
} from '../people/index.ts';
import { awardAddressLimit } from './award-limits.ts';
import { awardPolicy } from './award-policy.ts';
import { selectOpenTwin, updateAddress, updateSent } from './claim-mail-store.ts';
import { selectToRemind } from './claim-reach-store.ts';
import { type Claim, lockOpenClaim } from './claim-store.ts';
import { assertIssuing } from './closing/assert-open.ts';
import { languageOf, letter } from './letters.ts';
import { assertNotToOneself } from './own-award.ts';
import { issuingRefusal } from './refusals.ts';

type Mailing = Pick<Deps, 'config' | 'database' | 'now' | 'randomBytes' | 'mail'>;

interface Which {
  organisationId: string;
  claimId: string;
}

/** Writes to the address again; the link of the mail before works no more. Refuses an address at which nothing arrives. */
export async function sendClaimAgain(deps: Mailing, actor: Actor, command: Which): Promise<void> {
  assertMay(actor, awardPolicy.award, command);
  await assertIssuing(deps, command.organisationId);
  const { name: issuerName } = await getOrganisation(deps, command.organisationId);
  await inTransaction(deps, async (deps) => {
    const claim = await lockOwn(deps, command);
    if (claim.bounced?.isFinal) throw issuingRefusal('conflict', 'issuing.address-bounced');
    await write(deps, actor, { claim, issuerName, isReminder: false });
  });
}

/** Another address for what nobody has taken: a mail goes there, and the link of the mail before works no more. */
export async function correctClaimAddress(
  deps: Mailing,
  actor: Actor,
  command: Which & { address: string; madeFrom?: (stored: Claim) => void },
): Promise<void> {
  assertMay(actor, awardPolicy.award, command);
  const { organisationId, claimId } = command;
  await assertIssuing(deps, organisationId);
  const address = command.address.trim();
  if (!isPlainAddress(address)) throw issuingRefusal('invalid', 'issuing.address-malformed', 'address');
  if (looksLikeAnother(address)) throw issuingRefusal('invalid', 'issuing.address-confusable', 'address');
  const owner = await findPersonByAddress(deps, address);
  if (owner) await assertNotToOneself(deps, actor, { organisationId, personId: owner.id });
  const { name: issuerName } = await getOrganisation(deps, organisationId);
  await inTransaction(deps, async (deps) => {
    const claim = await lockOwn(deps, command);
    command.madeFrom?.(claim);
    if (claim.address === address) return;
    const key = addressKey(address);
    const twin = { id: claimId, editionId: claim.editionId, addressKey: key };
    if (await selectOpenTwin(deps.database, twin))
      throw issuingRefusal('conflict', 'issuing.already-waiting', 'address');
    if (!(await awardAddressLimit(deps).take(key)))
      throw issuingRefusal('too-many', 'issuing.too-many-to-address', 'address');
    await updateAddress(deps.database, claimId, { address, addressKey: key });
    await write(deps, actor, { claim: { ...claim, address }, issuerName, isReminder: false });
    await recordAudit(deps, actor, {
      action: 'award.offer-readdressed',
      subjectType: 'claim',
      subjectId: claimId,
      organisationId,
      detail: { title: claim.title, address: claim.address, newAddress: address },
    });
  });
}

const days = 24 * 3_600_000;
/** Whoever has not taken it is reminded after a week, and two weeks after that for the last time. */
const remindedAfter = [7 * days, 14 * days] as const;
/** What was given longer ago is not reminded of any more. */
const longestReminded = 60 * days;
const atATime = 200;

declare module '../../platform/jobs.ts' {
  interface JobPayloads {
    /** Daily: reminds those who have not taken what they were given. */
    'remind-claims': Record<string, never>;
  }
}

/** Job: reminds, twice in all, whoever has not taken what waits for them. Run twice, it writes once. */
export async function remindClaims(deps: Mailing): Promise<void> {
  const now = deps.now().getTime();
  const [first, second] = remindedAfter;
  const before = [new Date(now - first), new Date(now - second)] as const;
  const givenSince = new Date(now - longestReminded);
  for (;;) {
    const due = await selectToRemind(deps.database, { before, givenSince, limit: atATime });
    for (const claim of due) await remind(deps, claim);
    if (due.length < atATime) return;
  }
}

async function remind(deps: Mailing, { id, organisationId, awardedBy, reminders }: Claim): Promise<void> {
  const { name: issuerName } = await getOrganisation(deps, organisationId);
  const actor = await findWho(deps, awardedBy);
  await inTransaction(deps, async (deps) => {
    const claim = await lockOpenClaim(deps.database, id);
    // Taken, or reminded by another process meanwhile.
    if (claim?.reminders !== reminders) return;
    await write(deps, actor, { claim, issuerName, isReminder: true });
  });
}

async function lockOwn(deps: Within, { organisationId, claimId }: Which): Promise<Claim> {
  const claim = await lockOpenClaim(deps.database, claimId);
  if (claim?.organisationId !== organisationId) throw issuingRefusal('not-found', 'issuing.claim-not-found');
  return claim;
}

async function write(
  deps: Omit<Mailing, 'database'> & Within,
  actor: Actor,
  { claim, issuerName, isReminder }: { claim: Claim; issuerName: string; isReminder: boolean },
): Promise<void> {
  const token = newToken(deps);
  await updateSent(deps.database, claim.id, { at: deps.now(), tokenHash: hashToken(token), isReminder });
  const url = `${deps.config.publicUrl}/claims/${token}`;
  const about = { issuer: issuerName, title: claim.title, url };
  await deps.mail.send(deps, {
    ...{ to: claim.address, language: languageOf(actor), priority: 'later', about: claim.id },
    letter: isReminder ? letter('issuing.badge-still-waits', about) : letter('issuing.badge-waits', about),
  });
}
