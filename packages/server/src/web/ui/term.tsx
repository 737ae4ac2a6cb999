import type { ComponentChildren, JSX } from 'preact';
import type { GlossaryKey } from '../site/glossary-keys.ts';

/** A word of learning that leads to what it means. */
export function Term({ of, children }: { of: GlossaryKey; children: ComponentChildren }): JSX.Element {
  return (
    <a class="term" href={`/glossary#${of}`}>
      {children}
    </a>
  );
}
