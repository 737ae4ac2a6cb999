import type { OpenedCase } from '../../modules/cases/index.ts';
import { findNames } from '../../modules/people/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Words } from '../words/index.ts';

/** The names of everybody in a case; who closed their account has none. */
export async function caseNames(
  deps: Pick<Deps, 'database'>,
  words: Words,
  { found, comments }: Pick<OpenedCase, 'found' | 'comments'>,
): Promise<(personId: string) => string> {
  const { askerId, claimedBy = '', decidedBy = '' } = found;
  const ids = [...[askerId, claimedBy, decidedBy], ...comments.map(({ authorId }) => authorId)];
  const names = await findNames(deps, [...new Set(ids)]);
  return (personId) => names.get(personId) ?? (isProgram(personId) ? words.cases.program : words.cases.gone);
}

/** A program asks under the id of its token. */
function isProgram(id: string): boolean {
  return id.startsWith('tok_');
}
