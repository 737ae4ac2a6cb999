import type { ImportFile } from '../../../platform/import-files/import-file.ts';
import { isJson, jsonOf } from '../../../platform/import-files/json.ts';
import { type Part, partsOf } from '../../../platform/import-files/parts.ts';
import { tablesOf } from '../../../platform/import-files/table.ts';
import { cut, oneLine } from '../../../platform/plain-text.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { say } from '../refusals.ts';
import { CtdlGraph } from './ctdl.ts';
import type { ParsedCatalogue, RawItem } from './item.ts';
import { achievementsIn, readOpenBadge } from './open-badges.ts';
import { parseTable } from './table.ts';

/** Finds by the content what was handed in, and reads it. Nothing of it is stored. */
export async function parseCatalogue(files: readonly ImportFile[]): Promise<ParsedCatalogue> {
  const parts = await partsOf(files);
  const documents = parts.filter(isJson);
  if (documents.length > 0 && documents.length < parts.length)
    throw new Refusal('invalid', say('imports.mixed'));
  if (documents.length > 0) return parseDocuments(documents);
  // A catalogue is one table: others have other columns.
  if (parts.length > 1) throw new Refusal('invalid', say('imports.mixed'));
  const [table] = await tablesOf(parts);
  if (!table) throw new Error('There is a part that is no table and no document.');
  return parseTable(table);
}

type Read = (place: Pick<RawItem, 'file' | 'line'>) => RawItem;

/** The first says what all are of; a document that says nothing of the kind is refused, so that none is left out unseen. */
async function parseDocuments(parts: readonly Part[]): Promise<ParsedCatalogue> {
  const found: { file: string; format: 'open-badges' | 'ctdl'; reads: Read[] }[] = [];
  for (const part of parts) {
    const document = await jsonOf(part);
    const file = cut(oneLine(part.name.split('/').at(-1) ?? part.name), 200);
    const graph = new CtdlGraph(document);
    const reads = graph.credentials.map(
      (node): Read =>
        (place) =>
          graph.read(node, place),
    );
    if (reads.length > 0) found.push({ file, format: 'ctdl', reads });
    else {
      const badges = achievementsIn(document).map(
        (badge): Read =>
          (place) =>
            readOpenBadge(badge, place),
      );
      if (badges.length === 0) throw new Refusal('invalid', say('imports.nothing-described', { file }));
      found.push({ file, format: 'open-badges', reads: badges });
    }
  }
  return {
    format: found[0]?.format ?? 'open-badges',
    columns: [],
    items: async function* () {
      for (const { file, reads } of found)
        for (const [place, read] of reads.entries()) yield read({ file, line: place + 1 });
    },
  };
}
