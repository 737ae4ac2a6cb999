import type { ComponentChildren, JSX } from 'preact';
import { SiteFooter, SkipLink, TopBar } from './site-frame.tsx';

/** Top bar, one column of content, footer. */
export function PublicLayout({
  children,
  notice,
}: {
  children: ComponentChildren;
  notice?: ComponentChildren;
}): JSX.Element {
  return (
    <div class="site">
      <SkipLink />
      <TopBar />
      <main class="content" id="content" tabIndex={-1}>
        {notice}
        {children}
      </main>
      <SiteFooter />
    </div>
  );
}
