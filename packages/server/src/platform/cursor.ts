/** What the last row of a page was sorted by; dates as their ISO text. */
export type CursorValues = readonly (string | number)[];

const longest = 400;

/** Where the next page begins, for addresses. Opaque to whoever sends it back. */
export function writeCursor(values: CursorValues): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** What a cursor was written from; undefined for what is none of ours. */
export function readCursor(cursor: string): CursorValues | undefined {
  if (cursor.length > longest || !/^[\w-]+$/.test(cursor)) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return isValues(values) ? values : undefined;
  } catch {
    return undefined;
  }
}

function isValues(values: unknown): values is CursorValues {
  return (
    Array.isArray(values) &&
    values.every(
      (value) =>
        // PostgreSQL cannot hold NUL in text.
        (typeof value === 'string' && !value.includes('\0')) ||
        (typeof value === 'number' && Number.isFinite(value)),
    )
  );
}
