import { findEditions, textsIn } from '../modules/catalog/index.ts';
import type { Deps } from '../platform/deps.ts';

interface OfEdition {
  editionId: string;
  title: string;
}

/** What awards are of, as their reader reads it, with its language (BCP 47). */
export type TitleOf = (award: OfEdition) => { title: string; language?: string };

/** An award keeps the title that its edition has in its own language; here in the first of those that somebody reads. */
export async function titlesOf(
  deps: Pick<Deps, 'database'>,
  reads: readonly string[],
  awards: readonly OfEdition[],
): Promise<TitleOf> {
  const editions = await findEditions(
    deps,
    awards.map(({ editionId }) => editionId),
  );
  return ({ editionId, title }) => {
    const edition = editions.get(editionId);
    if (!edition) return { title };
    const texts = textsIn(edition, reads);
    return { title: texts.title, language: texts.languageAt('title') };
  };
}
