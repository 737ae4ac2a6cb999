/** One file of a static site. */
export interface SiteFile {
  /** Without a slash at its start. */
  path: string;
  body: string | Uint8Array;
}
