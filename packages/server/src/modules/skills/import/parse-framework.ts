import { isJson, jsonOf } from '../../../platform/import-files/json.ts';
import { type Part, partsOf } from '../../../platform/import-files/parts.ts';
import { tablesOf } from '../../../platform/import-files/table.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { say } from '../refusals.ts';
import { parseCase } from './case.ts';
import { parseColumns } from './columns.ts';
import { parseCtdlAsn } from './ctdl-asn.ts';
import type { Given, ImportFile, Parsed } from './entry.ts';
import { parseEsco } from './esco.ts';
import { parseOnet } from './onet.ts';
import { headOf } from './texts.ts';

/** Finds by the content what was handed in, and reads it. Nothing of it is stored. */
export async function parseFramework(files: readonly ImportFile[], given: Given): Promise<Parsed> {
  const parts = await partsOf(files);
  const documents = parts.filter(isJson);
  if (documents.length > 0) return parseDocument(documents, given);
  const tables = await tablesOf(parts);
  const parsed = parseEsco(tables, given) ?? parseOnet(tables, given) ?? parseColumns(tables, given);
  if (!parsed) throw new Refusal('invalid', say('skills.import-nothing'));
  return { ...parsed, head: headOf(parsed.head, tables[0]?.file ?? '') };
}

async function parseDocument(documents: readonly Part[], given: Given): Promise<Parsed> {
  const [part] = documents;
  if (!part || documents.length > 1) throw new Refusal('invalid', say('skills.import-one-document'));
  const document = await jsonOf(part);
  const parsed = parseCase(document, part.name, given) ?? parseCtdlAsn(document, part.name, given);
  if (!parsed) throw new Refusal('invalid', say('skills.import-unknown', { file: part.name }));
  return { ...parsed, head: headOf(parsed.head, part.name) };
}
