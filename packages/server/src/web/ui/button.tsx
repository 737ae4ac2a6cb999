import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon.tsx';

export interface ButtonProps {
  children: ComponentChildren;
  /** Makes it a link that looks like a button. */
  href?: string | undefined;
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  type?: 'submit' | 'button' | 'reset' | undefined;
  name?: string | undefined;
  value?: string | undefined;
  icon?: string | undefined;
  disabled?: boolean | undefined;
  /** Posts the form to another address than its own. */
  formAction?: string | undefined;
  /** For a link: saves the file under this name instead of opening it. */
  download?: string | boolean | undefined;
  /** Id of the `Dialog` to open. The link's `href` is the page to go to without script. */
  opens?: string | undefined;
}

/** Words are verbs: "Check this badge", not "Go". */
export function Button(props: ButtonProps): JSX.Element {
  const {
    children,
    href,
    variant = 'primary',
    type = 'submit',
    name,
    value,
    icon,
    disabled,
    formAction,
    download,
    opens,
  } = props;
  const content = (
    <>
      {icon ? <Icon name={icon} /> : null}
      <span>{children}</span>
    </>
  );
  const look = `button button--${variant}`;
  if (href !== undefined) {
    return (
      <a class={look} href={href} download={download} data-opens={opens}>
        {content}
      </a>
    );
  }
  return (
    <button
      class={look}
      type={type}
      name={name}
      value={value}
      disabled={disabled}
      formAction={formAction}
      data-opens={opens}
    >
      {content}
    </button>
  );
}

/** Buttons of one decision beside each other; below each other on a phone. */
export function ButtonGroup({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="button-group">{children}</div>;
}
