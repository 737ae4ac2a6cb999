import type { Deps } from '../../platform/deps.ts';
import { selectRecognitionTexts, selectStatementTexts } from './log-source-store.ts';

/** The text of signed statements, by the ids of the statements: for the log, which knows what waits for it. */
export function readSignedStatements(
  deps: Pick<Deps, 'database'>,
  { form, ids }: { form: 'endorsement' | 'recognition'; ids: readonly string[] },
): Promise<Map<string, string>> {
  const select = form === 'endorsement' ? selectStatementTexts : selectRecognitionTexts;
  return select(deps.database, ids);
}
