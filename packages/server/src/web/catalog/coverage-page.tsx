import type { JSX } from 'preact';
import { type CoverageHole, coverageHoles, coverageOf } from '../../modules/catalog/index.ts';
import { Icon, Table, useWords } from '../ui/index.ts';
import type { AchievementScope } from './achievement-door.ts';
import { AchievementFrame } from './achievement-frame.tsx';
import { OutlineTabs } from './outline-page.tsx';
import { partAddress } from './part-address.ts';

/** Outcome by unit and by assessment: a tick where one serves the other, and every hole in words, with where to mend it. */
export function CoveragePage({ scope }: { scope: AchievementScope }): JSX.Element {
  const words = useWords().authoring.outline.coverage;
  const { achievement, address } = scope;
  const [edition] = achievement.editions;
  const { outcomes, units, assessments } = coverageOf(edition, achievement.assessments);
  const holes = coverageHoles(edition, achievement.assessments);
  return (
    <AchievementFrame scope={scope} part="outline">
      <OutlineTabs address={address} part="coverage" />
      <p>{words.lead}</p>
      <section aria-labelledby="holes">
        <h2 id="holes">{words.holes(holes.length)}</h2>
        {holes.length > 0 ? (
          <ul class="checklist">
            {holes.map((hole) => (
              <li key={`${hole.code} ${hole.id}`} class="checklist__line">
                <Icon name="circle-dashed" label={words.hole} />
                <span>{words.codes[hole.code](hole.about)}</span>
                <a href={`${address}${mendAddress(hole, edition.units)}`}>{words.mend}</a>
              </li>
            ))}
          </ul>
        ) : null}
      </section>
      {outcomes.length > 0 ? (
        <section aria-labelledby="matrix">
          <h2 id="matrix">{words.matrix}</h2>
          <Table
            caption={words.matrix}
            captionHidden
            columns={[
              { key: 'outcome', label: words.outcome },
              ...units.map(({ unitId, title }) => ({ key: unitId, label: title })),
              ...assessments.map(({ assessmentId, title }) => ({ key: assessmentId, label: title })),
              { key: 'hole', label: words.missing },
            ]}
            rows={outcomes.map(({ outcomeId, text, unitIds, assessmentIds }) => {
              const own = holes.filter(({ id }) => id === outcomeId);
              return {
                outcome: text,
                ...Object.fromEntries(
                  units.map(({ unitId }) => [unitId, <Mark is={unitIds.includes(unitId)} />]),
                ),
                ...Object.fromEntries(
                  assessments.map(({ assessmentId }) => [
                    assessmentId,
                    <Mark is={assessmentIds.includes(assessmentId)} />,
                  ]),
                ),
                hole: own.length > 0 ? own.map(({ code }) => words.short[code]).join(', ') : words.nothing,
              };
            })}
          />
        </section>
      ) : null}
    </AchievementFrame>
  );
}

function Mark({ is }: { is: boolean }): JSX.Element {
  const words = useWords().authoring.outline.coverage;
  return is ? <Icon name="circle-check" label={words.serves} /> : <Icon name="minus" label={words.not} />;
}

/** The page of the very module, where a unit leads nowhere. */
function mendAddress(
  hole: CoverageHole,
  units: readonly { unitId: string; moduleId: string }[] = [],
): string {
  const unit = units.find(({ unitId }) => unitId === hole.id);
  return unit ? `/outline/${unit.moduleId}#${unit.unitId}` : partAddress(hole.place);
}
