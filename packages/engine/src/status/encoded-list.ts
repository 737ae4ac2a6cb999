import { decodeBase64url, encodeBase64url } from '../encoding/base64url.ts';
import { EngineError } from '../engine-error.ts';
import type { Compression } from '../ports.ts';
import { maxListBytes, type StatusList } from './status-list.ts';

/** `encodedList`: multibase `u` and the base64url of the gzipped bits (Bitstring Status List §2.2). */
export async function encodeStatusList(list: StatusList, compression: Compression): Promise<string> {
  return `u${encodeBase64url(await compression.gzip(list))}`;
}

/**
 * Reads `encodedList`. The `u` may be missing: StatusList2021 and older issuers write none, and either alphabet of
 * base64. Throws on other encodings, on a broken archive, and when the list would unpack to more than 8 MiB.
 */
export async function decodeStatusList(encoded: string, compression: Compression): Promise<StatusList> {
  const base64url = encoded.startsWith('u')
    ? encoded.slice(1)
    : encoded.replaceAll('+', '-').replaceAll('/', '_');
  // Every gzip member begins with these bytes, so a list without the `u` cannot be mistaken for one with it.
  const packed = base64url.startsWith('H4sI') ? decodeBase64url(base64url.replace(/={1,2}$/, '')) : undefined;
  if (packed === undefined) {
    throw new EngineError(
      'status.invalid-list',
      'The status list is not multibase base64url of a gzip archive.',
    );
  }
  try {
    return await compression.gunzip(packed, maxListBytes);
  } catch (cause) {
    throw new EngineError(
      'status.invalid-list',
      'The status list cannot be unpacked, or is larger than 8 MiB.',
      {
        cause,
      },
    );
  }
}
