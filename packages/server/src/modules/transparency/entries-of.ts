import { encodeLogEntry, type JsonObject, type LogEntry } from '@cairn/engine';
import { nodeCrypto } from '@cairn/engine/node';
import type { Deps } from '../../platform/deps.ts';
import { readKeys, readSigned, readStatusChanges } from '../issuing/index.ts';
import { readSignedStatements } from '../trust/index.ts';
import type { Waiting } from './log-store.ts';

type Reading = Pick<Deps, 'config' | 'database'>;

/** What goes into the log for what waits, in the same order. */
export async function entriesOf(deps: Reading, waiting: readonly Waiting[]): Promise<Uint8Array[]> {
  const find = await readAll(deps, waiting);
  return waiting.flatMap(({ kind, sources }) =>
    sources.flatMap((source) => {
      const entry = find(kind, source);
      return entry ? [encodeLogEntry(nodeCrypto, entry)] : [];
    }),
  );
}

type Find = (kind: Waiting['kind'], source: string) => LogEntry | undefined;

async function readAll(deps: Reading, waiting: readonly Waiting[]): Promise<Find> {
  const of = (wanted: Waiting['kind']) => [
    ...new Set(waiting.filter(({ kind }) => kind === wanted).flatMap(({ sources }) => sources)),
  ];
  const signed = await readSigned(deps, of('credential'));
  const changes = await readStatusChanges(deps, of('status'));
  const statements = {
    endorsement: await readSignedStatements(deps, { form: 'endorsement', ids: of('endorsement') }),
    recognition: await readSignedStatements(deps, { form: 'recognition', ids: of('recognition') }),
  };
  const keys = new Map<string, LogEntry>();
  for (const organisationId of of('issuer'))
    keys.set(organisationId, { kind: 'issuer', document: await readKeys(deps, organisationId) });
  return (kind, source) => {
    if (kind === 'issuer') return keys.get(source);
    if (kind === 'status') {
      const change = changes.get(source);
      return change && { kind, ...change };
    }
    const text = kind === 'credential' ? signed.get(source) : statements[kind].get(source);
    if (text === undefined) return undefined;
    // One by one: thousands taken apart at once would fill the memory.
    const document = JSON.parse(text) as JsonObject;
    return { kind: kind === 'credential' ? kind : 'endorsement', document };
  };
}
