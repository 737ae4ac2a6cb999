import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { CommandError } from './console.ts';
import { reasonOf } from './files.ts';

const algorithms = ['sha256', 'sha384', 'sha512'];

/**
 * Whether a file is the one that a credential speaks of: its subject holds the hash of the file as `digestSRI` (VC Data
 * Model 2.0 §5.3, Subresource Integrity §3.5). Throws CommandError where it holds none, or the file cannot be read.
 */
export async function isSubjectFile(credential: Uint8Array, path: string): Promise<boolean> {
  const digest = digestIn(credential);
  const [, algorithm = '', expected = ''] = /^(sha\d{3})-([A-Za-z0-9+/]+={0,2})$/.exec(digest) ?? [];
  if (!algorithms.includes(algorithm))
    throw new CommandError('This credential holds no hash of a file (credentialSubject.digestSRI).');
  const hash = createHash(algorithm);
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk);
  } catch (error) {
    throw new CommandError(`"${path}" cannot be read: ${reasonOf(error)}`);
  }
  return hash.digest('base64') === expected;
}

function digestIn(credential: Uint8Array): string {
  try {
    const { credentialSubject } = JSON.parse(new TextDecoder().decode(credential));
    return typeof credentialSubject?.digestSRI === 'string' ? credentialSubject.digestSRI : '';
  } catch {
    return '';
  }
}
