import { bulkCheckBounds, type Presented } from './bulk-check.ts';

/** What a column with addresses or credentials is called, in any case; the same names as `cairn verify` takes. */
const columnNames = new Set([
  ...['address', 'url', 'uri', 'link', 'credential', 'credential text', 'badge', 'vc', 'jwt'],
  ...['credential url', 'credential address', 'badge url', 'badge address', 'verification url'],
  ...['adresse', 'nachweis', 'internetadresse', 'verweis'],
]);

type Columns =
  | { kind: 'named'; names: string[] }
  /** The first line is no heading: it has an address itself, in the column that is called by it. */
  | { kind: 'unnamed'; names: string[]; first: string }
  | { kind: 'none' };

/** The columns of a table in which addresses or credentials stand; of a row the first that is filled counts. */
export function columnFor(columns: readonly string[]): Columns {
  const names = columns.filter((column) =>
    columnNames.has(
      column
        .trim()
        .toLowerCase()
        .replace(/[\s_-]+/g, ' '),
    ),
  );
  if (names.length > 0) return { kind: 'named', names };
  const first = columns.find((column) => isAddress(column.trim()));
  return first === undefined ? { kind: 'none' } : { kind: 'unnamed', names: [first], first: first.trim() };
}

/** A text as it is to be checked: what can be no credential is taken for an address or a number. */
export function presentedAs(text: string): Presented['of'] {
  const isContent =
    text.length === 0 || text.length > bulkCheckBounds.address || /^\s*([[{<"]|eyJ)/.test(text);
  return isContent ? { content: new TextEncoder().encode(text) } : { address: text };
}

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}
