import type { CasesNotices } from '../../modules/cases/index.ts';
import type { CatalogNotices } from '../../modules/catalog/index.ts';
import type { CommunityNotices } from '../../modules/community/index.ts';
import type { IssuingNotices } from '../../modules/issuing/index.ts';
import type { LearningNotices } from '../../modules/learning/index.ts';
import type { TrustNotices } from '../../modules/trust/index.ts';
import type { WalletNotices } from '../../modules/wallet/index.ts';

type Known = CasesNotices &
  CatalogNotices &
  CommunityNotices &
  IssuingNotices &
  LearningNotices &
  TrustNotices &
  WalletNotices;

/** One line for every notice; what stands in it is the code's own. */
export type NoticeWords = { [code in keyof Known]: (params: Known[code]) => string };
