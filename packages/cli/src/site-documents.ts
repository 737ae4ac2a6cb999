import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import type { FetchDocument } from '@cairn/engine';
import { CommandError } from './console.ts';

const largestManifest = 64 * 1024;

/**
 * Answers the addresses of an organisation that has closed from the folder of its site, as its web server would;
 * all others as before. Throws CommandError for a folder that is no such site.
 */
export async function fromSite(folder: string, outside: FetchDocument | undefined): Promise<FetchDocument> {
  const host = await hostOf(folder);
  return async (address, options) => {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url?.host !== host) {
      if (outside) return outside(address, options);
      throw new Error(`${address} is not in ${folder}, and nothing is fetched.`);
    }
    const body = await readSite(folder, url);
    if (body.length > options.maxBytes)
      throw new Error(`${address} is larger than ${options.maxBytes} bytes.`);
    return { url: url.href, contentType: 'application/json', body };
  };
}

async function hostOf(folder: string): Promise<string> {
  const fault = `${folder} is not the folder of a site that Cairn made: it has no cairn-site.json that says so.`;
  try {
    const text = await readFile(join(folder, 'cairn-site.json'), 'utf8');
    const manifest: unknown = text.length > largestManifest ? undefined : JSON.parse(text);
    const { format, address } = manifest as { format?: unknown; address?: unknown };
    if (format === 'cairn-site-1' && typeof address === 'string') return new URL(address).host;
  } catch (cause) {
    throw Object.assign(new CommandError(fault), { cause });
  }
  throw new CommandError(fault);
}

/** did:web writes the port of a host as its own address has it, so that only host and path count. */
async function readSite(folder: string, url: URL): Promise<Uint8Array> {
  const path = normalize(decodeURIComponent(url.pathname));
  if (path.includes('\0') || /(?:^|[\\/])\.\.?(?:[\\/]|$)/.test(path))
    throw new Error(`${url} is no address of a file.`);
  for (const name of ['', 'data.json', 'credential.json'])
    try {
      return new Uint8Array(await readFile(join(folder, path, name)));
    } catch (error) {
      if (!/^(?:ENOENT|ENOTDIR|EISDIR)$/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  throw Object.assign(new Error(`${url.pathname} is not in ${folder}.`), { status: 404 });
}
