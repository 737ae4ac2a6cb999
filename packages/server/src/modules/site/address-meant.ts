import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Actor } from '../audit/index.ts';
import { isLastingAddress } from './checklist-rules.ts';
import { recordStep } from './record-step.ts';
import { say } from './refusals.ts';
import { selectSteps } from './site-store.ts';

/** Whether anything was signed yet: then the address stands in badges already, and it is too late to ask. */
type IsFirst = () => Promise<boolean>;

/**
 * Whether the address of this site may stand in badges, for ever: it lasts, somebody said that it is meant, or it stands
 * in some already.
 */
export async function isAddressMeant(
  deps: Pick<Deps, 'config' | 'database'>,
  isFirst: IsFirst,
): Promise<boolean> {
  const { publicUrl, demo } = deps.config;
  if (demo || isLastingAddress(publicUrl)) return true;
  const steps = await selectSteps(deps.database);
  const isSaid = steps.some(
    ({ name, about }) => (name === 'address' || name === 'trial') && about === publicUrl,
  );
  return isSaid || !(await isFirst());
}

/**
 * Refuses to give the first badge an address that nobody can rely on, until somebody says (`isMeant`) that this is
 * meant. Their word is kept, so that what is earned later is signed as well. A program cannot say so.
 */
export async function assertAddressMeant(
  deps: Pick<Deps, 'config' | 'database' | 'jobs' | 'now'>,
  actor: Actor,
  { isFirst, isMeant }: { isFirst: IsFirst; isMeant: boolean },
): Promise<void> {
  if (await isAddressMeant(deps, isFirst)) return;
  const { publicUrl } = deps.config;
  if (isMeant && actor.kind === 'person') return recordStep(deps, actor, { name: 'trial', about: publicUrl });
  const said = say('site.address-not-meant', { address: publicUrl });
  throw new Refusal('conflict', said, actor.kind === 'person' ? { isAddressMeant: said } : {});
}
