import type { JSX } from 'preact';
import { Tabs, useWords } from '../ui/index.ts';
import { type DetailPart, detailPartNames } from './detail-parts.ts';

/** The pages of the description, below the tabs of the achievement. */
export function DetailTabs({ address, part }: { address: string; part: DetailPart | 'about' }): JSX.Element {
  const { pages } = useWords().authoring.described;
  const others = detailPartNames.map((name) => ({ name, href: `${address}/details/${name}` }));
  return (
    <Tabs
      label={pages.label}
      items={[{ name: 'about' as const, href: `${address}/details` }, ...others].map(({ name, href }) => ({
        href,
        label: pages[name],
        current: name === part,
      }))}
    />
  );
}
