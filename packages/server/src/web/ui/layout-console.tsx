import type { ComponentChildren, JSX } from 'preact';
import type { ConsoleFrame } from '../env.ts';
import { usePage, useWords } from '../page-context.tsx';
import { Icon } from './icon.tsx';
import { SiteFooter } from './site-footer.tsx';
import { SkipLink } from './skip-link.tsx';
import { TopBar } from './top-bar.tsx';

/** As the public layout, with the rail of an organisation's console: at the side, on phones a sheet. */
export function ConsoleLayout({
  children,
  notice,
}: {
  children: ComponentChildren;
  notice?: ComponentChildren;
}): JSX.Element {
  const { consoleFrame } = usePage();
  return (
    <div class="site">
      <SkipLink />
      <TopBar />
      <div class="console">
        {consoleFrame ? <Rail {...consoleFrame} /> : null}
        <main class="content content--console" id="content" tabIndex={-1}>
          {notice}
          {children}
        </main>
      </div>
      <SiteFooter />
    </div>
  );
}

function Rail({ organisation, rail }: ConsoleFrame): JSX.Element {
  const label = useWords().ui.consoleRail.label(organisation);
  return (
    <div class="rail">
      <nav class="rail__wide" aria-label={label}>
        <p class="rail__organisation">{organisation}</p>
        <RailLinks rail={rail} />
      </nav>
      <details class="rail__sheet" data-menu>
        <summary>
          <Icon name="panel-left" />
          <span>{organisation}</span>
          <Icon name="chevron-down" />
        </summary>
        <nav aria-label={label}>
          <RailLinks rail={rail} />
        </nav>
      </details>
    </div>
  );
}

function figuresOf(count: number): string {
  return count > 99 ? '99+' : String(count);
}

function RailLinks({ rail }: Pick<ConsoleFrame, 'rail'>): JSX.Element {
  const words = useWords().ui.consoleRail;
  return (
    <ul class="rail__links">
      {rail.map(({ name, href, icon, count, current }) => (
        <li key={name}>
          <a class="navigation-link" href={href} aria-current={current}>
            <Icon name={icon} />
            <span>{words[name]}</span>
            {count > 0 ? (
              <>
                <span class="visually-hidden">{words.waiting(figuresOf(count))}</span>
                <strong class="rail__count" aria-hidden="true">
                  {figuresOf(count)}
                </strong>
              </>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  );
}
