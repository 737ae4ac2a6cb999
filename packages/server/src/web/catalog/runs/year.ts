/** The year that an address asks for; this one when it asks for none that a run could be in. */
export function yearOf(asked: string | undefined, now: Date): number {
  const year = Number(asked);
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : now.getUTCFullYear();
}
