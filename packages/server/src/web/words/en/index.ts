import { access } from './access.ts';
import { administration } from './administration.ts';
import { apiReference } from './api-reference.ts';
import { assessment } from './assessment.ts';
import { audit } from './audit.ts';
import { authoring } from './authoring.ts';
import { awardLists } from './award-lists.ts';
import { awardReach } from './award-reach.ts';
import { awardRules } from './award-rules.ts';
import { badges } from './badges.ts';
import { bulkChecks } from './bulk-checks.ts';
import { cases } from './cases.ts';
import { catalog } from './catalog.ts';
import { checkReasons } from './check-reasons.ts';
import { checks } from './checks.ts';
import { choose } from './choose.ts';
import { closing } from './closing.ts';
import { community } from './community.ts';
import { declaration } from './declaration.ts';
import { designer } from './designer.ts';
import { elsewhere } from './elsewhere.ts';
import { figures } from './figures.ts';
import { flash } from './flash.ts';
import { frameworks } from './frameworks.ts';
import { glossary } from './glossary.ts';
import { guide } from './guide.ts';
import { home } from './home.ts';
import { imported } from './imported.ts';
import { imports } from './imports.ts';
import { issuing } from './issuing.ts';
import { learners } from './learners.ts';
import { learning } from './learning.ts';
import { letters } from './letters/index.ts';
import { list } from './list.ts';
import { look } from './look.ts';
import { members } from './members.ts';
import { notices } from './notices.ts';
import { offering } from './offering.ts';
import { openData } from './open-data.ts';
import { outside } from './outside.ts';
import { ownFrameworks } from './own-frameworks.ts';
import { packs } from './packs.ts';
import { paper } from './paper.ts';
import { presets } from './presets.ts';
import { proven } from './proven.ts';
import { provide } from './provide.ts';
import { refusals } from './refusals/index.ts';
import { roles } from './roles.ts';
import { rooms } from './rooms.ts';
import { runs } from './runs.ts';
import { scaleMappings } from './scale-mappings.ts';
import { selectedAwards } from './selected-awards.ts';
import { sharing } from './sharing.ts';
import { showcase } from './showcase.ts';
import { site } from './site.ts';
import { skills } from './skills.ts';
import { transparency } from './transparency.ts';
import { trust } from './trust.ts';
import { ui } from './ui.ts';
import { verification } from './verification.ts';
import { wallet } from './wallet.ts';
import { webhooks } from './webhooks.ts';
import { weighing } from './weighing.ts';

/** Every sentence that people read, in English. Each module adds its own file here, under its own name. */
export const english = {
  access,
  administration,
  apiReference,
  assessment,
  audit,
  authoring,
  awardLists,
  awardReach,
  awardRules,
  badges,
  bulkChecks,
  cases,
  catalog,
  checkReasons,
  checks,
  choose,
  closing,
  community,
  declaration,
  designer,
  elsewhere,
  figures,
  flash,
  frameworks,
  ownFrameworks,
  scaleMappings,
  glossary,
  guide,
  home,
  imported,
  imports,
  issuing,
  learners,
  learning,
  letters,
  list,
  look,
  members,
  notices,
  packs,
  presets,
  outside,
  paper,
  offering,
  openData,
  proven,
  provide,
  refusals,
  roles,
  rooms,
  runs,
  selectedAwards,
  sharing,
  showcase,
  site,
  skills,
  transparency,
  trust,
  ui,
  verification,
  wallet,
  webhooks,
  weighing,
};
