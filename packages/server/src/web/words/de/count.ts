import { countingIn } from '../counting.ts';

/** Both forms are always said: „1 Minute“, „2 Minuten“. */
export const { counted, byCount } = countingIn('de-DE');
