import type { Successor } from '@cairn/engine';
import type { Deps } from '../../platform/deps.ts';
import { selectAward } from './award-store.ts';
import { hiddenCredentials, type Succession } from './succession.ts';
import { selectCredentialAt, selectSuccessions } from './succession-store.ts';

type Reading = Pick<Deps, 'database'>;

/** How the credentials of an award came one after another, in their order. */
export function listSuccessions(deps: Reading, awardId: string): Promise<Succession[]> {
  return selectSuccessions(deps.database, awardId);
}

export interface Succeeded {
  /** The step by which the credential was followed. */
  step: Succession;
  /** Its successor goes on from it, and it was not revoked. */
  isRenewed: boolean;
  /** It says a name that is shown nowhere any more. */
  isHidden: boolean;
}

/** What came after a credential; undefined for the newest of its award. */
export async function findSuccession(
  deps: Reading,
  { id, awardId }: { id: string; awardId: string },
): Promise<Succeeded | undefined> {
  const successions = await selectSuccessions(deps.database, awardId);
  const since = successions.slice(successions.findIndex(({ predecessorId }) => predecessorId === id));
  const [first] = since;
  if (first?.predecessorId !== id) return undefined;
  // What was amended revoked all before it, also what had been renewed.
  const amended = since.find(({ kind }) => kind !== 'renewed');
  const isHidden = hiddenCredentials(successions).has(id);
  return { step: amended ?? first, isRenewed: amended === undefined, isHidden };
}

/** By the id of a credential of ours that was replaced: what took its place, while its award stands. */
export function ownSuccessors(
  deps: Pick<Deps, 'database' | 'config'>,
): (credentialId: string) => Promise<Successor | undefined> {
  const { publicUrl } = deps.config;
  return async (credentialId) => {
    if (!credentialId.startsWith(`${publicUrl}/`)) return undefined;
    const found = await selectCredentialAt(deps.database, credentialId.slice(publicUrl.length));
    if (!found) return undefined;
    const [award, successions] = await Promise.all([
      selectAward(deps.database, found.awardId),
      selectSuccessions(deps.database, found.awardId),
    ]);
    const step = successions.find(({ predecessorId }) => predecessorId === found.id);
    if (!award?.credential || award.endedAt || !step) return undefined;
    return { successor: `${publicUrl}${award.credential.address}`, replacedAt: step.at.toISOString() };
  };
}
