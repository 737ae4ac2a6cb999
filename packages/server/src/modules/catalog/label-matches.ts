import type { Deps } from '../../platform/deps.ts';
import { wordsOf } from '../../platform/fold-text.ts';
import { listLabels } from '../skills/index.ts';
import type { AchievementEdition } from './achievement-edition.ts';
import { type Match, type Searched, stands } from './match-rules.ts';

/** Which hits were found by what their skills are also called: an edition does not say it, the framework of today does. */
export async function withLabels<Hit extends { edition: AchievementEdition; matches: Match[] }>(
  deps: Pick<Deps, 'database'>,
  hits: readonly Hit[],
  searched: Searched,
): Promise<Hit[]> {
  const missing = ({ matches }: Hit) =>
    searched.words.filter(({ word }) => !matches.some((match) => match.word === word));
  const open = hits.filter((hit) => missing(hit).length > 0);
  const labels = await listLabels(
    deps,
    open.flatMap(({ edition }) => edition.skills.map(({ skillId }) => skillId)),
  );
  const bySkill = Map.groupBy(
    labels.map((label) => ({ ...label, folded: wordsOf(label.text) })),
    ({ skillId }) => skillId,
  );
  const rank = ({ language }: { language: string }) => {
    const place = searched.reads.indexOf(language);
    return place === -1 ? searched.reads.length : place;
  };
  return hits.map((hit) => {
    const own = hit.edition.skills
      .flatMap(({ skillId }) => bySkill.get(skillId) ?? [])
      .sort((one, other) => rank(one) - rank(other));
    const more = missing(hit).flatMap(({ word, synonyms }): Match[] => {
      const label = own.find(({ folded }) => folded.some((one) => stands(one, { word, synonyms }, searched)));
      return label ? [{ word, place: 'label', text: label.text, language: label.language }] : [];
    });
    return more.length === 0 ? hit : { ...hit, matches: [...hit.matches, ...more] };
  });
}
