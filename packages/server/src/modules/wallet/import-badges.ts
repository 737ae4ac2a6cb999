import { createHash } from 'node:crypto';
import { shareFetch, type VerificationReport } from '@cairn/engine';
import type { Deps } from '../../platform/deps.ts';
import { Refusal, type Said } from '../../platform/refusal.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import { type Person, recordAudit } from '../audit/index.ts';
import { findAward, findCredential } from '../issuing/index.ts';
import { findPerson } from '../people/index.ts';
import { checkCredential } from '../verification/index.ts';
import { type Checking, checkingOf, namingFor, withoutOriginal } from './check-imported.ts';
import { type ImportSource, importBounds, type WholeBadge } from './imported.ts';
import {
  decidingCheck,
  hasRoom,
  identityOf,
  isBetterThan,
  isKept,
  isNews,
  ownIn,
  wordsOf,
} from './imported-rules.ts';
import {
  insertImported,
  lockKept,
  type StoredKeys,
  selectSame,
  updateChecked,
  updateContent,
  updateRemoved,
} from './imported-store.ts';
import { say, type WalletRefusals, walletRefusal } from './refusals.ts';

/** What somebody brings: the bytes of a file, an address, or the text of a badge. */
export interface Brought {
  source: ImportSource;
  presented: Uint8Array | string;
}

type Check = VerificationReport['checks'][number];

/** What became of one that was brought. */
export type ImportOutcome = { source: ImportSource } & (
  | { outcome: 'imported' | 'known' | 'renewed' | 'brought-back'; badgeId: string }
  /** It was awarded here, and the person holds it already. */
  | { outcome: 'own'; awardId: string }
  | { outcome: 'refused'; said: Said; check?: Check | undefined }
);

type Importing = Checking & Pick<Deps, 'newId'>;

/** At one go; what is left then is to be brought again. A check that has begun may last 45 seconds more. */
const mostMilliseconds = 12_000;
const atOnce = 3;

/**
 * Checks what a person brings and keeps what is a badge, each once; others are refused with the reason. Brings several
 * for one that holds several. Nothing is fetched twice.
 */
export async function importBadges(
  deps: Importing,
  actor: Person,
  { brought }: { brought: readonly Brought[] },
): Promise<ImportOutcome[]> {
  if (brought.length === 0) throw walletRefusal('invalid', 'wallet.import-nothing', 'file');
  if (brought.length > importBounds.files) throw walletRefusal('invalid', 'wallet.import-many', 'file');
  const shared = { ...deps, fetchDocument: shareFetch(deps.fetchDocument) };
  const endsAt = deps.now().getTime() + mostMilliseconds;
  const outcomes: ImportOutcome[][] = [];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < brought.length; index = next++) {
      const one = brought[index];
      if (!one) return;
      outcomes[index] = await importOne(shared, actor, { ...one, endsAt });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes.flat();
}

interface Until {
  /** In milliseconds; no check begins later. */
  endsAt: number;
}

async function importOne(
  deps: Importing,
  actor: Person,
  { source, presented, endsAt }: Brought & Until,
): Promise<ImportOutcome[]> {
  if (deps.now().getTime() > endsAt) return [refuse(source, 'wallet.import-late')];
  try {
    const report = await checkCredential(checkingOf(deps), presented);
    if (report.input !== 'presentation') return [await keep(deps, actor, { source, report })];
    return await importInside(deps, actor, { source, report, endsAt });
  } catch (error) {
    if (error instanceof Refusal) return [{ source, outcome: 'refused', said: error.said }];
    throw error;
  }
}

/** What somebody presented holds badges; each is kept by itself, as it was signed. */
async function importInside(
  deps: Importing,
  actor: Person,
  { source, report, endsAt }: Found & Until,
): Promise<ImportOutcome[]> {
  const inside = report.nested ?? [];
  const isMany =
    inside.length > importBounds.files || report.checks.some(({ code }) => code === 'nested.too-many');
  if (isMany) return [refuse(source, 'wallet.import-inside-many')];
  if (inside.length === 0) return [refuse(source, 'wallet.import-not-kept')];
  const outcomes: ImportOutcome[] = [];
  for (const each of inside) {
    const original = each.original ?? JSON.stringify(each.credential?.document ?? {});
    if (each.verdict === 'could-not-check')
      // Beside others it may not have been its turn.
      outcomes.push(...(await importOne(deps, actor, { source, presented: original, endsAt })));
    // What a holder says of themselves counts in what they signed only.
    else if (each.checks.some(({ code }) => code === 'proof.self-asserted'))
      outcomes.push(refuse(source, 'wallet.import-not-kept'));
    else outcomes.push(await keep(deps, actor, { source, report: { ...each, original } }));
  }
  return outcomes;
}

function refuse(source: ImportSource, code: keyof WalletRefusals): ImportOutcome {
  return { source, outcome: 'refused', said: say(code) };
}

interface Found {
  source: ImportSource;
  report: VerificationReport;
}

async function keep(deps: Importing, actor: Person, found: Found): Promise<ImportOutcome> {
  const { source, report } = found;
  const { credential, original: content } = report;
  if (!isKept(report) || !credential || content === undefined)
    return { source, outcome: 'refused', said: say('wallet.import-not-kept'), check: decidingCheck(report) };
  if (content.length > importBounds.letters) return refuse(source, 'wallet.import-long');
  const own = ownIn(credential.id, deps.config.publicUrl);
  const award = own && (await findOwn(deps, own));
  if (award && award.personId !== actor.personId) return refuse(source, 'wallet.import-of-another');
  if (award) return { source, outcome: 'own', awardId: award.id };
  return store(deps, actor, { ...found, content });
}

async function findOwn(deps: Importing, own: NonNullable<ReturnType<typeof ownIn>>) {
  if ('awardId' in own) return findAward(deps, own.awardId);
  const credential = await findCredential(deps, own.credentialId);
  return credential && findAward(deps, credential.awardId);
}

/** Each once: the same bytes, or the same id of the same issuer, are the same badge. */
async function store(
  deps: Importing,
  actor: Person,
  { source, report, content }: Found & { content: string },
): Promise<ImportOutcome> {
  const { personId } = actor;
  const now = deps.now();
  const identity = report.credential && identityOf(report.credential);
  const keys = { sha256: digest(content), ...(identity !== undefined && { identity: digest(identity) }) };
  const badge: WholeBadge = {
    ...{ id: deps.newId('imp'), personId, source, content, isOpen: false },
    ...{ about: wordsOf(report), report: withoutOriginal(report), verdict: report.verdict },
    naming: await namingFor(deps, actor, report),
    ...{ importedAt: now, checkedAt: now, triedAt: now },
  };
  return inTransaction(deps, async (deps): Promise<ImportOutcome> => {
    const kept = await lockKept(deps.database, personId);
    if (!(await findPerson(deps, personId))) return refuse(source, 'wallet.import-not-kept');
    const same = await selectSame(deps.database, { personId, ...keys });
    if (same) return storeAgain(deps, { kept, same, report, found: { ...badge, ...keys } });
    if (!hasRoom(kept, content.length)) return refuse(source, 'wallet.import-full');
    await insertImported(deps.database, { ...badge, ...keys, credentialId: nameable(report) });
    await recordAudit(deps, actor, {
      action: 'badge.imported',
      subjectType: 'imported-badge',
      subjectId: badge.id,
    });
    return { source, outcome: 'imported', badgeId: badge.id };
  });
}

/** A better version takes the place of the one that is kept; the very same one is as it was found just now. */
async function storeAgain(
  deps: Within,
  given: {
    kept: { count: number; letters: number };
    same: NonNullable<Awaited<ReturnType<typeof selectSame>>>;
    report: VerificationReport;
    found: WholeBadge & StoredKeys;
  },
): Promise<ImportOutcome> {
  const { kept, same, report } = given;
  const found = { ...given.found, id: same.id };
  const { source, sha256 } = found;
  const isBetter = isBetterThan(report, same);
  const letters = isBetter ? found.content.length : same.letters;
  const instead = same.removedAt ? undefined : { count: 1, letters: same.letters };
  if ((isBetter || same.removedAt) && !hasRoom(kept, letters, instead))
    return refuse(source, 'wallet.import-full');
  if (isBetter) await updateContent(deps.database, found);
  else if (isNews(report, same.verdict))
    await updateChecked(deps.database, found, { checkedBefore: same.checkedAt, sha256 });
  if (same.removedAt) await updateRemoved(deps.database, { id: same.id, removedAt: null });
  const outcome = same.removedAt ? 'brought-back' : isBetter ? 'renewed' : 'known';
  return { source, outcome, badgeId: same.id };
}

/** An id by which others can name it; what is longer is no address. */
function nameable({ credential }: VerificationReport): string | undefined {
  const id = credential?.id;
  return id !== undefined && id.length <= 500 && !id.includes('\0') ? id : undefined;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
