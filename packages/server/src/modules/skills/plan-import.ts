import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Entry, type Fault, importBounds, type Parsed } from './import/entry.ts';
import { digestOf, type ImportRow, type Known, keyOf } from './import/import-row.ts';
import { say } from './refusals.ts';
import type { ChangeCounts } from './source.ts';
import { selectImported, selectSourceByUri } from './source-store.ts';

/** As many faults as somebody mends before they try again. */
const faultsShown = 20;

/**
 * What an import would do, row by row, read while it is handed on: nothing is changed. The last row has the sum, since
 * only then all is known.
 */
export async function* planImport(
  deps: Pick<Deps, 'database'>,
  { organisationId, parsed }: { organisationId: string | null; parsed: Parsed },
): AsyncGenerator<ImportRow> {
  const { head, types, entries } = parsed;
  const source = await selectSourceByUri(deps.database, { organisationId, uri: head.uri });
  if (source?.format === 'own') throw new Refusal('conflict', say('skills.import-own'));
  yield { step: 'framework', name: head.name, head, revision: source?.revision ?? 0 };
  const left = source ? await selectImported(deps.database, source.sourceId) : new Map<string, Known>();
  const sum = new Sum();
  const names = new Map<string, string>();
  for await (const entry of entries()) {
    if (entry.type === 'fault') yield sum.add(entry);
    else yield sum.compare(entry, { left, names });
  }
  for (const known of left.values()) {
    const isMissed = types.has(known.type) && (known.language === '' || sum.languages.has(known.language));
    if (!isMissed) continue;
    sum.counts.gone += 1;
    const { type, uri, language, name } = known;
    yield { step: 'gone', name, gone: { type, uri, language } };
  }
  const { counts, faulty, faults } = sum;
  if (counts.added + counts.changed + counts.same === 0)
    throw new Refusal('invalid', faults[0]?.said ?? say('skills.import-nothing'));
  yield { step: 'end', name: head.name, counts, faulty, faults };
}

class Sum {
  readonly counts: ChangeCounts = { added: 0, changed: 0, gone: 0, same: 0 };
  readonly faults: Fault[] = [];
  readonly languages = new Set<string>();
  faulty = 0;
  #names = 0;
  readonly #seen = new Set<string>();

  add(fault: Fault): ImportRow {
    this.faulty += 1;
    if (this.faults.length < faultsShown) this.faults.push(fault);
    return { step: 'fault', name: `${fault.file}, ${fault.line}`, fault };
  }

  /** What is known is taken from `left`, so that in the end only what is gone stays there. */
  compare(
    entry: Entry,
    { left, names }: { left: Map<string, Known>; names: Map<string, string> },
  ): ImportRow {
    const key = keyOf(entry);
    const name = 'name' in entry ? entry.name : (names.get(entry.uri) ?? entry.uri);
    if ('name' in entry && !names.has(entry.uri)) names.set(entry.uri, entry.name);
    if (this.#seen.has(key))
      return this.add({
        type: 'fault',
        file: name,
        line: 0,
        said: say('skills.import-twice', { uri: entry.uri }),
      });
    this.#seen.add(key);
    if (this.#seen.size > importBounds.entries)
      throw new Refusal('too-large', say('skills.import-too-many', { most: importBounds.entries }));
    if (entry.type === 'skill') this.#names += 1 + entry.alternatives.length;
    if (this.#names > importBounds.names)
      throw new Refusal('too-large', say('skills.import-too-many-names', { most: importBounds.names }));
    if ('language' in entry) this.languages.add(entry.language);
    const known = left.get(key);
    left.delete(key);
    const change = !known ? 'added' : known.digest === digestOf(entry) ? 'same' : 'changed';
    this.counts[change] += 1;
    return { step: 'entry', name, change, entry };
  }
}
