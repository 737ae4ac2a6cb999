import type { JSX } from 'preact';
import type { AchievementEdition, AssertedSkill } from '../../modules/catalog/index.ts';
import { nameOrganisations } from '../../modules/organisations/index.ts';
import { keyOfLevel, listMappedLevels, type MappedLevel, scaleIn } from '../../modules/skills/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { InLanguage, useReads, useWords } from '../ui/index.ts';

/** What is published of how the levels of skills compare with those of other scales. */
export interface MappedLevels {
  of: ReadonlyMap<string, readonly MappedLevel[]>;
  /** Names of those who say it, by organisation. */
  names: ReadonlyMap<string, string>;
}

export async function readMappedLevels(
  deps: Pick<Deps, 'database' | 'say' | 'languages' | 'now'>,
  editions: readonly AchievementEdition[],
): Promise<MappedLevels> {
  const of = await listMappedLevels(
    deps,
    editions.flatMap(({ skills }) => skills),
  );
  const said = [...of.values()].flat().map(({ mapping }) => mapping.organisationId);
  const names =
    said.length === 0
      ? new Map<string, string>()
      : await nameOrganisations(deps, { organisationIds: [...new Set(said)] });
  return { of, names };
}

/** Each with whose word it is and what it rests on; nothing where nobody has published it. */
export function MappedLevelList(props: { skill: AssertedSkill; mapped: MappedLevels }): JSX.Element | null {
  const said = props.mapped.of.get(keyOfLevel(props.skill)) ?? [];
  if (said.length === 0) return null;
  return (
    <ul class="mapped-levels">
      {said.map((one) => (
        <li key={`${one.mapping.mappingId} ${one.relation} ${one.level}`}>
          <Said said={one} by={props.mapped.names.get(one.mapping.organisationId) ?? ''} />
        </li>
      ))}
    </ul>
  );
}

function Said({ said, by }: { said: MappedLevel; by: string }): JSX.Element {
  const { scaleMappings: words } = useWords();
  const { name, levels } = scaleIn(said.scale, useReads());
  const level = levels.find((one) => one.level === said.level)?.name;
  return (
    <>
      {words.relations[said.relation]} <InLanguage language={level?.language}>{level?.text}</InLanguage>{' '}
      {words.levelOf(said.level, Math.max(...levels.map((one) => one.level)))}:{' '}
      <a href={`/scales/${said.scale.frameworkId}`}>
        <InLanguage language={name.language}>{name.text}</InLanguage>
      </a>
      . {words.saidBy(by, said.mapping.source)}
    </>
  );
}
