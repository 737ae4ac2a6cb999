import type { Words } from '../words.ts';
import { access } from './access.ts';
import { flash } from './flash.ts';
import { look } from './look.ts';

/** Every sentence that people read, in German. It is offered to readers once it is whole: then its type is `Words`. */
export const german: Partial<Words> = {
  access,
  flash,
  look,
};
