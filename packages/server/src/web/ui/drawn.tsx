import { randomUUID } from 'node:crypto';
import { usePage } from '../page-context.tsx';

/** Stands where a drawn part belongs. Nobody who writes into a page can know it. */
const gap = `<${randomUUID()}>`;

/**
 * For `dangerouslySetInnerHTML`: a part that is drawn already, which is most of a long page, does not go through the one
 * text of the page, where a single letter beyond Latin-1 would double it, but straight to the answer.
 */
export function useDrawn(html: string): { __html: string } {
  const { drawn } = usePage();
  if (!drawn) return { __html: html };
  drawn.push(html);
  return { __html: gap };
}

/** The bytes of a page, with its drawn parts where they belong. */
export function fillGaps(html: string, drawn: readonly string[]): Uint8Array<ArrayBuffer> {
  const parts = html.split(gap).flatMap((part, index) => [part, drawn[index] ?? '']);
  const bytes = Buffer.allocUnsafeSlow(parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0));
  let at = 0;
  for (const part of parts) at += bytes.write(part, at);
  return bytes;
}
