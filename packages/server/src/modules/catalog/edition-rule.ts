import type { RuleDocument } from '@cairn/rules';
import type { Deps } from '../../platform/deps.ts';
import { findAwardRule } from './award-rule.ts';
import { selectAssessments } from './catalog-store.ts';

/** What earns an edition, with what its author called each way to show something. */
export interface EditionRule {
  /** Absent where nothing is asked. */
  document?: RuleDocument;
  /** By the id of the requirement. */
  titles: ReadonlyMap<string, string>;
}

export async function findEditionRule(deps: Pick<Deps, 'database'>, editionId: string): Promise<EditionRule> {
  const [document, assessments] = await Promise.all([
    findAwardRule(deps, editionId),
    selectAssessments(deps.database, editionId),
  ]);
  const titles = new Map(assessments.map(({ assessmentId, title }) => [assessmentId, title]));
  return { ...(document && { document }), titles };
}
