import type { ComponentChildren, JSX } from 'preact';
import { assetUrl } from '../../assets.ts';
import { drawFor, type PageContextValue } from '../../page-context.tsx';
import { type Language, languages } from '../../words/index.ts';

export interface StaticPage {
  /** Where it lies: without a slash at its start, with one at its end; empty for the first page. */
  folder: string;
  title: string;
  body: ComponentChildren;
}

/** The file of a page in a language: the first has the plain name, so that its address is the folder's. */
export function pageFile({ code }: Pick<Language, 'code'>): string {
  return code === languages[0].code ? 'index.html' : `index.${code}.html`;
}

/** A page that needs nothing but its own site: no form, no script, and each link leads to a file that lies there. */
export function drawStatic(language: Language, publicUrl: string, page: StaticPage): string {
  const { code, direction, locale, words } = language;
  const value: PageContextValue = {
    ...{ csrfToken: '', nonce: '', path: '/', publicUrl, demo: false, words, locale },
    language: { code, direction },
    timeZone: 'UTC',
  };
  const html = drawFor(
    value,
    <Shell {...page} language={language}>
      {page.body}
    </Shell>,
  );
  return `<!doctype html>${html}`;
}

function Shell(
  props: Omit<StaticPage, 'body'> & { language: Language; children?: ComponentChildren },
): JSX.Element {
  const { code, direction } = props.language;
  return (
    <html lang={code} dir={direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{props.title}</title>
        <link rel="icon" href={assetUrl('mark.svg')} />
        <link rel="stylesheet" href={assetUrl('cairn.css')} />
      </head>
      <body>
        <header class="static-header">
          <nav aria-label={languages.map(({ name }) => name).join(', ')}>
            {languages.map((each) => (
              <a
                key={each.code}
                href={`/${props.folder}${pageFile(each)}`}
                lang={each.code}
                aria-current={each.code === code ? 'page' : undefined}
              >
                {each.name}
              </a>
            ))}
          </nav>
        </header>
        <main class="static-main">{props.children}</main>
      </body>
    </html>
  );
}
