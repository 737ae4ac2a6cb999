import type { Operation } from './operation.ts';
import { achievementOperations } from './operations/achievements.ts';
import { awardEndOperations } from './operations/award-ends.ts';
import { awardOperations } from './operations/awards.ts';
import { catalogueOperations } from './operations/catalogue.ts';
import { credentialOperations } from './operations/credentials.ts';
import { draftOperations } from './operations/drafts.ts';
import { frameworkOperations } from './operations/frameworks.ts';
import { issuerOperations } from './operations/issuer.ts';
import { organisationOperations } from './operations/organisations.ts';
import { ownFrameworkOperations } from './operations/own-frameworks.ts';
import { runOperations } from './operations/runs.ts';
import { scaleMappingOperations } from './operations/scale-mappings.ts';
import { scaleOperations } from './operations/scales.ts';
import { skillOperations } from './operations/skills.ts';
import { statementOperations } from './operations/statements.ts';
import { verificationOperations } from './operations/verification.ts';
import { deliveryOperations } from './operations/webhook-deliveries.ts';
import { webhookOperations } from './operations/webhooks.ts';

/** Every operation, in the order in which the document lists them. */
export const operations: readonly Operation[] = [
  ...organisationOperations,
  ...issuerOperations,
  ...skillOperations,
  ...scaleOperations,
  ...frameworkOperations,
  ...ownFrameworkOperations,
  ...scaleMappingOperations,
  ...catalogueOperations,
  ...achievementOperations,
  ...draftOperations,
  ...awardOperations,
  ...runOperations,
  ...awardEndOperations,
  ...credentialOperations,
  ...statementOperations,
  ...webhookOperations,
  ...deliveryOperations,
  ...verificationOperations,
];
