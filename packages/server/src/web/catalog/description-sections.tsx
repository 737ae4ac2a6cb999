import type { JSX } from 'preact';
import {
  type AchievementEdition,
  type ListField,
  practicalShareOf,
  rowsAt,
  standardElementsOf,
} from '../../modules/catalog/index.ts';
import { useTexts } from '../edition-texts.ts';
import { Icon, InLanguage, Progress, useWords } from '../ui/index.ts';
import type { Credited } from './credited.ts';
import { Rows } from './description-facts.tsx';

/** Lists that have a heading of their own; `isAsked`: where nothing is said, that is said. */
const sections: readonly { list: ListField; isAsked: boolean }[] = [
  { list: 'entryRequirements', isAsked: true },
  { list: 'targetRoles', isAsked: false },
  { list: 'qualityAssurance', isAsked: true },
  { list: 'people', isAsked: true },
];

/** What is needed before, what it leads to, and who stands behind it. */
export function DescriptionSections(props: {
  edition: AchievementEdition;
  /** By row; absent where nobody looked. */
  credited?: ReadonlyMap<string, Credited> | undefined;
}): JSX.Element {
  const { edition, credited } = props;
  const words = useWords().authoring.described;
  const shown = sections.filter(({ list, isAsked }) => isAsked || rowsAt(edition, list).length > 0);
  return (
    <>
      {shown.map(({ list }) => (
        <section key={list} aria-labelledby={`about-${list}`}>
          <h2 id={`about-${list}`}>{words.lists[list].term}</h2>
          {rowsAt(edition, list).length > 0 ? (
            <Rows edition={edition} list={list} credited={credited} />
          ) : (
            <p class="muted">{words.notStated}</p>
          )}
        </section>
      ))}
      <Afterwards edition={edition} />
    </>
  );
}

const passages = ['pedagogy', 'stackabilityText'] as const;

function Afterwards({ edition }: { edition: AchievementEdition }): JSX.Element {
  const { fields } = useWords().authoring.details;
  const texts = useTexts(edition);
  return (
    <>
      {passages.map((name) =>
        texts[name] === undefined ? null : (
          <section key={name}>
            <h2>{fields[name].term ?? fields[name].label}</h2>
            <p>
              <InLanguage language={texts.languageAt(name)}>{texts[name]}</InLanguage>
            </p>
          </section>
        ),
      )}
    </>
  );
}

/** How many outcomes are shown by doing the thing itself: worked out, never typed. */
export function PracticalShare({ edition }: { edition: AchievementEdition }): JSX.Element | null {
  const { page } = useWords().authoring.described;
  const share = practicalShareOf(edition);
  return share ? <p class="muted">{page.practical(share.practical, share.of)}</p> : null;
}

/** How far the European standard elements are said, with what is missing. */
export function StandardElements({ edition }: { edition: AchievementEdition }): JSX.Element {
  const { meter } = useWords().authoring.described;
  const elements = standardElementsOf(edition);
  const said = elements.filter(({ isSaid }) => isSaid).length;
  return (
    <details class="disclosure">
      <summary>{meter.title}</summary>
      <Progress value={said} max={elements.length} label={meter.said} />
      <ul class="checklist">
        {elements.map(({ element, isSaid }) => (
          <li key={element} class={isSaid ? 'checklist__line checklist__line--met' : 'checklist__line'}>
            <Icon
              name={isSaid ? 'circle-check' : 'circle-dashed'}
              label={isSaid ? meter.said : meter.missing}
            />
            <span>{meter.elements[element]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
