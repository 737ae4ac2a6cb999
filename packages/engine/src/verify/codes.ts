import { contentCodes } from './codes-of-content.ts';
import { formCodes } from './codes-of-form.ts';
import { trustCodes } from './codes-of-trust.ts';

/**
 * Every code that a check can carry. The part before the dot is the check; a code has one outcome for ever,
 * so that no caller can pair `status.revoked` with "passed".
 */
export const codes = { ...formCodes, ...contentCodes, ...trustCodes } as const;

export type CheckCode = keyof typeof codes;
