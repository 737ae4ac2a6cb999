import type { LetterWords } from '../../letter-words.ts';
import { cases } from './cases.ts';
import { catalog } from './catalog.ts';
import { community } from './community.ts';
import { issuing } from './issuing.ts';
import { learning } from './learning.ts';
import { notices } from './notices.ts';
import { organisations } from './organisations.ts';
import { people } from './people.ts';
import { site } from './site.ts';
import { trust } from './trust.ts';
import { wallet } from './wallet.ts';
import { webhooks } from './webhooks.ts';

/** The mails that Cairn writes, in German. */
export const letters: LetterWords = {
  ...cases,
  ...catalog,
  ...community,
  ...issuing,
  ...learning,
  ...notices,
  ...organisations,
  ...people,
  ...site,
  ...trust,
  ...wallet,
  ...webhooks,
};
