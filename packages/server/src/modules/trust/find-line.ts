import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { FetchRefusal } from '../../platform/safe-address.ts';
import { type Domain, placesOf } from './provider.ts';

type Asking = Pick<Deps, 'fetchDocument' | 'resolveTxt'>;

/** Absent: that cannot be told now, because nobody answered. */
type Found = boolean | undefined;

const failure = z.object({ code: z.string() });

/** Whether the line of a domain stands in one of its two places. */
export async function findLine(deps: Asking, domain: Domain): Promise<Found> {
  const inDns = await isInDns(deps, domain);
  if (inDns) return true;
  const onWeb = await isOnWeb(deps, domain);
  return onWeb === false ? inDns : onWeb;
}

async function isInDns(deps: Asking, domain: Domain): Promise<Found> {
  const { dns, record } = placesOf(domain);
  try {
    return (await deps.resolveTxt(dns)).some((text) => text.trim() === record);
  } catch (error) {
    return isNoSuchName(error) ? false : undefined;
  }
}

async function isOnWeb(deps: Asking, domain: Domain): Promise<Found> {
  const { address, record } = placesOf(domain);
  try {
    const { body } = await deps.fetchDocument(address, { accept: 'text/plain', maxBytes: 10_000 });
    const lines = new TextDecoder().decode(body).split('\n');
    return lines.some((line) => line.trim() === record);
  } catch (error) {
    return error instanceof FetchRefusal && saysNo(error) ? false : undefined;
  }
}

/** There was an answer, and it is not the file. A server that is in trouble has not said that. */
function saysNo({ code, status, cause }: FetchRefusal): boolean {
  if (code === 'fetch.status') return status === 404 || status === 410;
  if (code === 'fetch.unknown-host') return cause === undefined || isNoSuchName(cause);
  return code !== 'fetch.unreachable' && code !== 'fetch.too-slow';
}

function isNoSuchName(error: unknown): boolean {
  const read = failure.safeParse(error);
  return read.success && (read.data.code === 'ENOTFOUND' || read.data.code === 'ENODATA');
}
