import type { JSX } from 'preact';
import { useWords } from '../page-context.tsx';
import { Notice } from './notice.tsx';

/** At the head of a form that is filled with what its reader typed before they had to show who they are. */
export function GivenBack(): JSX.Element {
  const { title, text } = useWords().ui.givenBack;
  return (
    <Notice kind="info" title={title} isFirst>
      <p>{text}</p>
    </Notice>
  );
}

/** Where somebody shows who they are, when a form waits for them at the address to which it leads. */
export function FormIsKept({ next }: { next: string }): JSX.Element | null {
  const { kept } = useWords().ui.givenBack;
  if (!new URLSearchParams(next.split('?')[1]).has('kept')) return null;
  return (
    <Notice kind="info">
      <p>{kept}</p>
    </Notice>
  );
}
