import type { Instrument } from '../instrument.ts';
import { deleteDeclaration, selectDeclaration } from './declaration-store.ts';
import { store } from './write-declaration.ts';

/** The next edition asks the same statement in the same version: who signed it for the last one needs not sign again. */
export const declarationInstrument: Instrument = {
  async copy(deps, _actor, { from, draft }) {
    const before = await selectDeclaration(deps.database, from.editionId);
    if (!before) return;
    await store(deps, draft, { ...before, declarationId: deps.newId('dcl'), editionId: draft.editionId });
  },
  discard: (deps, draft) => deleteDeclaration(deps.database, draft.editionId),
};
