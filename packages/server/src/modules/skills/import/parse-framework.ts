import { Refusal } from '../../../platform/refusal.ts';
import { say } from '../refusals.ts';
import { parseCase } from './case.ts';
import { parseColumns } from './columns.ts';
import { parseCtdlAsn } from './ctdl-asn.ts';
import { type Given, type ImportFile, importBounds, type Parsed } from './entry.ts';
import { parseEsco } from './esco.ts';
import { parseOnet } from './onet.ts';
import { type Part, partsOf, wholeOf } from './parts.ts';
import { isSheet, sheetMembers } from './sheet.ts';
import { type Table, tableOf } from './table.ts';
import { headOf } from './texts.ts';

/** Finds by the content what was handed in, and reads it. Nothing of it is stored. */
export async function parseFramework(files: readonly ImportFile[], given: Given): Promise<Parsed> {
  const parts = await partsOf(files);
  const documents = parts.filter(({ name }) => /\.(json|jsonld)$/i.test(name));
  if (documents.length > 0) return parseDocument(documents, given);
  const tables = await tablesOf(parts);
  const parsed = parseEsco(tables, given) ?? parseOnet(tables, given) ?? parseColumns(tables, given);
  if (!parsed) throw new Refusal('invalid', say('skills.import-nothing'));
  return { ...parsed, head: headOf(parsed.head, tables[0]?.file ?? '') };
}

/** One after the other, since each may take much room while it is open. */
async function tablesOf(parts: readonly Part[]): Promise<Table[]> {
  const tables: Table[] = [];
  let unpacked = 0;
  for (const part of parts) {
    unpacked += await unpackedOf(part);
    if (unpacked > importBounds.unpackedTogether)
      throw new Refusal('too-large', say('skills.import-too-large', { file: part.name }));
    tables.push(await tableOf(part));
  }
  return tables;
}

/** A spreadsheet is an archive of its own, also within one. */
async function unpackedOf(part: Part): Promise<number> {
  if (!isSheet(part)) return part.size;
  return (await sheetMembers(part)).reduce((sum, { size }) => sum + size, part.size);
}

async function parseDocument(documents: readonly Part[], given: Given): Promise<Parsed> {
  const [part] = documents;
  if (!part || documents.length > 1) throw new Refusal('invalid', say('skills.import-one-document'));
  const text = new TextDecoder().decode(await wholeOf(part, importBounds.json));
  const document = jsonOf(text, part.name);
  const parsed = parseCase(document, part.name, given) ?? parseCtdlAsn(document, part.name, given);
  if (!parsed) throw new Refusal('invalid', say('skills.import-unknown', { file: part.name }));
  return { ...parsed, head: headOf(parsed.head, part.name) };
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const place = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const line = place === undefined ? 0 : text.slice(0, Number(place)).split('\n').length;
    throw new Refusal('invalid', say('skills.import-broken', { file, line }));
  }
}
