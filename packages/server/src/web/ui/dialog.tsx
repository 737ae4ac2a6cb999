import type { ComponentChildren, JSX } from 'preact';
import { useWords } from '../page-context.tsx';
import { Icon } from './icon.tsx';

/**
 * A native dialog. `Button` with `opens={id}` shows it; without script that button's link leads to a page
 * that asks the same, so a dialog never holds the only way to do something.
 */
export function Dialog({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: ComponentChildren;
}): JSX.Element {
  const words = useWords().ui;
  return (
    <dialog class="dialog" id={id} aria-labelledby={`${id}-title`}>
      <div class="dialog__head">
        <h2 class="dialog__title" id={`${id}-title`}>
          {title}
        </h2>
        <form method="dialog">
          <button class="icon-button" type="submit">
            <Icon name="x" label={words.close} />
          </button>
        </form>
      </div>
      <div class="dialog__body">{children}</div>
    </dialog>
  );
}
