import type { Deps } from '../../platform/deps.ts';
import { Refusal, type Said } from '../../platform/refusal.ts';
import { FetchRefusal } from '../../platform/safe-address.ts';
import type { Actor } from '../audit/index.ts';
import { importBounds } from './import/entry.ts';
import { assertMayImport } from './import-policy.ts';
import { say } from './refusals.ts';
import { type NewImport, startImport } from './start-import.ts';

/** The package of a framework at a CASE service, 1.0 or 1.1; whoever has the address of its document means that. */
const address = /^(https:\/\/[^?#]+\/ims\/case\/v1p[01])\/(?:CFPackages|CFDocuments)\/([\w-]{1,100})\/?$/;

/** So many are fetched and read at the same time in one process: each may be 40 MB, and nobody has to send them to us. */
const atOnce = 3;
let running = 0;

/** Fetches a package from a CASE service and has it looked at as an import of files is; the id of the run. */
export async function startImportFrom(
  deps: Pick<Deps, 'database' | 'jobs' | 'newId' | 'now' | 'fetchLarge'>,
  actor: Actor,
  { address: typed, ...command }: Omit<NewImport, 'files' | 'given'> & { address: string },
): Promise<string> {
  assertMayImport(actor, command.organisationId);
  const [, base, identifier] = address.exec(typed.trim()) ?? [];
  if (base === undefined || identifier === undefined) throw refused('invalid', say('skills.fetch-address'));
  if (running >= atOnce) throw refused('busy', say('skills.fetch-busy'));
  running += 1;
  try {
    const bytes = await fetchFrom(deps, `${base}/CFPackages/${identifier}`);
    const files = [{ name: `${identifier}.json`, bytes }];
    return await startImport(deps, actor, { ...command, files, given: {} });
  } finally {
    running -= 1;
  }
}

async function fetchFrom({ fetchLarge }: Pick<Deps, 'fetchLarge'>, url: string): Promise<Uint8Array> {
  try {
    return (await fetchLarge(url, { accept: 'application/json', maxBytes: importBounds.json })).body;
  } catch (error) {
    if (!(error instanceof FetchRefusal)) throw error;
    const { host } = new URL(url);
    if (error.code === 'fetch.not-an-address' || error.code === 'fetch.not-https')
      throw refused('invalid', say('skills.fetch-address'));
    if (error.code === 'fetch.too-large') throw refused('too-large', say('skills.fetch-too-large', { host }));
    const isAnswered = ['fetch.status', 'fetch.redirect', 'fetch.encoded'].includes(error.code);
    const said = isAnswered
      ? say('skills.fetch-refused', { host })
      : say('skills.fetch-unreachable', { host });
    throw refused('invalid', said);
  }
}

function refused(kind: 'invalid' | 'too-large' | 'busy', said: Said): Refusal {
  return new Refusal(kind, said, { address: said });
}
