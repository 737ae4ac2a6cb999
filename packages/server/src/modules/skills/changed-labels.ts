import type { Database } from '../../database/open.ts';
import type { Deps } from '../../platform/deps.ts';
import { selectLabels, selectSkillsOfRun } from './label-list-store.ts';

declare module '../../platform/jobs.ts' {
  interface FactPayloads {
    /** What skills are called: those of an edition of a framework, by its run, or one. */
    'labels-changed': { runId: string } | { skillId: string };
  }
}

/** Of a fact that labels changed, whose. */
export async function listRelabelled(
  deps: Pick<Deps, 'database'>,
  changed: { runId: string } | { skillId: string },
): Promise<string[]> {
  return 'skillId' in changed ? [changed.skillId] : selectSkillsOfRun(deps.database, changed.runId);
}

export interface SkillLabel {
  skillId: string;
  /** BCP 47. */
  language: string;
  text: string;
}

/** What skills are called in every language, today: the names, and the first alternatives of each language. */
export function listLabels(deps: { database: Database }, skillIds: readonly string[]): Promise<SkillLabel[]> {
  return selectLabels(deps.database, skillIds);
}
