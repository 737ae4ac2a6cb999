import type { JSX } from 'preact';
import { type AchievementEdition, hoursOf, outlineOf } from '../../modules/catalog/index.ts';
import { useTexts } from '../edition-texts.ts';
import { InLanguage, usePage, useWords } from '../ui/index.ts';
import { nameChoice } from '../words/index.ts';

/** “Hours: 12, and 3 elective”; nothing where no unit says any. */
export function useHours(): (hours: ReturnType<typeof hoursOf>) => string {
  const words = useWords().authoring.outline;
  const { locale } = usePage();
  const number = new Intl.NumberFormat(locale);
  return (hours) =>
    hours
      ? words.hours(
          number.format(hours.compulsory),
          hours.elective > 0 ? number.format(hours.elective) : undefined,
        )
      : '';
}

/** How it is taught: modules with their units, which outcomes each leads to, and how long it takes. */
export function OutlineSection({ edition }: { edition: AchievementEdition }): JSX.Element | null {
  const words = useWords();
  const { outline } = words.authoring;
  const hours = useHours();
  const { locale } = usePage();
  const texts = useTexts(edition);
  const parts = outlineOf(texts);
  if (parts.length === 0) return null;
  const places = new Map(texts.learningOutcomes.map(({ outcomeId }, index) => [outcomeId, index + 1]));
  const number = new Intl.NumberFormat(locale);
  const total = hours(hoursOf(texts.units ?? []));
  return (
    <section aria-labelledby="outline">
      <h2 id="outline">{outline.outline}</h2>
      {total ? <p class="muted">{total}</p> : null}
      <ol class="outline">
        {parts.map(({ module, units }) => (
          <li key={module.moduleId}>
            <h3>
              <InLanguage language={texts.languageAt(`modules.${module.moduleId}.title`)}>
                {module.title}
              </InLanguage>
            </h3>
            {module.summary ? (
              <p>
                <InLanguage language={texts.languageAt(`modules.${module.moduleId}.summary`)}>
                  {module.summary}
                </InLanguage>
              </p>
            ) : null}
            <ul>
              {units.map((unit) => {
                const facts = [
                  nameChoice(words, unit.kind),
                  unit.hours === undefined ? '' : outline.hours(number.format(unit.hours), undefined),
                  unit.need === 'elective' ? nameChoice(words, unit.need) : '',
                  outline.outcomes(
                    unit.outcomeIds.map((id) => places.get(id) ?? 0).filter((place) => place > 0),
                  ),
                ];
                return (
                  <li key={unit.unitId}>
                    <InLanguage language={texts.languageAt(`units.${unit.unitId}.title`)}>
                      {unit.title}
                    </InLanguage>{' '}
                    <span class="muted">{facts.filter((fact) => fact !== '').join(' · ')}</span>
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
