import type { LetterWords } from '../../letter-words.ts';
import { cases } from './cases.ts';
import { community } from './community.ts';
import { issuing } from './issuing.ts';
import { notices } from './notices.ts';
import { organisations } from './organisations.ts';
import { people } from './people.ts';
import { site } from './site.ts';
import { trust } from './trust.ts';
import { webhooks } from './webhooks.ts';

/** The mails that Cairn writes, in German. */
export const letters: LetterWords = {
  ...cases,
  ...community,
  ...issuing,
  ...notices,
  ...organisations,
  ...people,
  ...site,
  ...trust,
  ...webhooks,
};
