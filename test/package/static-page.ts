import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { atEnd } from '../support/at-end.ts';

export interface StaticSite {
  origin: string;
  /** Paths that were asked for, in order. */
  asked: string[];
}

const contentTypes: { [extension: string]: string } = { '.html': 'text/html', '.js': 'text/javascript' };

/**
 * Files on loopback, as a plain web server serves them, with a policy that lets a page run its own scripts and do
 * nothing else: no connection, no evaluated text.
 */
export async function serveFiles(files: { [path: string]: string }): Promise<StaticSite> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const body = files[path];
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': `${contentTypes[extname(path)] ?? 'application/octet-stream'}; charset=utf-8`,
      'content-security-policy': `default-src 'none'; script-src 'self' ${inlineScriptsOf(body)}`,
    });
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  atEnd(() => server.close());
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no address.');
  return { origin: `http://127.0.0.1:${address.port}`, asked };
}

function inlineScriptsOf(body: string): string {
  const scripts = body.startsWith('<!doctype') ? body.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g) : [];
  const hashes = Array.from(scripts, ([, script = '']) =>
    createHash('sha256').update(script).digest('base64'),
  );
  return hashes.map((hash) => `'sha256-${hash}'`).join(' ');
}
