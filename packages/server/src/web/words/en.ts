import { flash } from './en/flash.ts';
import { home } from './en/home.ts';
import { ui } from './en/ui.ts';

/** Every sentence that people read, in English. Each module adds its own file here, under its own name. */
export const english = { flash, home, ui };
