/** A file as somebody hands it in. */
export interface ImportFile {
  name: string;
  bytes: Uint8Array;
}

/** No import is larger: a file may be refused, but never ends the server. */
export const fileBounds = {
  /** Of one file as it comes. */
  bytes: 64_000_000,
  /** Of one file when it is unpacked. */
  unpacked: 400_000_000,
  /** Of all files of an import, those in spreadsheets too. */
  unpackedTogether: 1_000_000_000,
  /** Of the texts that the cells of a spreadsheet share, as XML. */
  sharedTexts: 64_000_000,
  /** Of JSON, which is read as a whole. */
  json: 40_000_000,
  files: 200,
  rows: 1_000_000,
  /** Of one line of a table, in letters. */
  line: 200_000,
} as const;
