import { access } from './en/access.ts';
import { administration } from './en/administration.ts';
import { assessment } from './en/assessment.ts';
import { audit } from './en/audit.ts';
import { authoring } from './en/authoring.ts';
import { catalog } from './en/catalog.ts';
import { flash } from './en/flash.ts';
import { home } from './en/home.ts';
import { issuing } from './en/issuing.ts';
import { learners } from './en/learners.ts';
import { learning } from './en/learning.ts';
import { look } from './en/look.ts';
import { members } from './en/members.ts';
import { provide } from './en/provide.ts';
import { rooms } from './en/rooms.ts';
import { site } from './en/site.ts';
import { skills } from './en/skills.ts';
import { ui } from './en/ui.ts';
import { verification } from './en/verification.ts';
import { wallet } from './en/wallet.ts';
/** Every sentence that people read, in English. Each module adds its own file here, under its own name. */
export const english = {
  access,
  administration,
  assessment,
  audit,
  authoring,
  catalog,
  flash,
  home,
  issuing,
  learners,
  learning,
  look,
  members,
  provide,
  rooms,
  site,
  skills,
  ui,
  verification,
  wallet,
};
