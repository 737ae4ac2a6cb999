import type { MediaType } from './media-type.ts';
import type { Purpose } from './purposes.ts';

/** Whose file it is: who may see it, whose room it takes. */
export type FileOwner = { kind: 'organisation' | 'person'; id: string } | { kind: 'site'; id: 'site' };

export const theSite = { kind: 'site', id: 'site' } as const satisfies FileOwner;

/** Bytes that are there, once, whoever keeps them. */
export interface FileContent {
  /** Lower-case hexadecimal. */
  sha256: string;
  place: string;
  /** In bytes. */
  size: number;
  mediaType: MediaType;
}

/** That somebody keeps some bytes for something. */
export interface StoredFile extends FileContent {
  fileId: string;
  owner: FileOwner;
  purpose: Purpose;
  /** Id of what it belongs to, such as an edition or a run. */
  about: string;
  /** As its owner called it; empty where nobody did. */
  name: string;
  keptAt: Date;
}
