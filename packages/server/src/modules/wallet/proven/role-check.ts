import { foldText } from '../../../platform/fold-text.ts';
import { oneLine } from '../../../platform/plain-text.ts';
import { yearsSince } from './proven-rules.ts';

/** A skill as badges show it, wherever they come from. */
export interface ShownSkill {
  name: string;
  skillId?: string | undefined;
  url?: string | undefined;
  /** Of the newest badge that shows it; absent where that does not say. */
  shownAt?: Date | undefined;
  shownBy: { title: string; issuerName: string; href?: string | undefined; isBrought: boolean }[];
}

/** A skill that somebody looks for: of a framework, or by its name alone. */
export interface Wanted {
  name: string;
  skillId?: string | undefined;
  url?: string | undefined;
}

export type WantedState = 'met' | 'old' | 'missing';

export interface Judged<Want extends Wanted = Wanted> {
  wanted: Want;
  state: WantedState;
  /** Those that show it. */
  skills: readonly ShownSkill[];
}

/** Which of what is looked for is shown, and which of that within so many years. */
export function judgeWanted<Want extends Wanted>(
  wanted: readonly Want[],
  shown: readonly ShownSkill[],
  { now, years }: { now: Date; years: number },
): Judged<Want>[] {
  return wanted.map((one) => {
    const skills = shown.filter((skill) => isMeant(one, skill));
    const isRecent = skills.some(({ shownAt }) => shownAt && yearsSince(shownAt, now) < years);
    return { wanted: one, skills, state: skills.length === 0 ? 'missing' : isRecent ? 'met' : 'old' };
  });
}

/** Of a framework it is the same by its id or its address; what has neither is the same by its whole name. */
function isMeant(wanted: Wanted, skill: ShownSkill): boolean {
  if (wanted.skillId === undefined && wanted.url === undefined)
    return foldText(oneLine(wanted.name)) === foldText(oneLine(skill.name));
  const isSameId = wanted.skillId !== undefined && wanted.skillId === skill.skillId;
  return isSameId || (wanted.url !== undefined && wanted.url === skill.url);
}

/** Lines, each once, as somebody pastes them out of an advertisement. */
export function linesOf(pasted: string, most: number): { wanted: Wanted[]; isMore: boolean } {
  const lines = pasted.split(/[\n\r]+/).map((line) => oneLine(line.replace(/^\s*[-–•*]\s+/, '')));
  const once = new Map(lines.filter((line) => line !== '').map((name) => [foldText(name), { name }]));
  return { wanted: [...once.values()].slice(0, most), isMore: once.size > most };
}
