import type { Context } from 'hono';
import type { WebEnv } from '../env.ts';

/** A drawing that somebody may have made elsewhere: nothing in it runs or loads anything, opened by itself too. */
export const drawingPolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox";

/** Shown to those of the console alone, under an address that says how it looks. */
export function answerSvg(context: Context<WebEnv>, svg: string): Response {
  context.header('cache-control', 'private, max-age=600');
  context.header('content-security-policy', drawingPolicy);
  context.header('x-content-type-options', 'nosniff');
  return context.body(svg, 200, { 'content-type': 'image/svg+xml' });
}
