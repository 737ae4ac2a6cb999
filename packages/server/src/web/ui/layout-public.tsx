import type { ComponentChildren, JSX } from 'preact';
import { SiteFooter } from './site-footer.tsx';
import { SkipLink } from './skip-link.tsx';
import { TopBar } from './top-bar.tsx';

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
