import type { JSX } from 'preact';
import { lucideShapes } from '../../platform/lucide.ts';

/**
 * An icon of lucide as inline SVG, in the colour of the text beside it. Without `label` it is hidden from
 * screen readers, so a word has to stand beside it. A name that lucide does not have is a programmer's fault.
 */
export function Icon({ name, label, large }: { name: string; label?: string; large?: boolean }): JSX.Element {
  const access = label ? { role: 'img' as const, 'aria-label': label } : { 'aria-hidden': 'true' as const };
  return (
    <svg
      class={large ? 'icon icon--large' : 'icon'}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      focusable="false"
      {...access}
      dangerouslySetInnerHTML={{ __html: lucideShapes(name) }}
    />
  );
}
