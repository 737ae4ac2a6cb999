import { once } from 'node:events';
import { type PassThrough, Readable } from 'node:stream';
import yazl from 'yazl';
import type { Person } from '../../../modules/audit/index.ts';
import type { Organisation } from '../../../modules/organisations/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { SiteFile } from './site-file.ts';
import { siteFiles } from './site-files.ts';

/** The site as one ZIP, written while it is read: of a hundred thousand badges no more than some are held at a time. */
export async function answerSite(deps: Deps, actor: Person, organisation: Organisation): Promise<Response> {
  const files = siteFiles(deps, actor, organisation);
  // What is refused is refused before the answer begins.
  const first = await files.next();
  const zip = new yazl.ZipFile();
  const output = zip.outputStream as PassThrough;
  const at = deps.now();
  const write = async () => {
    for (let file = first; !file.done; file = await files.next()) {
      add(zip, file.value, at);
      if (output.writableNeedDrain) await Promise.race([once(output, 'drain'), once(output, 'close')]);
      if (output.destroyed) return;
    }
    zip.end();
  };
  write().catch((error) => output.destroy(error));
  return new Response(Readable.toWeb(output) as ReadableStream, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${organisation.slug}-site.zip"`,
      'cache-control': 'private, no-store',
    },
  });
}

function add(zip: yazl.ZipFile, { path, body }: SiteFile, mtime: Date): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : Buffer.from(body);
  zip.addBuffer(bytes, path, { mtime, compress: !/\.(?:png|woff2)$/.test(path) });
}
