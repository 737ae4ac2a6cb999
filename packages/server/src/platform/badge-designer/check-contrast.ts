import { contrast } from '../contrast.ts';
import type { PictureDesign } from './design.ts';

export interface ContrastCheck {
  /** What is looked at, against the ground on which it stands. */
  of: 'text' | 'symbol' | 'ring';
  /** WCAG 2.2, 1 to 21, cut to one digit. */
  ratio: number;
  /** `poor` can hardly be seen; `unreadable` is not kept. */
  verdict: 'good' | 'weak' | 'poor' | 'unreadable';
}

/** Ratios that count as good and as fair: letters as WCAG 1.4.3 says, marks as 1.4.11. */
const asked = {
  text: { good: 4.5, fair: 3 },
  symbol: { good: 3, fair: 2 },
  ring: { good: 1.5, fair: 1.2 },
} as const;
const unreadable = 1.5;

/** How well what a design shows can be seen. Only what it shows is looked at. */
export function checkContrast(design: PictureDesign): ContrastCheck[] {
  const { colours, symbol, mark } = design;
  const saysSomething = [design.top, design.bottom, design.ribbon, ...design.centre].some(
    (text) => text.trim() !== '',
  );
  const shown = [
    ...(saysSomething || mark !== 'none' ? (['text'] as const) : []),
    ...(symbol === 'none' ? [] : (['symbol'] as const)),
    'ring' as const,
  ];
  return shown.map((of) => {
    const exact = contrast(colours[of], colours.ground);
    return { of, ratio: Math.floor(exact * 10) / 10, verdict: verdictOf(of, exact) };
  });
}

function verdictOf(of: ContrastCheck['of'], ratio: number): ContrastCheck['verdict'] {
  if (ratio >= asked[of].good) return 'good';
  if (of !== 'ring' && ratio < unreadable) return 'unreadable';
  return ratio >= asked[of].fair ? 'weak' : 'poor';
}
