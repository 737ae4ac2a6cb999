import type { ComponentChildren, JSX } from 'preact';
import { usePage } from '../page-context.tsx';
import { Icon } from './icon.tsx';

interface NavigationLinkProps {
  href: string;
  icon?: string;
  children: ComponentChildren;
}

/** A line of a navigation; it knows when it leads to where the reader is. */
export function NavigationLink({ href, icon, children }: NavigationLinkProps): JSX.Element {
  const { path } = usePage();
  const here = path === href ? 'page' : path.startsWith(`${href}/`) && href !== '/' ? 'true' : undefined;
  return (
    <li>
      <a class="navigation-link" href={href} aria-current={here}>
        {icon ? <Icon name={icon} /> : null}
        <span>{children}</span>
      </a>
    </li>
  );
}
