import type { JSX } from 'preact';
import { CopyField, usePage, useWords } from '../ui/index.ts';

/** What somebody copies into a page of theirs. Frames need a name for whoever does not see them. */
export function FinderSnippet({ address, title }: { address: string; title: string }): JSX.Element {
  const { publicUrl } = usePage();
  const { page } = useWords().openData;
  const mark = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const code = `<iframe src="${mark(`${publicUrl}${address}`)}" title="${mark(title)}" width="100%" height="640" loading="lazy" style="border:0"></iframe>`;
  return <CopyField label={page.snippet} value={code} id="finder" />;
}
