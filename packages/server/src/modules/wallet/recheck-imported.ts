import type { Deps } from '../../platform/deps.ts';
import { Refusal, sayingOf } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Person } from '../audit/index.ts';
import { notify } from '../notices/index.ts';
import { findPerson } from '../people/index.ts';
import { checkCredential } from '../verification/index.ts';
import { type Checking, checkingOf, namingFor, withoutOriginal } from './check-imported.ts';
import { getImported } from './find-imported.ts';
import { keptAfterRemoval, type WholeBadge } from './imported.ts';
import { firstOf, isNews, verdictAt, wordsOf } from './imported-rules.ts';
import { deleteRemovedBefore, selectDue, selectWhole, updateChecked, updateTried } from './imported-store.ts';
import type { WalletLetters } from './letters.ts';

/** What keepers are told: code to what stands in it. */
export type WalletNotices = { [code in keyof WalletLetters]: Omit<WalletLetters[code], 'url'> };

const sayNotice = sayingOf<WalletNotices>();

declare module '../../platform/jobs.ts' {
  interface JobPayloads {
    /** Hourly: imported badges of which nobody has looked for a week whether they still count. */
    'check-imported': Record<string, never>;
  }
}

const dayMilliseconds = 24 * 3_600_000;
/** A site with more asks for each of them a little later than a week. */
const atOnce = 500;

type Rechecking = Checking & Pick<Deps, 'mail' | 'newId'>;

/** Job: checks again what was checked a week ago, tells its keeper when the verdict is another, and forgets what was put away. */
export async function checkImported(deps: Rechecking): Promise<void> {
  const now = deps.now().getTime();
  await deleteRemovedBefore(deps.database, new Date(now - keptAfterRemoval * dayMilliseconds));
  const before = new Date(now - 7 * dayMilliseconds);
  for (const id of await selectDue(deps.database, { before, most: atOnce })) {
    const badge = await selectWhole(deps.database, id);
    if (badge && !badge.removedAt) await checkAgain(deps, badge);
  }
}

/** At the wish of its keeper. */
export async function checkNow(deps: Rechecking, actor: Person, named: { badgeId: string }): Promise<void> {
  await checkAgain(deps, await getImported(deps, actor, named));
}

async function checkAgain(deps: Rechecking, badge: WholeBadge): Promise<void> {
  const triedAt = deps.now();
  const report = await findReport(deps, badge);
  if (!report || !isNews(report, badge.verdict)) {
    await updateTried(deps.database, { id: badge.id, triedAt });
    return;
  }
  const naming = await namingFor(deps, badge, report);
  const next = { ...badge, about: wordsOf(report), report: withoutOriginal(report), verdict: report.verdict };
  // What is no longer confirmed is no longer shown.
  const isOpen = badge.isOpen && report.genuine === 'yes';
  await inTransaction(deps, async (deps) => {
    await updateChecked(deps.database, { ...next, naming, isOpen, checkedAt: triedAt, triedAt });
    if (report.verdict !== badge.verdict) await tellChanged(deps, { badge, next, at: triedAt });
  });
}

/** Undefined when there was no room to check it, or when it had become too costly: it is tried again. */
async function findReport(deps: Rechecking, { content }: WholeBadge) {
  try {
    return await checkCredential(checkingOf(deps), new TextEncoder().encode(content));
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

async function tellChanged(
  deps: Parameters<typeof notify>[0],
  { badge, next, at }: { badge: WholeBadge; next: WholeBadge; at: Date },
): Promise<void> {
  const { id, personId } = badge;
  if (!(await findPerson(deps, personId))) return;
  const verdict = verdictAt(next, at);
  const title = firstOf(next.about.title) ?? '';
  const issuer = firstOf(next.about.issuerName) ?? next.about.issuerId ?? '';
  const said = sayNotice('wallet.verdict-changed', { title, issuer, verdict });
  const key = `imported:${id}:${verdict}:${at.toISOString()}`;
  await notify(deps, { personId, key, said, path: `/wallet/imported/${id}` });
}
