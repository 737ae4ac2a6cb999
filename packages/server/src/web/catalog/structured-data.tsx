import type { JSX } from 'preact';

/** A block of data for programs. It is not a script that runs, and no text in it can end it. */
export function JsonLd({ data }: { data: object }): JSX.Element {
  const text = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
