import type { ComponentChildren, JSX } from 'preact';
import {
  bestAmong,
  coverageOfRole,
  findShown,
  type RolePart,
  type Shown,
} from '../../../modules/catalog/index.ts';
import type { RoleWithNeeds } from '../../../modules/skills/index.ts';
import { numberFormat } from '../../formats.ts';
import { Icon, InLanguage, Progress, Table, usePage, useWords } from '../../ui/index.ts';

/** One column of a comparison: what it asserts, and how each of it is shown. */
export interface CoveringColumn<Skill extends Shown = Shown> {
  id: string;
  title: string;
  /** Undefined where nobody said which skills it leads to. */
  skills: readonly Skill[] | undefined;
  show: (skill: Skill) => ComponentChildren;
  /** In place of what is missing, where the reader may change it. */
  tick?: (need: RoleWithNeeds['needs'][number]) => ComponentChildren;
}

export interface CoveredRow {
  part: RolePart;
  term: string;
  /** Columns that cover most of it. */
  best: ReadonlySet<string>;
  /** Undefined where a column says no skills. */
  cellOf: (columnId: string) => ComponentChildren;
}

/** How many of the role's skills each column covers, with a picture; what is essential by itself. */
export function useCoveredRows(
  role: RoleWithNeeds | undefined,
  columns: readonly Pick<CoveringColumn, 'id' | 'skills'>[],
): CoveredRow[] {
  const words = useWords().roles;
  if (!role) return [];
  const covers = columns.map(({ id, skills }) => ({
    id,
    parts: skills && coverageOfRole(role.needs, skills),
  }));
  return coverageOfRole(role.needs, []).map(({ part }) => {
    const of = (parts: (typeof covers)[number]['parts']) => parts?.find((one) => one.part === part);
    const given = covers.map(({ id, parts }) => ({ id, value: of(parts)?.covered }));
    return {
      ...{ part, term: words.parts[part](role.name), best: bestAmong(given, 'most') },
      cellOf: (columnId) => {
        const said = of(covers.find(({ id }) => id === columnId)?.parts);
        return said && <Progress value={said.covered} max={said.of} label={words.covered} />;
      },
    };
  });
}

/** The skills of a role one by one, and which column covers them. */
export function RoleSkills<Skill extends Shown>({
  role,
  columns,
}: {
  role: RoleWithNeeds;
  columns: readonly CoveringColumn<Skill>[];
}): JSX.Element {
  const words = useWords().roles;
  return (
    <>
      {role.isMore ? <p class="muted">{words.first(role.needs.length)}</p> : null}
      <Table
        caption={words.oneByOne(role.name)}
        captionHidden
        columns={[
          { key: 'skill', label: words.skill },
          ...columns.map(({ id, title }) => ({ key: id, label: title })),
        ]}
        rows={role.needs.map((need) => ({
          skill: <Need need={need} />,
          ...Object.fromEntries(
            columns.map(({ id, skills, show, tick }) => {
              const shown = skills && findShown(need, skills);
              return [id, tick?.(need) ?? <Covered>{shown && show(shown)}</Covered>];
            }),
          ),
        }))}
      />
    </>
  );
}

function Need({ need }: { need: RoleWithNeeds['needs'][number] }): JSX.Element {
  const { frameworks, roles: words } = useWords();
  const format = numberFormat(usePage().locale);
  const asked = [
    need.need && frameworks.needKinds[need.need],
    need.importance === undefined ? undefined : words.importance(format.format(need.importance)),
    need.level === undefined ? undefined : words.level(format.format(need.level)),
  ].filter((part) => part !== undefined);
  return (
    <>
      <a href={`/skills/${need.skillId}`}>
        <InLanguage language={need.language}>{need.name}</InLanguage>
      </a>
      {asked.length > 0 ? <span class="role-need"> {asked.join(' · ')}</span> : null}
    </>
  );
}

function Covered({ children }: { children: ComponentChildren }): JSX.Element {
  const words = useWords().roles;
  return children ? (
    <span class="role-covered">
      <Icon name="circle-check" label={words.covered} /> <span>{children}</span>
    </span>
  ) : (
    <span class="role-covered role-covered--missing">
      <Icon name="circle-dashed" /> <span>{words.missing}</span>
    </span>
  );
}
