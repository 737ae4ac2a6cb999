import type { ComponentChildren, JSX } from 'preact';
import { assetUrl, preloadedFonts } from '../assets.ts';
import { usePage, useWords } from '../page-context.tsx';
import { colours } from './colours.ts';
import { Island } from './island.tsx';

export interface DocumentProps {
  title: string;
  description?: string | undefined;
  head?: ComponentChildren;
  children: ComponentChildren;
}

/** The page around the layout: head, fonts, stylesheet, icons. */
export function Document({ title, description, head, children }: DocumentProps): JSX.Element {
  const { language, theme, site } = usePage();
  const name = site?.name ?? useWords().ui.productName;
  const words = useWords().ui;
  return (
    <html lang={language.code} dir={language.direction} data-theme={theme}>
      <head>
        <meta charset="utf-8" />
        <title>{title === name ? title : words.pageTitle(title, name)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {description ? <meta name="description" content={description} /> : null}
        <meta name="color-scheme" content={theme ?? 'light dark'} />
        {theme === 'dark' ? null : (
          <meta
            name="theme-color"
            content={colours.paper[0]}
            media={theme ? undefined : '(prefers-color-scheme: light)'}
          />
        )}
        {theme === 'light' ? null : (
          <meta
            name="theme-color"
            content={colours.paper[1]}
            media={theme ? undefined : '(prefers-color-scheme: dark)'}
          />
        )}
        {preloadedFonts().map((href) => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <link rel="stylesheet" href={assetUrl('cairn.css')} />
        <link rel="icon" href={assetUrl('mark.svg')} type="image/svg+xml" />
        <link rel="apple-touch-icon" href={assetUrl('icon-180.png')} />
        <Island name="comfort" />
        {head}
      </head>
      <body>{children}</body>
    </html>
  );
}
