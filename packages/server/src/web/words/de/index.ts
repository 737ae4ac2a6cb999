import type { Words } from '../words.ts';
import { access } from './access.ts';
import { administration } from './administration.ts';
import { audit } from './audit.ts';
import { flash } from './flash.ts';
import { learners } from './learners.ts';
import { look } from './look.ts';
import { members } from './members.ts';
import { provide } from './provide.ts';
import { site } from './site.ts';

/** Every sentence that people read, in German. It is offered to readers once it is whole: then its type is `Words`. */
export const german: Partial<Words> = {
  access,
  administration,
  audit,
  flash,
  learners,
  look,
  members,
  provide,
  site,
};
