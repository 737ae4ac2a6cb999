import type { ApiRefusals } from '../../api/refusals.ts';
import type { AssessmentRefusals } from '../../modules/assessment/index.ts';
import type { CasesRefusals } from '../../modules/cases/index.ts';
import type { CatalogRefusals } from '../../modules/catalog/index.ts';
import type { CommunityRefusals } from '../../modules/community/index.ts';
import type { ExchangeRefusals } from '../../modules/exchange/index.ts';
import type { ImportsRefusals } from '../../modules/imports/index.ts';
import type { IssuingRefusals } from '../../modules/issuing/index.ts';
import type { LearningRefusals } from '../../modules/learning/index.ts';
import type { OrganisationsRefusals } from '../../modules/organisations/index.ts';
import type { PaperRefusals } from '../../modules/paper/index.ts';
import type { PeopleRefusals } from '../../modules/people/index.ts';
import type { SiteRefusals } from '../../modules/site/index.ts';
import type { SkillsRefusals } from '../../modules/skills/index.ts';
import type { TransparencyRefusals } from '../../modules/transparency/index.ts';
import type { TrustRefusals } from '../../modules/trust/index.ts';
import type { VerificationRefusals } from '../../modules/verification/index.ts';
import type { WalletRefusals } from '../../modules/wallet/index.ts';
import type { WebhooksRefusals } from '../../modules/webhooks/index.ts';
import type { PlatformRefusals } from '../../platform/refusals.ts';
import type { VcApiRefusals } from '../../protocols/vc-api/refusals.ts';
import type { WebRefusals } from '../refusals.ts';

type Known = ApiRefusals &
  AssessmentRefusals &
  CasesRefusals &
  CatalogRefusals &
  ImportsRefusals &
  CommunityRefusals &
  ExchangeRefusals &
  IssuingRefusals &
  LearningRefusals &
  OrganisationsRefusals &
  PaperRefusals &
  PeopleRefusals &
  SiteRefusals &
  SkillsRefusals &
  TransparencyRefusals &
  TrustRefusals &
  VerificationRefusals &
  WalletRefusals &
  WebhooksRefusals &
  PlatformRefusals &
  VcApiRefusals &
  WebRefusals;

/** One sentence for every code that an act can be refused with; what stands in it is the code's own. */
export type RefusalWords = {
  [code in keyof Known]: Known[code] extends undefined ? string : (params: Known[code]) => string;
};

/** The sentences of one file: those of the codes that begin so. */
export type RefusalsOf<Start extends string> = {
  [code in Extract<keyof RefusalWords, Start>]: RefusalWords[code];
};
