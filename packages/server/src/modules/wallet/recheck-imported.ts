import { shareFetch } from '@cairn/engine';
import { absenceOf } from '../../platform/database-absence.ts';
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

type Rechecking = Checking & Pick<Deps, 'log' | 'mail' | 'newId'>;

/** Job: checks again what was checked a week ago, tells its keeper when the verdict is another, and forgets what was put away. */
export async function checkImported(asked: Rechecking): Promise<void> {
  const deps = { ...asked, fetchDocument: shareFetch(asked.fetchDocument) };
  const now = deps.now().getTime();
  await deleteRemovedBefore(deps.database, new Date(now - keptAfterRemoval * dayMilliseconds));
  const before = new Date(now - 7 * dayMilliseconds);
  for (const id of await selectDue(deps.database, { before, most: atOnce })) {
    const triedAt = deps.now();
    try {
      const badge = await selectWhole(deps.database, id);
      if (badge && !badge.removedAt) await checkAgain(deps, badge);
    } catch (error) {
      if (isBusy(error) || absenceOf(error) === 'absent') throw error;
      deps.log.error({ badgeId: id, error: String(error) }, 'an imported badge cannot be checked');
      await updateTried(deps.database, { id, triedAt });
    }
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
  await inTransaction(deps, async (deps) => {
    const found = { ...next, naming, checkedAt: triedAt, triedAt };
    const isFirst = await updateChecked(deps.database, found, { checkedBefore: badge.checkedAt });
    if (isFirst && report.verdict !== badge.verdict) await tellChanged(deps, { badge, next, at: triedAt });
  });
}

/** Undefined when it has become too costly. Refuses while there is no room to check it: that is no try. */
async function findReport(deps: Rechecking, { content }: WholeBadge) {
  try {
    return await checkCredential(checkingOf(deps), new TextEncoder().encode(content));
  } catch (error) {
    if (error instanceof Refusal && !isBusy(error)) return undefined;
    throw error;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Refusal && error.kind === 'busy';
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
