import type { CasesLetters } from '../../modules/cases/index.ts';
import type { CatalogLetters } from '../../modules/catalog/index.ts';
import type { CommunityLetters } from '../../modules/community/index.ts';
import type { IssuingLetters } from '../../modules/issuing/index.ts';
import type { LearningLetters } from '../../modules/learning/index.ts';
import type { NoticesLetters } from '../../modules/notices/index.ts';
import type { OrganisationsLetters } from '../../modules/organisations/index.ts';
import type { PeopleLetters } from '../../modules/people/index.ts';
import type { SiteLetters } from '../../modules/site/index.ts';
import type { TrustLetters } from '../../modules/trust/index.ts';
import type { WalletLetters } from '../../modules/wallet/index.ts';
import type { WebhooksLetters } from '../../modules/webhooks/index.ts';
import type { Written } from '../../platform/message.ts';

type Known = CasesLetters &
  CatalogLetters &
  CommunityLetters &
  IssuingLetters &
  LearningLetters &
  NoticesLetters &
  OrganisationsLetters &
  PeopleLetters &
  SiteLetters &
  TrustLetters &
  WalletLetters &
  WebhooksLetters;

/** One mail for every code; what stands in it is the code's own. */
export type LetterWords = {
  [code in keyof Known]: Known[code] extends undefined ? () => Written : (params: Known[code]) => Written;
};

/** The mails of one file: those of the codes that begin so. */
export type LettersOf<Start extends string> = {
  [code in Extract<keyof LetterWords, Start>]: LetterWords[code];
};
