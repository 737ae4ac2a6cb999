import type { ComponentChildren, JSX } from 'preact';

/** A part with its name. */
export function Sample({ name, children }: { name: string; children: ComponentChildren }): JSX.Element {
  return (
    <section class="sample">
      <h2>{name}</h2>
      <div class="sample__parts">{children}</div>
    </section>
  );
}
