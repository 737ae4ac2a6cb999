import type { Deps } from '../../platform/deps.ts';
import type { FileOwner } from '../../platform/files/file.ts';
import { keepFile, releaseFiles } from '../../platform/files/keep-file.ts';
import { findKept, openFile } from '../../platform/files/read-files.ts';
import { receiveFile } from '../../platform/files/receive-file.ts';
import type { Encoding } from '../../platform/import-files/encoding.ts';
import type { ImportFile } from '../../platform/import-files/import-file.ts';
import { oneLine } from '../../platform/plain-text.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Actor, idOf } from '../audit/index.ts';
import { achievementPolicy } from '../catalog/index.ts';
import { assertMay } from '../organisations/index.ts';
import { claimUpload, deleteUploads, insertUpload, selectUpload, type Upload } from './imports-store.ts';
import { usesOf } from './mapping.ts';
import type { CatalogueFormat, ColumnUse } from './read/item.ts';
import { parseCatalogue } from './read/parse-catalogue.ts';
import { say } from './refusals.ts';
import { type CatalogueGiven, startCatalogueImport } from './start-catalogue-import.ts';

declare module '../../platform/jobs.ts' {
  interface JobPayloads {
    'forget-uploads': Record<string, never>;
  }
}

/** Whoever handed it in may think about its columns for so long. */
const keptMilliseconds = 7 * 24 * 3_600_000;
const purpose = 'run-input';
const shownRows = 5;

type Keeping = Pick<Deps, 'config' | 'database' | 'files' | 'newId' | 'now'>;

/** Keeps a catalogue until somebody has said how it is taken. Refuses what no catalogue can be read from; its id. */
export async function uploadCatalogue(
  deps: Keeping,
  actor: Actor,
  { organisationId, file }: { organisationId: string; file: ImportFile },
): Promise<string> {
  assertMay(actor, achievementPolicy.author, { organisationId });
  await look(deps, { organisationId, file });
  const owner = ownerOf(organisationId);
  const received = await receiveFile(deps, { owner, purpose, bytes: [file.bytes], name: file.name });
  const uploadId = deps.newId('upl');
  const upload = {
    uploadId,
    organisationId,
    name: oneLine(file.name).slice(-200).toWellFormed(),
    createdBy: idOf(actor),
  };
  await inTransaction(deps, async (deps) => {
    await keepFile(deps, received, uploadId);
    await insertUpload(deps.database, { ...upload, createdAt: deps.now() });
  });
  return uploadId;
}

/** What is seen of a catalogue before its columns are said. */
export interface UploadedCatalogue {
  upload: Upload;
  format: CatalogueFormat;
  /** Of a table; else none. */
  columns: readonly string[];
  encoding?: Encoding;
  /** How they were taken last, or by their names. */
  uses: ColumnUse[];
  isRemembered: boolean;
  /** The first rows, by column. */
  samples: { [column: string]: string }[];
}

export async function getUpload(
  deps: Pick<Deps, 'database' | 'files'>,
  actor: Actor,
  which: { organisationId: string; uploadId: string },
): Promise<UploadedCatalogue> {
  const { upload, file } = await open(deps, actor, which);
  return { upload, ...(await look(deps, { organisationId: which.organisationId, file })) };
}

/** Plans the import of what was handed in; the id of its run. Its file is let go, since its rows are kept. */
export async function planUpload(
  deps: Pick<Deps, 'database' | 'files' | 'jobs' | 'newId' | 'now'>,
  actor: Actor,
  which: { organisationId: string; uploadId: string; given: CatalogueGiven },
): Promise<string> {
  const { organisationId, uploadId, given } = which;
  const { file } = await open(deps, actor, which);
  return startCatalogueImport(deps, actor, {
    ...{ organisationId, file, given },
    also: async (within, runId) => {
      const isFirst = await claimUpload(within.database, uploadId, runId);
      if (!isFirst) throw new Refusal('conflict', say('imports.upload-over'));
      await releaseFiles(within, { owner: ownerOf(organisationId), purpose, about: uploadId });
    },
  });
}

/** Job, daily: forgets what nobody imported. */
export async function forgetUploads(deps: Pick<Deps, 'database' | 'now'>): Promise<void> {
  const before = new Date(deps.now().getTime() - keptMilliseconds);
  await inTransaction(deps, async (deps) => {
    for (const { uploadId, organisationId } of await deleteUploads(deps.database, before))
      await releaseFiles(deps, { owner: ownerOf(organisationId), purpose, about: uploadId });
  });
}

function ownerOf(organisationId: string): FileOwner {
  return { kind: 'organisation', id: organisationId };
}

async function open(
  deps: Pick<Deps, 'database' | 'files'>,
  actor: Actor,
  { organisationId, uploadId }: { organisationId: string; uploadId: string },
): Promise<{ upload: Upload; file: ImportFile }> {
  assertMay(actor, achievementPolicy.author, { organisationId });
  const upload = await selectUpload(deps.database, uploadId);
  if (upload?.organisationId !== organisationId)
    throw new Refusal('not-found', say('imports.upload-not-found'));
  const stored = await findKept(deps, { owner: ownerOf(organisationId), purpose, about: uploadId });
  if (!stored) throw new Refusal('gone', say('imports.upload-over'));
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await openFile(deps, stored)).bytes()) chunks.push(chunk);
  return { upload, file: { name: upload.name, bytes: Buffer.concat(chunks) } };
}

async function look(
  deps: Pick<Deps, 'database'>,
  { organisationId, file }: { organisationId: string; file: ImportFile },
): Promise<Omit<UploadedCatalogue, 'upload'>> {
  const { format, columns, encoding, items } = await parseCatalogue([file]);
  const samples: UploadedCatalogue['samples'] = [];
  for await (const { cells } of items([])) {
    samples.push(cells);
    if (samples.length === shownRows) break;
  }
  const known = await usesOf(deps, { organisationId, columns });
  return { format, columns, samples, ...known, ...(encoding && { encoding }) };
}
