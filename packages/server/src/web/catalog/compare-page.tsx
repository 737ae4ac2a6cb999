import type { JSX } from 'preact';
import {
  type AchievementEdition,
  type AssertedSkill,
  type EditionRule,
  mostCompared,
  type RunNow,
  textsIn,
} from '../../modules/catalog/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import type { RoleWithNeeds } from '../../modules/skills/index.ts';
import { Button, EmptyState, Notice, PageHeader, Table, useReads, useWords } from '../ui/index.ts';
import type { Compared } from './compared.ts';
import { useComparedRows } from './compared-rows.tsx';
import { LevelOf } from './level-of.tsx';
import type { MappedLevels } from './mapped-levels.tsx';
import type { AskedRole } from './role/read-role.ts';
import { RoleSkills } from './role/role-covered.tsx';
import { RolePicker } from './role/role-picker.tsx';
import { HoursForm } from './runs/offering-section.tsx';

export interface ComparePageProps {
  editions: readonly AchievementEdition[];
  organisations: ReadonlyMap<string, Organisation>;
  /** More were asked for than fit beside each other. */
  isMore: boolean;
  /** By achievement. */
  runs: ReadonlyMap<string, readonly RunNow[]>;
  /** By edition. */
  rules: ReadonlyMap<string, EditionRule>;
  hours: number;
  asked: AskedRole;
  mapped: MappedLevels;
  now: Date;
}

/** Offers side by side on every element of their description; it prints as it stands. */
export function ComparePage(props: ComparePageProps): JSX.Element {
  const { editions, organisations, isMore, runs, rules, hours, asked, mapped, now } = props;
  const { roles, catalog } = useWords();
  const words = catalog.compare;
  const reads = useReads();
  const compared = editions.map((edition) => ({
    edition,
    texts: textsIn(edition, reads),
    runs: runs.get(edition.achievementId) ?? [],
    rule: rules.get(edition.editionId) ?? { titles: new Map() },
  }));
  const rows = useComparedRows(compared, organisations, { hours, now, role: asked.role, mapped });
  const ids = editions.map(({ achievementId }) => ['ids', achievementId] as const);
  const role = asked.role && (['role', asked.role.roleId] as const);
  return (
    <>
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      {isMore ? <Notice kind="info">{words.leftOut(mostCompared)}</Notice> : null}
      {editions.length === 0 ? (
        <EmptyState title={words.none.title} action={<Button href="/catalogue">{words.none.action}</Button>}>
          <p>{words.none.text}</p>
        </EmptyState>
      ) : (
        <div class="compare">
          <HoursForm hours={hours} kept={[...ids, ...(role ? [role] : [])]} />
          <Table
            caption={words.caption}
            captionHidden
            columns={[
              { key: 'element', label: words.element },
              ...compared.map(({ edition, texts }) => ({ key: edition.editionId, label: texts.title })),
            ]}
            rows={rows}
          />
          <section aria-labelledby="role">
            <h2 id="role">{roles.title}</h2>
            <RolePicker asked={asked} path="/compare" kept={[...ids, ['hours', String(hours)]]} />
            {asked.role ? <ComparedSkills compared={compared} role={asked.role} /> : null}
          </section>
        </div>
      )}
    </>
  );
}

function ComparedSkills(props: { compared: readonly Compared[]; role: RoleWithNeeds }): JSX.Element {
  const { compared, role } = props;
  const { roles } = useWords();
  const columns = compared.map(({ edition, texts }) => ({
    ...{ id: edition.editionId, title: texts.title, skills: texts.skills },
    show: (skill: AssertedSkill) => <LevelOf skill={skill} texts={texts} />,
  }));
  return (
    <>
      <p class="muted">{roles.same}</p>
      <RoleSkills role={role} columns={columns} />
    </>
  );
}
