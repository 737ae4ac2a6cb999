import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = join(dirname(createRequire(import.meta.url).resolve('lucide-static/package.json')), 'icons');
const read = new Map<string, string>();

/** The shapes inside lucide's 24 by 24 drawing, as SVG text; they take stroke and fill from what is around them. */
export function lucideShapes(name: string): string {
  const known = read.get(name);
  if (known !== undefined) return known;
  if (!/^[a-z0-9-]+$/.test(name)) throw new Error(`"${name}" is not the name of an icon.`);
  const file = readFileSync(join(folder, `${name}.svg`), 'utf8');
  const start = file.indexOf('>', file.indexOf('<svg')) + 1;
  const shapes = file.slice(start, file.lastIndexOf('</svg>')).replace(/\s+/g, ' ').trim();
  read.set(name, shapes);
  return shapes;
}
