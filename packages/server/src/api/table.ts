import type { Operation } from './operation.ts';
import { achievementOperations } from './operations/achievements.ts';
import { organisationOperations } from './operations/organisations.ts';

/** Every operation, in the order in which the document lists them. */
export const operations: readonly Operation[] = [...organisationOperations, ...achievementOperations];
