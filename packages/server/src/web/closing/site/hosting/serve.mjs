// Serves this folder as the site that it came from: node serve.mjs [port]. It needs nothing but Node.
// An address that programs and people both read (a badge, an edition, an issuer) has two files: data and a page.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const port = Number(process.argv[2] ?? 8080);
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const credential = 'application/vc+ld+json';

createServer((request, response) => {
  const path = pathOf(request.url ?? '/');
  const wantsData = /application\/(?:vc|ld\+json|json|vc\+ld\+json)\b/.test(request.headers.accept ?? '');
  const names = wantsData ? ['', 'data.json', 'credential.json'] : ['', 'index.html', 'data.json'];
  const file = path && names.map((name) => join(path, name)).find(isFile);
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!file || !isRead) {
    response.writeHead(isRead ? 404 : 405, { 'content-type': 'text/plain' }).end();
    return;
  }
  response.writeHead(200, {
    'content-type': typeOf(file),
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    vary: 'accept',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}).listen(port, () => process.stdout.write(`http://localhost:${port}\n`));

/** Undefined for what is no address of a file in here. */
function pathOf(url) {
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    return path.includes('\0') || /(?:^|[\\/])\.\.?(?:[\\/]|$)|[\\/]\./.test(path)
      ? undefined
      : join(root, path);
  } catch {
    return undefined;
  }
}

function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function typeOf(file) {
  if (/[\\/]status[\\/][^\\/.]+$|credential\.json$/.test(file)) return credential;
  if (file.endsWith('did.json')) return 'application/did+json';
  return types[extname(file)] ?? 'application/octet-stream';
}
