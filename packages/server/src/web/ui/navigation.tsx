import type { ComponentChildren, JSX } from 'preact';
import { useWords } from '../page-context.tsx';
import { useInLanguage } from './in-language.tsx';

export function Breadcrumbs({
  items,
}: {
  items: readonly { label: string; href?: string | undefined }[];
}): JSX.Element {
  const words = useWords().ui;
  return (
    <nav class="breadcrumbs" aria-label={words.breadcrumbs}>
      <ol>
        {items.map((item) => (
          <li key={item.label}>
            {item.href ? <a href={item.href}>{item.label}</a> : <span aria-current="page">{item.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

export interface PageHeaderProps {
  title: ComponentChildren;
  /** BCP 47, of the title. */
  language?: string | undefined;
  lead?: ComponentChildren;
  actions?: ComponentChildren;
  /** A word or two above the title: what kind of thing this is. */
  kicker?: ComponentChildren;
  /** 2 where it stands inside a page that has its h1 already, as in a preview. */
  level?: 1 | 2 | undefined;
}

/** The head of a page with its one h1. */
export function PageHeader(props: PageHeaderProps): JSX.Element {
  const { title, language, lead, actions, kicker, level = 1 } = props;
  const Heading = `h${level}` as const;
  return (
    <header class="page-header">
      <div class="page-header__words">
        {kicker ? <p class="page-header__kicker">{kicker}</p> : null}
        <Heading {...useInLanguage(language)}>{title}</Heading>
        {lead ? <div class="page-header__lead">{lead}</div> : null}
      </div>
      {actions ? <div class="page-header__actions">{actions}</div> : null}
    </header>
  );
}

export interface TabsProps {
  items: readonly { href: string; label: string; current?: boolean | undefined }[];
  /** What the tabs are views of, for screen readers. */
  label?: string | undefined;
}

/** Views of one page as links: each has an address of its own. */
export function Tabs({ items, label }: TabsProps): JSX.Element {
  const words = useWords().ui;
  return (
    <nav class="tabs" aria-label={label ?? words.tabs}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
