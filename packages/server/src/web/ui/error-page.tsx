import type { ComponentChildren, JSX } from 'preact';
import { useWords } from '../page-context.tsx';
import { Button, ButtonGroup } from './button.tsx';
import { stonePath } from './stone-shapes.ts';

export interface ErrorPageProps {
  title: string;
  /** What happened, what it means, what to do. */
  children: ComponentChildren;
  /** The one thing that helps most; home is always offered beside it. */
  action?: { href: string; label: string } | undefined;
}

/** A page for what went wrong: says what happened and how to go on. */
export function ErrorPage({ title, children, action }: ErrorPageProps): JSX.Element {
  const words = useWords().ui.errorPages;
  return (
    <div class="error-page">
      <FallenStones />
      <h1>{title}</h1>
      <div class="error-page__text">{children}</div>
      <ButtonGroup>
        {action ? <Button href={action.href}>{action.label}</Button> : null}
        <Button href="/" variant={action ? 'secondary' : 'primary'}>
          {words.home}
        </Button>
      </ButtonGroup>
    </div>
  );
}

/** A cairn whose top stones lie beside it. */
function FallenStones(): JSX.Element {
  return (
    <svg class="error-page__picture" viewBox="0 0 240 90" aria-hidden="true" focusable="false">
      <path class="stones__ground" d="M6 86H234" />
      <path class="stone" d={stonePath(96, 30, 6)} transform="translate(86 86)" />
      <path class="stone" d={stonePath(72, 25, -6)} transform="translate(80 57)" />
      <path class="stone" d={stonePath(50, 21, 4)} transform="translate(168 86) rotate(-4)" />
      <path class="stone stone--last" d={stonePath(34, 17, -3)} transform="translate(210 86) rotate(9)" />
    </svg>
  );
}
