const left = 14;
const right = 626;
const leastGap = 30;

/**
 * Where each date (in order) and today lie on a line of 640 units: to scale, but two events never on top of each
 * other. Today always stands after what has happened and before what has not, however far events were moved apart.
 */
export function placeEvents(dates: readonly Date[], now: Date): { places: number[]; today: number } {
  const times = dates.map((date) => date.getTime());
  const first = Math.min(...times, now.getTime());
  const last = Math.max(...times, now.getTime());
  const span = Math.max(1, last - first);
  const scale = (time: number) => left + ((time - first) / span) * (right - left);
  const places = times.map(scale);
  for (let index = 1; index < places.length; index += 1) {
    places[index] = Math.max(places[index] ?? 0, (places[index - 1] ?? 0) + leastGap);
  }
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const limit = index === places.length - 1 ? right : (places[index + 1] ?? right) - leastGap;
    places[index] = Math.round(Math.min(places[index] ?? 0, limit) * 10) / 10;
  }
  return { places, today: Math.round(placeOf(now.getTime(), { times, places, scale }) * 10) / 10 };
}

interface Line {
  times: readonly number[];
  places: readonly number[];
  scale: (time: number) => number;
}

/** To scale where that is between its neighbours, else between them in the same proportion as in time. */
function placeOf(moment: number, { times, places, scale }: Line): number {
  const past = times.filter((time) => time <= moment).length;
  const [before, after] = [places[past - 1] ?? left, places[past] ?? right];
  const exact = scale(moment);
  if (exact >= before && exact <= after) return exact;
  const [from, to] = [times[past - 1] ?? moment, times[past] ?? moment];
  const share = to > from ? (moment - from) / (to - from) : 0;
  return before + share * (after - before);
}
