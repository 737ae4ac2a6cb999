import type { ComponentChildren, JSX } from 'preact';
import { useDrawn } from './drawn.tsx';
import { Icon } from './icon.tsx';
import { useInLanguage } from './in-language.tsx';

export interface CardProps {
  title: ComponentChildren;
  /** BCP 47, of the title. */
  language?: string | undefined;
  /** The whole card leads there. */
  href?: string | undefined;
  children?: ComponentChildren;
  /** A picture above or beside the words. */
  media?: ComponentChildren;
  footer?: ComponentChildren;
  /** Level of the title in the page's outline. */
  level?: 2 | 3 | 4 | undefined;
}

export function Card(props: CardProps): JSX.Element {
  const { title, language, href, children, media, footer, level = 3 } = props;
  const Heading = `h${level}` as 'h2' | 'h3' | 'h4';
  return (
    <article class={href ? 'card card--link' : 'card'}>
      {media ? <div class="card__media">{media}</div> : null}
      <div class="card__content">
        <Heading class="card__title" {...useInLanguage(language)}>
          {href ? <a href={href}>{title}</a> : title}
        </Heading>
        {children}
        {footer ? <div class="card__footer">{footer}</div> : null}
      </div>
    </article>
  );
}

/** Cards beside each other, as many as fit. */
export function CardGrid({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="card-grid">{children}</div>;
}

/** The same of cards that are drawn already. */
export function DrawnCards({ html }: { html: string }): JSX.Element {
  return <div class="card-grid" dangerouslySetInnerHTML={useDrawn(html)} />;
}

export interface TagProps {
  children: ComponentChildren;
  kind?: 'plain' | 'earned' | 'passed' | 'warning' | 'failed' | 'unknown' | undefined;
  icon?: string | undefined;
}

/** One or two words about a thing: its state, its level. */
export function Tag({ children, kind = 'plain', icon }: TagProps): JSX.Element {
  return (
    <span class={`tag tag--${kind}`}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </span>
  );
}

export interface DefinitionListProps {
  items: readonly { term: ComponentChildren; children: ComponentChildren }[];
}

/** Facts: what it is called, what it is. An item without content is left out. */
export function DefinitionList({ items }: DefinitionListProps): JSX.Element {
  const filled = items.filter(
    (item) => item.children !== undefined && item.children !== null && item.children !== '',
  );
  return (
    <dl class="definitions">
      {filled.map((item, index) => (
        <div class="definitions__item" key={index}>
          <dt>{item.term}</dt>
          <dd>{item.children}</dd>
        </div>
      ))}
    </dl>
  );
}
