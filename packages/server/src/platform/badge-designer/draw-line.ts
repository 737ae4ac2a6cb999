import type { Cluster, SetLine } from './set-line.ts';

/** Where a line is drawn, its middle at the middle of the place. */
export type Baseline =
  | { kind: 'straight'; x: number; y: number; size: number }
  /** Around a centre: over it with the feet inwards, or under it with the feet outwards. */
  | { kind: 'over' | 'under'; x: number; y: number; size: number; radius: number };

type Point = readonly [x: number, y: number];

/** The letters as one path. Letters of joined scripts follow the arc with each point, so that joints stay closed. */
export function drawLine(line: SetLine, baseline: Baseline): string {
  const left = -(line.width * baseline.size) / 2;
  return line.clusters.map((cluster) => drawCluster(cluster, left, baseline)).join('');
}

function drawCluster(cluster: Cluster, left: number, baseline: Baseline): string {
  const { size } = baseline;
  const middle = left + (cluster.start + cluster.advance / 2) * size;
  const place = ([x, y]: Point): Point => {
    const [across, up] = [left + x * size, y * size];
    if (baseline.kind === 'straight') return [baseline.x + across, baseline.y - up];
    return cluster.isJoined
      ? onArc(baseline, across, { across: 0, up })
      : onArc(baseline, middle, { across: across - middle, up });
  };
  return cluster.steps
    .map(({ type, points }) => `${type}${points.map((point) => place(point).map(short).join(' ')).join(' ')}`)
    .join('');
}

/** A point beside the place on the arc that is so far from its middle, turned as the arc is there. */
function onArc(
  { kind, x, y, radius }: Extract<Baseline, { radius: number }>,
  along: number,
  beside: { across: number; up: number },
): Point {
  const angle = along / radius;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  if (kind === 'under') {
    const inwards = radius - beside.up;
    return [x + sine * inwards + cosine * beside.across, y + cosine * inwards - sine * beside.across];
  }
  const outwards = radius + beside.up;
  return [x + sine * outwards + cosine * beside.across, y - cosine * outwards + sine * beside.across];
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
