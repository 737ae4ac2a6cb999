import { readFileSync } from 'node:fs';
import type { SiteFile } from './site-file.ts';

const folder = new URL('./hosting/', import.meta.url);

/** File of ours, and what it is called in the site: a name with a dot in front would be hidden in this tree. */
const files = {
  'serve.mjs': 'serve.mjs',
  'nginx.conf': 'nginx.conf',
  'apache.conf': '.htaccess',
  'headers.txt': '_headers',
  'redirects.txt': '_redirects',
} as const;

/** How servers are told what the addresses of a site mean: the same in the words of each. */
export function hostingFiles(): SiteFile[] {
  return Object.entries(files).map(([file, path]) => ({
    path,
    body: readFileSync(new URL(file, folder), 'utf8'),
  }));
}
