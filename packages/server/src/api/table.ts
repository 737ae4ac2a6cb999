import type { Operation } from './operation.ts';
import { achievementOperations } from './operations/achievements.ts';
import { awardOperations } from './operations/awards.ts';
import { credentialOperations } from './operations/credentials.ts';
import { draftOperations } from './operations/drafts.ts';
import { organisationOperations } from './operations/organisations.ts';
import { skillOperations } from './operations/skills.ts';
import { verificationOperations } from './operations/verification.ts';
import { deliveryOperations } from './operations/webhook-deliveries.ts';
import { webhookOperations } from './operations/webhooks.ts';

/** Every operation, in the order in which the document lists them. */
export const operations: readonly Operation[] = [
  ...organisationOperations,
  ...skillOperations,
  ...achievementOperations,
  ...draftOperations,
  ...awardOperations,
  ...credentialOperations,
  ...webhookOperations,
  ...deliveryOperations,
  ...verificationOperations,
];
