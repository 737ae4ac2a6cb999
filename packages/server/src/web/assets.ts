import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { Hono } from 'hono';
import type { Config } from '../config.ts';
import { drawPng } from '../platform/badge-artwork/index.ts';
import { chooseEncoding, compressBytes, type Encoding, isCompressible } from './compress.ts';
import type { WebEnv } from './env.ts';
import { forgetIslands, islandFile, islandPath } from './islands.ts';
import { colourProperties, colours } from './ui/colours.ts';
import { fontFaces, fontFiles } from './ui/fonts.ts';
import { markSvg } from './ui/mark-shapes.ts';

interface Asset {
  /** Under /assets/, with the hash of its content. */
  path: string;
  contentType: string;
  body: Uint8Array<ArrayBuffer>;
}

const mark = { stone: '#6f7e76', lichen: colours.lichen[0] };

// Made when first asked for, then kept: the content of a hashed address never changes.
const makers: { [name: string]: () => { contentType: string; body: Uint8Array<ArrayBuffer> } } = {
  'cairn.css': () => ({ contentType: 'text/css; charset=utf-8', body: bytes(stylesheet()) }),
  'mark.svg': () => ({ contentType: 'image/svg+xml', body: bytes(markSvg(mark)) }),
  'icon-180.png': () => ({ contentType: 'image/png', body: iconPng(180) }),
  'icon-32.png': () => ({ contentType: 'image/png', body: iconPng(32) }),
  ...Object.fromEntries(
    fontFiles.map((font) => [
      `${font.name}.woff2`,
      () => ({ contentType: 'font/woff2', body: new Uint8Array(readFileSync(font.file)) }),
    ]),
  ),
};
const made = new Map<string, Asset>();

/** Address of one of our own files, changing with its content. A name that is not there is a programmer's fault. */
export function assetUrl(name: string): string {
  return `/assets/${assetOf(name).path}`;
}

/** What stands at an address that `assetUrl` gave. */
export function assetFile(url: string): Uint8Array<ArrayBuffer> {
  const asset = findAsset(url.replace('/assets/', ''));
  if (!asset) throw new Error(`There is no asset at ${url}.`);
  return asset.body;
}

/** Address of a script of web/islands by its file name without ending. */
export function islandUrl(name: string): string {
  return `/assets/${islandPath(name)}`;
}

export function preloadedFonts(): string[] {
  return fontFiles.filter((font) => font.preload).map((font) => assetUrl(`${font.name}.woff2`));
}

/** Serves stylesheet, fonts, pictures and islands: hashed addresses for a year, an unknown one is not there. */
export function assetRoutes(deps: { config: Pick<Config, 'development'> }): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/assets/:file', async (context) => {
    const file = context.req.param('file');
    const asset = findAsset(file) ?? islandFile(file);
    if (!asset) return context.notFound();
    context.header('content-type', asset.contentType);
    context.header('cache-control', 'public, max-age=31536000, immutable');
    if (!isCompressible(asset.contentType)) return context.body(asset.body);
    context.header('vary', 'accept-encoding');
    const encoding = chooseEncoding(context.req.header('accept-encoding'));
    if (!encoding) return context.body(asset.body);
    context.header('content-encoding', encoding);
    return context.body(await smallOnce(file, asset.body, encoding));
  });
  routes.get('/favicon.ico', (context) => {
    context.header('content-type', 'image/png');
    context.header('cache-control', 'public, max-age=86400');
    return context.body(assetOf('icon-32.png').body);
  });
  if (deps.config.development) {
    routes.use('*', async (context, next) => {
      if (context.req.header('sec-fetch-dest') === 'document') {
        forgetIslands();
        made.delete('cairn.css');
      }
      await next();
    });
  }
  return routes;
}

const webFolder = new URL('./', import.meta.url);

/**
 * Every sheet below this folder, each beside its page or part. The ground comes first, then the parts, then the pages,
 * so that a page can dress a part; what paper and high contrast change comes last.
 */
export function sheetFiles(): string[] {
  const all = readdirSync(webFolder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.css'))
    .sort();
  const place = (name: string) => {
    if (name === 'ui/base.css') return 0;
    if (name === 'ui/media.css') return 3;
    return /^ui\/[^/]+$/.test(name) ? 1 : 2;
  };
  return all.sort((one, other) => place(one) - place(other));
}

/** The whole stylesheet, minified. */
export function stylesheet(): string {
  const parts = [
    colourProperties(),
    fontFaces((name) => assetUrl(`${name}.woff2`)),
    ...sheetFiles().map((sheet) => readFileSync(new URL(sheet, webFolder), 'utf8')),
  ];
  return transformSync(parts.join('\n'), { loader: 'css', minify: true }).code;
}

/** By hashed file name and encoding, each made when first asked for: to be small is worth a second once. */
const small = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

function smallOnce(file: string, body: Uint8Array, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  const key = `${file} ${encoding}`;
  const known = small.get(key) ?? compressBytes(body, encoding, 'small');
  small.set(key, known);
  return known;
}

function findAsset(path: string): Asset | undefined {
  const name = path.replace(/\.[0-9a-f]{12}(?=\.[a-z0-9]+$)/, '');
  if (!Object.hasOwn(makers, name)) return undefined;
  const asset = assetOf(name);
  return asset.path === path ? asset : undefined;
}

function assetOf(name: string): Asset {
  const known = made.get(name);
  if (known) return known;
  const make = makers[name];
  if (!make) throw new Error(`There is no asset "${name}".`);
  const { contentType, body } = make();
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  const asset = { path: name.replace(/(?=\.[a-z0-9]+$)/, `.${hash}`), contentType, body };
  made.set(name, asset);
  return asset;
}

function iconPng(size: number): Uint8Array<ArrayBuffer> {
  const ground = size > 100 ? { ground: colours.paper[0] } : {};
  return new Uint8Array(drawPng(markSvg({ ...mark, ...ground }), { size }));
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
