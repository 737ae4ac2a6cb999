import type { Operation } from './operation.ts';
import { accreditationOperations } from './operations/accreditation.ts';
import { achievementRunOperations } from './operations/achievement-runs.ts';
import { achievementOperations } from './operations/achievements.ts';
import { awardEndOperations } from './operations/award-ends.ts';
import { awardReachOperations } from './operations/award-reach.ts';
import { awardOperations } from './operations/awards.ts';
import { bulkCheckOperations } from './operations/bulk-checks.ts';
import { catalogueOperations } from './operations/catalogue.ts';
import { catalogueImportOperations } from './operations/catalogue-imports.ts';
import { certificateOperations } from './operations/certificates.ts';
import { credentialOperations } from './operations/credentials.ts';
import { draftReviewOperations } from './operations/draft-reviews.ts';
import { draftOperations } from './operations/drafts.ts';
import { frameworkOperations } from './operations/frameworks.ts';
import { issuerOperations } from './operations/issuer.ts';
import { logOperations } from './operations/log.ts';
import { openDataOperations } from './operations/open-data.ts';
import { organisationOperations } from './operations/organisations.ts';
import { ownFrameworkOperations } from './operations/own-frameworks.ts';
import { pictureOperations } from './operations/pictures.ts';
import { presetOperations } from './operations/presets.ts';
import { reviewOperations } from './operations/reviews.ts';
import { rulePackOperations } from './operations/rule-packs.ts';
import { runOfferOperations } from './operations/run-offers.ts';
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
  ...openDataOperations,
  ...skillOperations,
  ...scaleOperations,
  ...frameworkOperations,
  ...ownFrameworkOperations,
  ...scaleMappingOperations,
  ...catalogueOperations,
  ...achievementOperations,
  ...draftOperations,
  ...draftReviewOperations,
  ...pictureOperations,
  ...rulePackOperations,
  ...presetOperations,
  ...runOfferOperations,
  ...achievementRunOperations,
  ...catalogueImportOperations,
  ...awardOperations,
  ...awardReachOperations,
  ...runOperations,
  ...awardEndOperations,
  ...credentialOperations,
  ...certificateOperations,
  ...statementOperations,
  ...accreditationOperations,
  ...reviewOperations,
  ...webhookOperations,
  ...deliveryOperations,
  ...verificationOperations,
  ...bulkCheckOperations,
  ...logOperations,
];
