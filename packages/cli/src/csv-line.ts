/** Excel takes a file without it for an old code page, and breaks every accent; other programs skip it. */
export const byteOrderMark = '\uFEFF';

/**
 * One line of RFC 4180. Text that a spreadsheet would run as a formula is put behind an apostrophe: names come from
 * strangers.
 */
export function csvLine(cells: readonly (string | undefined)[]): string {
  return `${cells.map((cell = '') => cellText(cell)).join(',')}\r\n`;
}

function cellText(cell: string): string {
  const safe = /^\s*[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
