import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { JSX } from 'preact';

const folder = join(dirname(createRequire(import.meta.url).resolve('lucide-static/package.json')), 'icons');
const drawn = new Map<string, string>();

/**
 * An icon of lucide as inline SVG, in the colour of the text beside it. Without `label` it is hidden from
 * screen readers, so a word has to stand beside it. A name that lucide does not have is a programmer's fault.
 */
export function Icon({ name, label, large }: { name: string; label?: string; large?: boolean }): JSX.Element {
  const access = label ? { role: 'img' as const, 'aria-label': label } : { 'aria-hidden': 'true' as const };
  return (
    <svg
      class={large ? 'icon icon--large' : 'icon'}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      focusable="false"
      {...access}
      dangerouslySetInnerHTML={{ __html: iconShapes(name) }}
    />
  );
}

/** The shapes inside lucide's 24 by 24 drawing, as SVG text. */
export function iconShapes(name: string): string {
  const known = drawn.get(name);
  if (known !== undefined) return known;
  if (!/^[a-z0-9-]+$/.test(name)) throw new Error(`"${name}" is not the name of an icon.`);
  const file = readFileSync(join(folder, `${name}.svg`), 'utf8');
  const shapes = file
    .slice(file.indexOf('>', file.indexOf('<svg')) + 1, file.lastIndexOf('</svg>'))
    .replace(/\s+/g, ' ')
    .trim();
  drawn.set(name, shapes);
  return shapes;
}
