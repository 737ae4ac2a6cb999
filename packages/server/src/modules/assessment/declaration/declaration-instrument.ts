import type { Instrument } from '../instrument.ts';
import { deleteDeclaration, selectDeclaration } from './declaration-store.ts';
import { store } from './write-declaration.ts';

/**
 * The next edition asks the same statement in the same version: who signed it for the last one needs not sign again. In a
 * copy that is another achievement it is a statement of its own.
 */
export const declarationInstrument: Instrument = {
  async copy(deps, _actor, { from, draft }) {
    const before = await selectDeclaration(deps.database, from.editionId);
    if (!before) return;
    const isAnother = from.achievementId !== draft.achievementId;
    const own = { declarationId: deps.newId('dcl'), editionId: draft.editionId };
    const anew = isAnother ? { statementId: deps.newId('sta'), version: 1 } : {};
    await store(deps, draft, { ...before, ...own, ...anew });
  },
  discard: (deps, draft) => deleteDeclaration(deps.database, draft.editionId),
};
