import type { RefusalWords } from '../../refusal-words.ts';
import { apiRefusals } from './api.ts';
import { cases } from './cases.ts';
import { catalog } from './catalog.ts';
import { community } from './community.ts';
import { exchange } from './exchange.ts';
import { frameworkRefusals } from './frameworks.ts';
import { imports } from './imports.ts';
import { issuing } from './issuing.ts';
import { learning } from './learning.ts';
import { organisations } from './organisations.ts';
import { paper } from './paper.ts';
import { people } from './people.ts';
import { platform } from './platform.ts';
import { programs } from './programs.ts';
import { site } from './site.ts';
import { transparency } from './transparency.ts';
import { trust } from './trust.ts';
import { web } from './web.ts';
import { webhooks } from './webhooks.ts';

/** Why an act was refused, by code: what happened, and what to do. */
export const refusals: RefusalWords = {
  ...apiRefusals,
  ...cases,
  ...catalog,
  ...imports,
  ...community,
  ...exchange,
  ...frameworkRefusals,
  ...issuing,
  ...learning,
  ...organisations,
  ...paper,
  ...people,
  ...platform,
  ...programs,
  ...site,
  ...transparency,
  ...trust,
  ...web,
  ...webhooks,
};
