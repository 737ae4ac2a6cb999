import type { JSX } from 'preact';
import { islandUrl } from '../assets.ts';
import { usePage } from '../page-context.tsx';

/** Loads a script of web/islands by its file name. The browser fetches it once, however often it is named. */
export function Island({ name }: { name: string }): JSX.Element {
  const { nonce } = usePage();
  return <script type="module" src={islandUrl(name)} nonce={nonce || undefined} />;
}
