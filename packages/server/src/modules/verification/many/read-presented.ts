import type { ImportFile } from '../../../platform/import-files/import-file.ts';
import { isArchive, wholeMembers } from '../../../platform/import-files/parts.ts';
import { type Table, tableOf } from '../../../platform/import-files/table.ts';
import { cut, oneLine, withoutNull } from '../../../platform/plain-text.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { say } from '../refusals.ts';
import { bulkCheckBounds, type Presented } from './bulk-check.ts';
import { columnFor, presentedAs } from './presented-rules.ts';

/**
 * What stands in these files: a table (CSV, TSV, XLSX) row by row, an archive (ZIP) file by file, and every other file
 * by itself. Refuses a table in which nothing is named as a badge, and more than may be checked at a time.
 */
export async function readPresented(files: readonly ImportFile[]): Promise<Presented[]> {
  const gathered = gatherer();
  for (const file of files) await readFile(file, gathered, { isInside: false });
  return gathered.all();
}

/** Texts that a program presents, as many of them as may be checked at a time. */
export function readTexts(texts: readonly { name?: string | undefined; presented: string }[]): Presented[] {
  const gathered = gatherer();
  for (const [index, { name = '', presented }] of texts.entries())
    gathered.add({ name: nameOf(name) || String(index + 1), of: presentedAs(withoutNull(presented)) });
  return gathered.all();
}

interface Gathered {
  add(presented: Presented): void;
  all(): Presented[];
}

/** Refuses as soon as it is too much. */
export function gatherer(): Gathered {
  const gathered: Presented[] = [];
  let bytes = 0;
  return {
    add(presented) {
      gathered.push(presented);
      bytes += 'content' in presented.of ? presented.of.content.length : presented.of.address.length;
      if (gathered.length > bulkCheckBounds.rows) refuseRows();
      if (bytes > bulkCheckBounds.bytes) refuseBytes();
    },
    all: () => gathered,
  };
}

async function readFile(
  file: ImportFile,
  gathered: Gathered,
  { isInside }: { isInside: boolean },
): Promise<void> {
  if (/\.(csv|tsv|xlsx)$/i.test(file.name)) return readTable(file, gathered);
  if (isInside || !isArchive(file) || !/\.zip$/i.test(file.name))
    return gathered.add({ name: nameOf(file.name), of: { content: file.bytes } });
  const most = { files: 2 * bulkCheckBounds.rows, bytes: bulkCheckBounds.bytes };
  for await (const member of wholeMembers(file, most))
    if (!isLeftOut(member.name)) await readFile(member, gathered, { isInside: true });
}

/** What systems put beside the files of a folder. */
function isLeftOut(name: string): boolean {
  return /(^|\/)(__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$)/i.test(name);
}

async function readTable({ name, bytes }: ImportFile, gathered: Gathered): Promise<void> {
  const table = await tableOf({ name, size: bytes.length, open: () => pieces(bytes) });
  const columns = columnFor(table.columns);
  if (columns.kind === 'none') {
    const said = say('verification.many-column', { file: table.file });
    throw new Refusal('invalid', said, { files: said });
  }
  if (columns.kind === 'unnamed') gathered.add(rowOf(table, { line: 1, cell: columns.first }));
  const names = columns.names;
  for await (const { line, of } of table.rows()) {
    const cell = names.map((column) => withoutNull(of(column)).trim()).find((text) => text !== '') ?? '';
    gathered.add(rowOf(table, { line, cell }));
  }
}

function rowOf({ file }: Table, { line, cell }: { line: number; cell: string }): Presented {
  return { name: `${nameOf(file)}:${line}`, of: presentedAs(cell) };
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

const longestName = 300;

function nameOf(name: string): string {
  return cut(oneLine(name), longestName);
}

function refuseRows(): never {
  const said = say('verification.many-rows', { most: bulkCheckBounds.rows });
  throw new Refusal('too-large', said, { files: said });
}

function refuseBytes(): never {
  const said = say('verification.many-bytes', { megabytes: bulkCheckBounds.bytes / 1024 / 1024 });
  throw new Refusal('too-large', said, { files: said });
}
