import { checkCodes } from '@cairn/engine';
import type { CheckWords } from '../check-words.ts';

/** The engine speaks English by itself, for whoever uses it alone. */
export const checks: CheckWords = checkCodes;
