import { type Skill, skillIn, type Worded } from '../../modules/skills/index.ts';
import type { ShortList } from '../../platform/list/find-in-rows.ts';
import type { ListColumn } from '../list/list-column.ts';
import { listQuery } from '../list/list-query.ts';
import { InLanguage } from '../ui/index.ts';
import type { Words } from '../words/index.ts';

type SkillSort = 'name';

/** What the list of an organisation's own skills can be asked for. */
export const ownSkillsQuery = listQuery<SkillSort>({ sorts: { name: 'ascending' }, facets: {} });

/** A skill as its list shows it: called as the reader calls it. */
export type ListedSkill = Skill & { shown: Worded };

export function listedSkill(skill: Skill, reads: readonly string[]): ListedSkill {
  return { ...skill, shown: skillIn(skill, reads).name };
}

export const ownSkillList: ShortList<ListedSkill, SkillSort, never> = {
  id: ({ skillId }) => skillId,
  sorts: { name: ({ shown }) => shown.text },
  facets: {},
  text: ({ name, translations }) =>
    [name, ...Object.values(translations).flatMap((said) => [said.name, ...(said.alternatives ?? [])])].join(
      ' ',
    ),
};

export function ownSkillColumns(
  words: Words['skills']['console'],
  { base, locale }: { base: string; locale: string },
): ListColumn<ListedSkill, SkillSort>[] {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const languagesOf = ({ language, translations }: Skill) =>
    [...new Set([language, ...Object.keys(translations)])].map((tag) => names.of(tag) ?? tag).join(', ');
  return [
    {
      key: 'name',
      label: words.skill,
      sort: 'name',
      cell: ({ skillId, shown }) => (
        <a href={`${base}/skills/${skillId}`}>
          <InLanguage language={shown.language}>{shown.text}</InLanguage>
        </a>
      ),
      file: ({ shown }) => shown.text,
    },
    { key: 'languages', label: words.languages, cell: languagesOf, file: languagesOf },
  ];
}
