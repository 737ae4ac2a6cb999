import { declarationInstrument } from './declaration/declaration-instrument.ts';
import { examInstrument } from './exam/exam-instrument.ts';
import type { Instrument } from './instrument.ts';
import { outsideInstrument } from './outside/outside-instrument.ts';

/** Every way to show something: one line a kind of requirement. */
export const instruments: readonly Instrument[] = [examInstrument, declarationInstrument, outsideInstrument];
