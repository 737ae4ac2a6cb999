import type { Instrument } from '../instrument.ts';
import { findOutside, store } from './outside-assessment.ts';

/** The next edition is assessed in the same place; a result that was brought for the last one counts for it too. */
export const outsideInstrument: Instrument = {
  async copy(deps, _actor, { from, draft }) {
    const before = await findOutside(deps, from.editionId);
    if (before) await store(deps, draft, { ...before, assessmentId: deps.newId('oas') });
  },
  // What the catalogue keeps of it goes with the draft.
  discard: async () => {},
};
