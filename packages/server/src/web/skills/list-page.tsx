import type { JSX } from 'preact';
import { type Framework, scaleIn } from '../../modules/skills/index.ts';
import { DataTable } from '../list/data-table.tsx';
import type { OpenList } from '../list/open-rows.ts';
import { InLanguage, PageHeader, useReads, useWords } from '../ui/index.ts';
import type { ListedSkill } from './skill-list.tsx';

export interface SkillListPageProps {
  base: string;
  skills: OpenList<ListedSkill>;
  scales: readonly Framework[];
}

/** The skills and scales of an organisation, each with the way to what it is called. */
export function SkillListPage({ base, skills, scales }: SkillListPageProps): JSX.Element {
  const words = useWords().skills.console;
  const reads = useReads();
  const shown = scales.map((scale) => ({ ...scale, name: scaleIn(scale, reads).name }));
  return (
    <>
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <DataTable {...skills} caption={words.skills} searchFor={words.search} empty={words.none} />
      <section aria-labelledby="scales">
        <h2 id="scales">{words.scales}</h2>
        {scales.length === 0 ? (
          <p class="muted">{words.noScales}</p>
        ) : (
          <ul>
            {shown.map(({ frameworkId, name }) => (
              <li key={frameworkId}>
                <a href={`${base}/scales/${frameworkId}`}>
                  <InLanguage language={name.language}>{name.text}</InLanguage>
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
