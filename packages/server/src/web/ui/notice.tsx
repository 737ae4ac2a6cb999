import type { ComponentChildren, JSX } from 'preact';
import { useWords } from '../page-context.tsx';
import { Icon } from './icon.tsx';
import { EmptyStones } from './stones.tsx';

export type NoticeKind = 'info' | 'success' | 'warning' | 'error';

const icons: { [kind in NoticeKind]: string } = {
  info: 'info',
  success: 'circle-check',
  warning: 'triangle-alert',
  error: 'circle-alert',
};

/** Something that a reader should know here. Its kind is told by icon and (hidden) word, not by colour alone. */
export function Notice({
  kind,
  title,
  children,
  isFirst,
}: {
  kind: NoticeKind;
  title?: string | undefined;
  children: ComponentChildren;
  /** Read first, by whoever comes by keyboard or listens too. */
  isFirst?: boolean | undefined;
}): JSX.Element {
  const words = useWords().ui;
  const focus = isFirst ? { tabIndex: -1, autofocus: true } : {};
  return (
    <div class={`notice notice--${kind}`} role={kind === 'error' ? 'alert' : undefined} {...focus}>
      <Icon name={icons[kind]} label={words.notice[kind]} />
      <div class="notice__content">
        {title ? <p class="notice__title">{title}</p> : null}
        <div>{children}</div>
      </div>
    </div>
  );
}

/** What the page before has done, said once at the head of the next one. */
export function Toast({
  children,
  kind = 'success',
}: {
  children: ComponentChildren;
  kind?: NoticeKind | undefined;
}): JSX.Element {
  return (
    <div class={`toast toast--${kind}`} role="status">
      <Icon name={icons[kind]} />
      <p>{children}</p>
    </div>
  );
}

/** Says what will be here and offers the first step. */
export function EmptyState(props: {
  title: string;
  children: ComponentChildren;
  action?: ComponentChildren;
}): JSX.Element {
  return (
    <div class="empty-state">
      <EmptyStones />
      <h2 class="empty-state__title">{props.title}</h2>
      <div class="empty-state__text">{props.children}</div>
      {props.action ? <div class="empty-state__action">{props.action}</div> : null}
    </div>
  );
}
