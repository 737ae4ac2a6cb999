import type { Baseline } from './draw-line.ts';
import type { SetLine } from './set-line.ts';
import type { SetTexts } from './set-texts.ts';
import type { PictureOutline } from './shapes.ts';

interface Place {
  x: number;
  y: number;
  size: number;
}

export interface Layout {
  symbol?: Place;
  mark?: Place;
  ribbon?: { x: number; y: number; half: number; height: number; size: number };
  lines: { line: SetLine; at: Baseline }[];
}

/** Between what stands below each other. */
const air = 10;

/** Puts all into the largest circle of the shape: arcs at its edge, the rest in the circle that they leave. */
export function layOut(
  texts: SetTexts,
  { centreY, radius }: PictureOutline,
  { hasSymbol, hasMark }: { hasSymbol: boolean; hasMark: boolean },
): Layout {
  const edge = radius * 0.88;
  const top = texts.top && arc('over', texts.top, { edge, centreY, widest: 2.5 });
  const bottom =
    texts.bottom && arc('under', texts.bottom, { edge, centreY, widest: texts.ribbon ? 1.5 : 2.3 });
  const inner = edge - Math.max(top?.depth ?? 0, bottom?.depth ?? 0, 6);
  const ribbon =
    texts.ribbon && ribbonAt(texts.ribbon, { edge, y: centreY + edge * (texts.bottom ? 0.42 : 0.56) });
  const ceiling = centreY - (top ? inner : edge * 0.94);
  const floor = ribbon ? ribbon.y - ribbon.height / 2 - air : centreY + (bottom ? inner : edge * 0.94);
  const middle = stack(
    texts.centre,
    { hasSymbol, hasMark },
    { inner: top || bottom ? inner : edge, centreY, ceiling, floor },
  );
  return {
    ...middle,
    ...(ribbon && { ribbon }),
    lines: [...[top, bottom].flatMap((each) => (each ? [each] : [])), ...middle.lines],
  };
}

/** As large as the arc has room for; `widest` is how far it may go around, in radians. */
function arc(
  kind: 'over' | 'under',
  line: SetLine,
  { edge, centreY, widest }: { edge: number; centreY: number; widest: number },
) {
  const largest = 36;
  const fits = (size: number) => line.width * size <= widest * radiusAt(size);
  // Over: feet stand further in by the height of the letters. Under: their heads point inwards.
  const radiusAt = (size: number) => (kind === 'over' ? edge - size * 0.86 : edge - size * 0.12);
  let size = largest;
  while (size > 10 && !fits(size)) size -= 0.5;
  const at: Baseline = { kind, x: 256, y: centreY, size, radius: radiusAt(size) };
  return { line, at, depth: size * 1.25 };
}

function ribbonAt(line: SetLine, { edge, y }: { edge: number; y: number }) {
  const widest = edge * 1.5;
  const size = Math.min(32, widest / Math.max(line.width, 0.1));
  const half = Math.min(edge * 0.84, Math.max(edge * 0.5, (line.width * size) / 2 + 22));
  return { x: 256, y, half, height: Math.max(34, size * 1.5), size };
}

interface Room {
  inner: number;
  centreY: number;
  ceiling: number;
  floor: number;
}

/** Symbol, words and mark below each other, each as large as all have room for. */
function stack(
  centre: readonly SetLine[],
  { hasSymbol, hasMark }: { hasSymbol: boolean; hasMark: boolean },
  room: Room,
): Pick<Layout, 'symbol' | 'mark' | 'lines'> {
  const height = room.floor - room.ceiling;
  const isAlone = !hasSymbol && centre.length === 0;
  const markSize = hasMark ? (isAlone ? Math.min(height, room.inner * 1.3) : Math.min(76, height * 0.26)) : 0;
  let lineSize = 58;
  let best = placed(lineSize);
  while (lineSize > 9 && !best) {
    lineSize -= 1;
    best = placed(lineSize);
  }
  return best ?? { lines: [] };

  function placed(size: number): Pick<Layout, 'symbol' | 'mark' | 'lines'> | undefined {
    const lead = size * 1.16;
    const words = centre.length * lead;
    const gaps = air * ([hasSymbol, hasMark, centre.length > 0].filter(Boolean).length - 1);
    const left = height - words - markSize - Math.max(0, gaps);
    const least = hasSymbol ? Math.min(height * 0.42, [0, 112, 84, 60][centre.length] ?? 60) : 0;
    if (left < least) return undefined;
    const symbolSize = hasSymbol ? Math.min(left, room.inner * (centre.length > 0 ? 0.86 : 1.24)) : 0;
    const used = symbolSize + words + markSize + Math.max(0, gaps);
    let y = room.ceiling + (height - used) / 2;
    const result: Pick<Layout, 'symbol' | 'mark' | 'lines'> = { lines: [] };
    if (hasSymbol) {
      result.symbol = { x: 256, y: y + symbolSize / 2, size: symbolSize };
      y += symbolSize + air;
    }
    for (const line of centre) {
      const baseline = y + size * 0.86;
      if (line.width * size > widthAt(baseline - size * 0.35, size)) return undefined;
      result.lines.push({ line, at: { kind: 'straight', x: 256, y: baseline, size } });
      y += lead;
    }
    if (centre.length > 0) y += air;
    if (hasMark) result.mark = { x: 256, y: y + markSize / 2, size: markSize };
    return result;
  }

  /** What a line of this size may take where the circle is narrowest beside it. */
  function widthAt(y: number, size: number): number {
    const away = Math.abs(y - room.centreY) + size * 0.4;
    return 2 * Math.sqrt(Math.max(0, room.inner ** 2 - away ** 2)) - 16;
  }
}
