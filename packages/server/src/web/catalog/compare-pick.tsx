import type { JSX } from 'preact';
import { type AchievementEdition, mostCompared } from '../../modules/catalog/index.ts';
import { useTexts } from '../edition-texts.ts';
import { Button, Form, useWords } from '../ui/index.ts';

/** The boxes stand on the cards, apart from the form that they belong to. */
const formId = 'compare';

export function ComparePick({ edition }: { edition: AchievementEdition }): JSX.Element {
  const words = useWords().catalog.compare;
  const { title } = useTexts(edition);
  return (
    <label class="offer__pick">
      <input
        type="checkbox"
        name="ids"
        value={edition.achievementId}
        form={formId}
        aria-label={words.pickOne(title)}
      />
      <span aria-hidden="true">{words.pick}</span>
    </label>
  );
}

export function CompareForm(): JSX.Element {
  const words = useWords().catalog.compare;
  return (
    <div class="compare-form">
      <Form method="get" action="/compare" id={formId} inline>
        <Button variant="secondary">{words.action}</Button>
        <p>{words.hint(mostCompared)}</p>
      </Form>
    </div>
  );
}
