import type { JSX } from 'preact';
import type { TotalCost } from '../../../modules/catalog/index.ts';
import { useReader } from './run-words.tsx';

/** What is in no sum, because nobody states what it costs. */
export function NotStated({ kinds }: { kinds: TotalCost['notStated'] }): JSX.Element | null {
  const { words, locale } = useReader();
  if (kinds.length === 0) return null;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const names = kinds.map((kind) => words.offering.costs[kind]);
  return <span class="muted">{words.offering.page.notStated(list.format(names))}</span>;
}
