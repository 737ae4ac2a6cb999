import { createHash } from 'node:crypto';
import { shareFetch, type VerificationReport } from '@cairn/engine';
import type { Deps } from '../../platform/deps.ts';
import { Refusal, type Said } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Person, recordAudit } from '../audit/index.ts';
import { findAward, findCredential } from '../issuing/index.ts';
import { checkCredential } from '../verification/index.ts';
import { type Checking, checkingOf, namingFor, withoutOriginal } from './check-imported.ts';
import { type ImportSource, importBounds, type WholeBadge } from './imported.ts';
import { decidingCheck, identityOf, isBetterThan, isKept, ownIn, wordsOf } from './imported-rules.ts';
import { insertImported, lockKept, selectSame, updateContent, updateRemoved } from './imported-store.ts';
import { say, walletRefusal } from './refusals.ts';

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

/** At one go; what is left then is to be brought again. A host that does not answer costs five seconds. */
const mostMilliseconds = 40_000;
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
      const isLate = deps.now().getTime() > endsAt;
      outcomes[index] = isLate
        ? [{ source: one.source, outcome: 'refused', said: say('wallet.import-late') }]
        : await importOne(shared, actor, one);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes.flat();
}

async function importOne(deps: Importing, actor: Person, brought: Brought): Promise<ImportOutcome[]> {
  try {
    const report = await checkCredential(checkingOf(deps), brought.presented);
    const inside = report.input === 'presentation' ? (report.nested ?? []) : [];
    if (inside.length === 0) return [await keep(deps, actor, { source: brought.source, report })];
    return await importInside(deps, actor, { source: brought.source, inside });
  } catch (error) {
    if (error instanceof Refusal) return [{ source: brought.source, outcome: 'refused', said: error.said }];
    throw error;
  }
}

/** What somebody presented holds badges; each is kept by itself, as it was signed. */
async function importInside(
  deps: Importing,
  actor: Person,
  { source, inside }: { source: ImportSource; inside: readonly VerificationReport[] },
): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for (const { original, credential } of inside.slice(0, importBounds.files)) {
    const text = original ?? JSON.stringify(credential?.document ?? {});
    const report = await checkCredential(checkingOf(deps), text);
    outcomes.push(await keep(deps, actor, { source, report }));
  }
  return outcomes;
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
  if (content.length > importBounds.letters)
    return { source, outcome: 'refused', said: say('wallet.import-long') };
  const own = ownIn(credential.id, deps.config.publicUrl);
  const award = own && (await findOwn(deps, own));
  if (award && award.personId !== actor.personId)
    return { source, outcome: 'refused', said: say('wallet.import-of-another') };
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
    const same = await selectSame(deps.database, { personId, ...keys });
    if (same) {
      const isBetter = isBetterThan(report, same);
      if (isBetter) await updateContent(deps.database, { ...badge, ...keys, id: same.id });
      if (same.removedAt) await updateRemoved(deps.database, { id: same.id, removedAt: null });
      const outcome = same.removedAt ? 'brought-back' : isBetter ? 'renewed' : 'known';
      return { source, outcome, badgeId: same.id };
    }
    if (kept.count >= importBounds.badges || kept.letters + content.length > importBounds.allLetters)
      return { source, outcome: 'refused', said: say('wallet.import-full') };
    await insertImported(deps.database, { ...badge, ...keys, credentialId: nameable(report) });
    await recordAudit(deps, actor, {
      action: 'badge.imported',
      subjectType: 'imported-badge',
      subjectId: badge.id,
    });
    return { source, outcome: 'imported', badgeId: badge.id };
  });
}

/** An id by which others can name it; what is longer is no address. */
function nameable({ credential }: VerificationReport): string | undefined {
  const id = credential?.id;
  return id !== undefined && id.length <= 500 && !id.includes('\0') ? id : undefined;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
