import { createHash } from 'node:crypto';
import type { Deps } from '../../platform/deps.ts';
import { wordsOf } from '../../platform/fold-text.ts';
import { selectMapping } from './imports-store.ts';
import { guessUses } from './read/column-names.ts';
import type { ColumnUse } from './read/item.ts';

/** The same for the same columns in the same order, however their names are written. */
export function printOfColumns(columns: readonly string[]): string {
  const names = columns.map((column) => wordsOf(column).join(' '));
  return createHash('sha256').update(JSON.stringify(names)).digest('base64url').slice(0, 22);
}

/** How an organisation took these columns last, else what their names say. */
export async function usesOf(
  deps: Pick<Deps, 'database'>,
  { organisationId, columns }: { organisationId: string; columns: readonly string[] },
): Promise<{ uses: ColumnUse[]; isRemembered: boolean }> {
  const remembered = await selectMapping(deps.database, { organisationId, print: printOfColumns(columns) });
  const present = remembered?.filter(({ column }) => columns.includes(column));
  return present?.length
    ? { uses: present, isRemembered: true }
    : { uses: guessUses(columns), isRemembered: false };
}
