import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ComponentChildren, JSX } from 'preact';
import { readCookie } from './cookies.ts';
import type { WebEnv } from './env.ts';
import { takeFlash } from './flash.ts';
import { languageOf, localeOf, readsOf, timeZoneOf } from './language.ts';
import { drawFor, type PageContextValue, type Theme } from './page-context.tsx';
import { Document } from './ui/document.tsx';
import { fillGaps } from './ui/drawn.tsx';
import { frameOf } from './ui/frame.tsx';
import { ConsoleLayout, GivenBack, PublicLayout, Toast } from './ui/index.ts';

export { flash } from './flash.ts';

export interface Page {
  /** Without the product's name. */
  title: string;
  /** A sentence for search engines and previews. */
  description?: string | undefined;
  body: ComponentChildren;
  layout?: 'public' | 'console' | undefined;
  /** More for the head: preview meta tags, a link to a feed. */
  head?: ComponentChildren;
  status?: ContentfulStatusCode | undefined;
  /** Only for the gallery: how the page looks to readers of another script. */
  direction?: 'rtl' | undefined;
}

/** Answers with a whole page. Pages with a person or a form are for that reader alone, so nothing keeps them. */
export function show(context: Context<WebEnv>, page: Page): Response {
  const code = takeFlash(context);
  const own = pageContext(context);
  const { direction = own.language.direction } = page;
  const value = { ...own, language: { ...own.language, direction } };
  const notice = (
    <>
      {code ? <Toast>{value.words.flash[code]}</Toast> : null}
      {context.get('isGivenBack') ? <GivenBack /> : null}
    </>
  );
  context.header('cache-control', 'no-store');
  const drawn: string[] = [];
  const html = renderPage({ ...value, drawn }, page, notice);
  if (drawn.length === 0) return context.html(html, page.status ?? 200);
  context.header('content-type', 'text/html; charset=UTF-8');
  return context.body(fillGaps(html, drawn), page.status ?? 200);
}

/** The text of a page for a context that is already known; `show` for tests and pictures. */
export function renderPage(value: PageContextValue, page: Page, notice: JSX.Element | null = null): string {
  const Layout = page.layout === 'console' ? ConsoleLayout : PublicLayout;
  const html = drawFor(
    { ...value, frame: frameOf(value) },
    <Document title={page.title} description={page.description} head={page.head}>
      <Layout notice={notice}>{page.body}</Layout>
    </Document>,
  );
  return `<!doctype html>${html}`;
}

function pageContext(context: Context<WebEnv>): PageContextValue {
  const settings = context.get('settings');
  const actor = context.get('actor');
  const runningExam = context.get('runningExam');
  const unread = context.get('unread');
  const consoleFrame = context.get('consoleFrame');
  const theme = readTheme(context);
  const site = context.get('site');
  const { code, direction, words } = languageOf(context);
  return {
    ...(actor ? { actor } : {}),
    ...(runningExam ? { runningExam } : {}),
    ...(unread ? { unread } : {}),
    ...(consoleFrame ? { consoleFrame } : {}),
    ...(theme ? { theme } : {}),
    ...(site ? { site } : {}),
    csrfToken: context.get('formToken')?.(actor?.personId) ?? '',
    nonce: context.get('nonce') ?? '',
    path: context.req.path,
    ...{ language: { code, direction }, locale: localeOf(context), reads: readsOf(context) },
    timeZone: timeZoneOf(context),
    publicUrl: settings.publicUrl,
    demo: settings.demo,
    words,
  };
}

function readTheme(context: Context<WebEnv>): Theme | undefined {
  const chosen = readCookie(context, context.get('settings'), 'theme');
  return chosen === 'light' || chosen === 'dark' ? chosen : undefined;
}
