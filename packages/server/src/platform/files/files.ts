/**
 * Where bytes lie. It knows no owner and no meaning, which stand in the database. Another store than a folder is a
 * second object of this type: an S3 bucket can do all five (a draft is an upload in parts, `moveTo` a copy).
 */
export interface Files {
  /** Takes bytes in where nobody reads them. When it resolves they outlast a power cut; what breaks off is thrown away. */
  draft(bytes: AsyncIterable<Uint8Array>): Promise<Draft>;
  /** What lies there; undefined where nothing does. */
  open(place: string): Promise<OpenFile | undefined>;
  /** Removing what is not there is no fault. */
  remove(place: string): Promise<void>;
  /** All places with what lies there, drafts among them; not the pictures that earlier editions of Cairn kept. */
  list(): AsyncIterable<{ place: string; changedAt: Date }>;
}

export interface Draft {
  /** Puts the bytes where they can be read, all at once. */
  moveTo(place: string): Promise<void>;
  discard(): Promise<void>;
}

export interface OpenFile {
  /** In bytes. */
  size: number;
  /** Reads as fast as it is read, from the beginning each time; nothing is held open before the first read. */
  bytes(): AsyncIterable<Uint8Array>;
}

/** Folders and a name, so plain that no place leads out of the store. */
const plainPlace = /^(?:[a-z][a-z0-9-]*\/)(?:[A-Za-z0-9][\w-]*\/)*[A-Za-z0-9][\w-]*(?:\.[\w-]+)*$/;

/** Throws on a place that could lead anywhere else. */
export function assertPlace(place: string): void {
  if (place.length > 200 || !plainPlace.test(place))
    throw new Error(`${JSON.stringify(place.slice(0, 200))} is no place for a file.`);
}
