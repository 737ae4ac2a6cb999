import type { JSX } from 'preact';
import type { AuthoredAchievement } from '../../../modules/catalog/index.ts';
import type { Spoken } from '../../../modules/trust/index.ts';
import { StatementLine } from '../../trust/statement-parts.tsx';
import { DateText, DefinitionList, usePage, useWords } from '../../ui/index.ts';

export interface PellSheetProps {
  achievement: AuthoredAchievement;
  said: readonly Spoken[];
}

/** The numbers and days that an application for Workforce Pell asks for, as far as Cairn knows them. */
export function PellSheet({ achievement, said }: PellSheetProps): JSX.Element {
  const { packs, catalog, authoring } = useWords();
  const { locale } = usePage();
  const words = packs.conformance.sheet;
  const { workloadHours, typicalWeeks } = achievement.editions[0];
  const number = new Intl.NumberFormat(locale);
  const weeksOf = (weeks: number) => authoring.described.page.weeks(number.format(weeks), weeks);
  const first = firstOffered(achievement);
  const approvals = said.filter(({ statement: { kind } }) => kind === 'approval' || kind === 'accreditation');
  return (
    <section aria-labelledby="pell-sheet">
      <h3 id="pell-sheet">{words.title}</h3>
      <DefinitionList
        items={[
          { term: words.hours, children: workloadHours > 0 && catalog.hours(workloadHours) },
          { term: words.weeks, children: typicalWeeks && weeksOf(typicalWeeks) },
          { term: words.window, children: typicalWeeks && weeksOf(typicalWeeks * 1.5) },
          { term: words.placement, children: words.placementDays },
          { term: words.firstOffered, children: first ? <DateText value={first} /> : words.notOffered },
          { term: words.yearOver, children: first && <DateText value={aYearAfter(first)} /> },
          {
            term: words.approvals,
            children:
              approvals.length === 0 ? (
                words.noApprovals
              ) : (
                <ul class="said__list">
                  {approvals.map((spoken) => (
                    <StatementLine key={spoken.statement.id} spoken={spoken} />
                  ))}
                </ul>
              ),
          },
        ]}
      />
      <h3>{packs.unseenTitle}</h3>
      <ul>
        {packs.unseen['workforce-pell'].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function firstOffered({ editions }: AuthoredAchievement): Date | undefined {
  const days = editions.flatMap(({ publishedAt }) => publishedAt ?? []);
  return days.length === 0 ? undefined : new Date(Math.min(...days.map((day) => day.getTime())));
}

function aYearAfter(day: Date): Date {
  const later = new Date(day);
  later.setUTCFullYear(later.getUTCFullYear() + 1);
  return later;
}
