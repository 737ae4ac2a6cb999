import { access } from './en/access.ts';
import { administration } from './en/administration.ts';
import { audit } from './en/audit.ts';
import { flash } from './en/flash.ts';
import { home } from './en/home.ts';
import { issuing } from './en/issuing.ts';
import { members } from './en/members.ts';
import { ui } from './en/ui.ts';
import { verification } from './en/verification.ts';
import { wallet } from './en/wallet.ts';
/** Every sentence that people read, in English. Each module adds its own file here, under its own name. */
export const english = {
  access,
  administration,
  audit,
  flash,
  home,
  issuing,
  members,
  ui,
  verification,
  wallet,
};
