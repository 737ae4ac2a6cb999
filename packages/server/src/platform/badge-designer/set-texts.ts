import { oneLine } from '../plain-text.ts';
import type { PictureDesign } from './design.ts';
import { type SetLine, setLine, type Undrawable } from './set-line.ts';

/** Where a letter stands that cannot be drawn. */
export interface UndrawableText extends Undrawable {
  field: 'top' | 'bottom' | 'centre' | 'ribbon';
}

/** The lines of a design, set; those that say nothing are missing. */
export interface SetTexts {
  top?: SetLine;
  bottom?: SetLine;
  centre: SetLine[];
  ribbon?: SetLine;
  initials?: SetLine;
}

/** All that a design says. */
export async function setTexts(
  design: PictureDesign,
  issuerName: string,
): Promise<SetTexts | UndrawableText> {
  const set: SetTexts = { centre: [] };
  for (const field of ['top', 'bottom', 'centre', 'ribbon'] as const) {
    for (const text of [design[field]].flat().map(oneLine)) {
      if (text === '') continue;
      const line = await setLine(text);
      if ('undrawable' in line) return { ...line, field };
      if (field === 'centre') set.centre.push(line);
      else set[field] = line;
    }
  }
  const initials = design.mark === 'none' ? '' : initialsOf(issuerName);
  const line = initials === '' ? undefined : await setLine(initials);
  if (line && 'clusters' in line) set.initials = line;
  return set;
}

/** The first letters of up to three words. */
function initialsOf(name: string): string {
  const words = oneLine(name)
    .split(' ')
    .filter((word) => /^\p{L}/u.test(word));
  const long = words.filter((word) => word.length > 3);
  const taken = (long.length >= 2 ? long : words).slice(0, 3);
  return taken.map((word) => Array.from(word)[0]?.toUpperCase() ?? '').join('');
}
