import type { JSX } from 'preact';
import { useWords } from '../page-context.tsx';

/** First in the page, seen only with the keyboard. */
export function SkipLink(): JSX.Element {
  return (
    <a class="skip-link" href="#content">
      {useWords().ui.skipToContent}
    </a>
  );
}
