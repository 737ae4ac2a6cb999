import bidiFactory from 'bidi-js';
import { type DesignerFont, findFont, loadHarfBuzz } from './fonts.ts';

/** One drawing step of a letter, in shares of the letter size, y upwards from the baseline. */
export interface Step {
  type: string;
  points: readonly (readonly [x: number, y: number])[];
}

/** Letters that belong together, such as a base and its marks. */
export interface Cluster {
  steps: Step[];
  /** Where it begins and how far it goes, from the left, in shares of the letter size. */
  start: number;
  advance: number;
  /** Its script joins letters, so on an arc it is bent and not turned. */
  isJoined: boolean;
}

export interface SetLine {
  clusters: Cluster[];
  /** In shares of the letter size. */
  width: number;
}

/** A letter that none of our fonts has. */
export interface Undrawable {
  undrawable: string;
}

const bidi = bidiFactory();
const joining = /[\p{Script=Arabic}\p{Script=Devanagari}]/u;
const segmenter = new Intl.Segmenter('en');

/**
 * Sets one line as its scripts are written: letters joined, marks on their bases, right to left where it is so (UAX 9).
 * Says which letter no font has.
 */
export async function setLine(text: string): Promise<SetLine | Undrawable> {
  const hb = await loadHarfBuzz();
  const clusters: Cluster[] = [];
  let place = 0;
  const runs = splitRuns(hb, text);
  if ('undrawable' in runs) return runs;
  for (const run of runs) {
    const { font, unitsPerEm } = run.font;
    const buffer = new hb.Buffer();
    buffer.addText(run.text);
    buffer.guessSegmentProperties();
    buffer.setDirection(run.isRightToLeft ? hb.Direction.RTL : hb.Direction.LTR);
    hb.shape(font, buffer);
    const positions = buffer.getGlyphPositions();
    let before: number | undefined;
    buffer.getGlyphInfos().forEach(({ codepoint: glyph, cluster: key }, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      let cluster = clusters.at(-1);
      if (before !== key || !cluster) {
        cluster = { steps: [], start: place, advance: 0, isJoined: joining.test(run.text) };
        clusters.push(cluster);
        before = key;
      }
      const at = (x = 0, y = 0) => [place + (xOffset + x) / unitsPerEm, (yOffset + y) / unitsPerEm] as const;
      cluster.steps.push(...stepsOf(font.glyphToJson(glyph), at));
      place += xAdvance / unitsPerEm;
      cluster.advance = place - cluster.start;
    });
  }
  return { clusters, width: place };
}

interface Run {
  text: string;
  font: DesignerFont;
  isRightToLeft: boolean;
}

/** Parts of one font and one direction, in the order in which they are seen. */
function splitRuns(hb: Awaited<ReturnType<typeof loadHarfBuzz>>, text: string): Run[] | Undrawable {
  const levels = bidi.getEmbeddingLevels(text);
  const runs: (Run & { level: number })[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const level = levels.levels[index] ?? 0;
    const isRightToLeft = level % 2 === 1;
    const last = runs.at(-1);
    const codePoints = [...segment].map((letter) => letter.codePointAt(0) ?? 0).filter(isDrawn);
    const isCovered = last && codePoints.every(last.font.has);
    const font = isCovered && codePoints.every(isNeutral) ? last.font : findFont(hb, codePoints);
    if (!font) return { undrawable: segment };
    if (last && last.level === level && last.font === font) last.text += segment;
    else runs.push({ text: segment, font, isRightToLeft, level });
  }
  return inSeenOrder(runs);
}

/** UAX 9 rule L2, over whole runs: from the highest level down, what is at it or above is turned round. */
function inSeenOrder(runs: (Run & { level: number })[]): Run[] {
  const seen = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let first = 0; first < seen.length; first += 1) {
      let end = first;
      while (end < seen.length && (seen[end]?.level ?? 0) >= level) end += 1;
      if (end > first + 1) seen.splice(first, end - first, ...seen.slice(first, end).reverse());
      if (end > first) first = end;
    }
  }
  return seen;
}

/** Joiners say how letters are written, and are themselves not. */
function isDrawn(codePoint: number): boolean {
  return codePoint !== 0x200c && codePoint !== 0x200d && !(codePoint >= 0xfe00 && codePoint <= 0xfe0f);
}

/** What stands in the script around it. */
function isNeutral(codePoint: number): boolean {
  return /[\s\p{P}\p{N}]/u.test(String.fromCodePoint(codePoint));
}

function stepsOf(
  commands: readonly { type: string; values: readonly number[] }[],
  at: (x?: number, y?: number) => readonly [number, number],
): Step[] {
  return commands.map(({ type, values }) => ({
    type,
    points: Array.from({ length: values.length / 2 }, (_, index) =>
      at(values[index * 2], values[index * 2 + 1]),
    ),
  }));
}
