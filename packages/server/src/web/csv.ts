/** Excel takes a file without it for an old code page, and breaks every accent; other programs skip it. */
export const byteOrderMark = '\uFEFF';

export type CsvCell = string | number | Date | undefined;

/**
 * One line of RFC 4180. Text that a spreadsheet would run as a formula is put behind an apostrophe: names come from
 * strangers.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function cellText(cell: CsvCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  if (cell instanceof Date) return cell.toISOString();
  const safe = /^\s*[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A file for download whose lines are made while it is read, so that ten thousand of them need no memory. */
export function csvFile(name: string, lines: AsyncGenerator<string>): Response {
  return lineFile(name, lines, { contentType: 'text/csv; charset=utf-8', first: byteOrderMark });
}

/** The same of any file that is made of lines, after what it begins with. */
export function lineFile(
  name: string,
  lines: AsyncGenerator<string>,
  { contentType, first = '' }: { contentType: string; first?: string },
): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(first));
    },
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${name}"`,
      // Compressing would first gather the whole file.
      'cache-control': 'private, no-store, no-transform',
    },
  });
}
