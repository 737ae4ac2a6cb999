import type { BulkRun } from '../../platform/bulk/bulk-run.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Within } from '../../platform/transaction.ts';
import { siteOwner } from './source.ts';

declare module '../../platform/jobs.ts' {
  interface FactPayloads {
    'import-finished': {
      organisationId: string;
      importId: string;
      about: 'framework' | 'catalogue';
      /** ISO 8601. */
      at: string;
      /** Rows of which something was made or changed. */
      done: number;
      unchanged: number;
      refused: number;
    };
  }
}

/** An import came to its end, of frameworks or of a catalogue; those for everyone are nobody's to hear of. */
export async function announceImport(
  deps: Pick<Deps, 'jobs' | 'now'> & Within,
  { runId: importId, kind, organisationId, done, skipped: unchanged, failed: refused }: BulkRun,
): Promise<void> {
  if (organisationId === siteOwner) return;
  const at = deps.now().toISOString();
  const about = kind === 'import-catalogue' ? 'catalogue' : 'framework';
  await deps.jobs.announce(deps, 'import-finished', {
    payload: { organisationId, importId, about, at, done, unchanged, refused },
    key: `${importId}:${at}`,
  });
}
