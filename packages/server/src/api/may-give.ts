import type { Program } from '../modules/audit/index.ts';
import { hasSigned } from '../modules/issuing/index.ts';
import { assertAddressMeant } from '../modules/site/index.ts';
import type { Deps } from '../platform/deps.ts';

/** Where programs cannot rely on the address of the site, a person says first that it is meant. */
export async function assertMayGive(deps: Deps, program: Program): Promise<void> {
  await assertAddressMeant(deps, program, { isFirst: async () => !(await hasSigned(deps)), isMeant: false });
}
