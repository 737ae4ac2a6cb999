import type { Case, Comment } from '../../modules/cases/index.ts';
import { findNames } from '../../modules/people/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Words } from '../words/index.ts';

/** The names of everybody in these cases; who closed their account has none. */
export async function caseNames(
  deps: Pick<Deps, 'database'>,
  words: Words,
  cases: readonly Case[],
  comments: readonly Comment[] = [],
): Promise<(personId: string) => string> {
  const ids = [
    ...cases.flatMap(({ askerId, claimedBy = '', decidedBy = '' }) => [askerId, claimedBy, decidedBy]),
    ...comments.map(({ authorId }) => authorId),
  ];
  const names = await findNames(deps, [...new Set(ids)]);
  return (personId) => names.get(personId) ?? words.cases.gone;
}
