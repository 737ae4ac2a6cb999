import type { JSX } from 'preact';
import { PageHeader, Tabs } from '../index.ts';
import { BadgeParts } from './badge-parts.tsx';
import { FormParts } from './form-parts.tsx';
import { ListParts } from './list-parts.tsx';
import { PictureParts } from './picture-parts.tsx';
import { TextParts } from './text-parts.tsx';

export const galleryViews = ['words', 'forms', 'pictures', 'badges', 'lists', 'rtl'] as const;
export type GalleryView = (typeof galleryViews)[number];

// A page for those who build pages: its words are samples and stay out of the catalogue of words.
const views: { [view in GalleryView]: { label: string; parts: () => JSX.Element } } = {
  words: { label: 'Words and things', parts: TextParts },
  forms: { label: 'Forms', parts: FormParts },
  pictures: { label: 'Pictures', parts: PictureParts },
  badges: { label: 'Badges', parts: BadgeParts },
  lists: { label: 'Lists', parts: ListParts },
  rtl: { label: 'From right to left', parts: MirroredParts },
};

/** What has sides, on a page that runs from right to left. */
function MirroredParts(): JSX.Element {
  return (
    <>
      <TextParts />
      <FormParts />
      <ListParts />
    </>
  );
}

/** Every part in every state, one view at a time. */
export function GalleryPage({ view }: { view: GalleryView }): JSX.Element {
  const Parts = views[view].parts;
  return (
    <>
      <PageHeader
        kicker="For those who build pages"
        title="Design gallery"
        lead="Every part of Cairn’s pages in every state. What is missing here does not exist."
      />
      <Tabs
        label="Kinds of parts"
        items={galleryViews.map((name) => ({
          href: name === 'words' ? '/ui' : `/ui/${name}`,
          label: views[name].label,
          current: name === view,
        }))}
      />
      <Parts />
    </>
  );
}
