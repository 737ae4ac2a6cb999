import type { JSX } from 'preact';
import { defaultFrameworkId, type Framework, scaleIn } from '../../modules/skills/index.ts';
import { DataTable } from '../list/data-table.tsx';
import type { OpenList } from '../list/open-rows.ts';
import { Button, ButtonGroup, InLanguage, PageHeader, useReads, useWords } from '../ui/index.ts';
import type { ListedSkill } from './skill-list.tsx';

export interface SkillListPageProps {
  base: string;
  skills: OpenList<ListedSkill>;
  scales: readonly Framework[];
  mayWrite: boolean;
}

/** The skills and scales of an organisation, each with the way to what it is called. */
export function SkillListPage({ base, skills, scales, mayWrite }: SkillListPageProps): JSX.Element {
  const words = useWords().skills.console;
  const { compareAction } = useWords().scaleMappings;
  const reads = useReads();
  const shown = scales.map((scale) => ({ ...scale, name: scaleIn(scale, reads).name }));
  return (
    <>
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <DataTable {...skills} caption={words.skills} searchFor={words.search} empty={words.none} />
      <section aria-labelledby="scales">
        <h2 id="scales">{words.scales}</h2>
        <ScaleActions base={base} mayWrite={mayWrite} />
        {scales.length === 0 ? (
          <p class="muted">{words.noScales}</p>
        ) : (
          <ul>
            {shown.map(({ frameworkId, name }) => (
              <li key={frameworkId}>
                <a href={`${base}/scales/${frameworkId}`}>
                  <InLanguage language={name.language}>{name.text}</InLanguage>
                </a>
                {mayWrite ? (
                  <>
                    {' · '}
                    <a href={`${base}/scale-mappings/new?from=${frameworkId}&to=${defaultFrameworkId}`}>
                      {compareAction}
                    </a>
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

function ScaleActions({ base, mayWrite }: { base: string; mayWrite: boolean }): JSX.Element {
  const words = useWords().scaleMappings;
  return (
    <ButtonGroup>
      {mayWrite ? (
        <Button href={`${base}/scales/new`} variant="secondary" icon="plus">
          {words.addScale}
        </Button>
      ) : null}
      <Button href={`${base}/scale-mappings`} variant="secondary" icon="scale">
        {words.console.title}
      </Button>
    </ButtonGroup>
  );
}
