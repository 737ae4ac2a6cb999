import type { CheckWords } from '../../check-words.ts';
import { dates } from './dates.ts';
import { form } from './form.ts';
import { inside } from './inside.ts';
import { issuer } from './issuer.ts';
import { proof } from './proof.ts';
import { status } from './status.ts';

/** What the engine's checks found, in German. */
export const checks: CheckWords = { ...dates, ...form, ...inside, ...issuer, ...proof, ...status };
