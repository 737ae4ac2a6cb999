import type { JSX } from 'preact';
import { Breadcrumbs, Button, ButtonGroup, Form, PageHeader, useWords } from '../ui/index.ts';
import type { AchievementScope } from './achievement-door.ts';
import { NothingToDo } from './confirm-pages.tsx';

/** The last question before something leaves the catalogue. */
export function RetirePage({ scope }: { scope: AchievementScope }): JSX.Element {
  const words = useWords().authoring;
  const { title } = scope.achievement.editions[0];
  if (!scope.achievement.published)
    return <NothingToDo scope={scope} label={words.overview.retire} text={words.overview.notOffered} />;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: words.title, href: scope.list },
          { label: title, href: scope.address },
          { label: words.overview.retire },
        ]}
      />
      <PageHeader title={words.overview.retireTitle(title)} lead={<p>{words.overview.retireText}</p>} />
      <Form>
        <ButtonGroup>
          <Button variant="danger" icon="archive">
            {words.overview.retire}
          </Button>
          <Button href={scope.address} variant="quiet">
            {words.overview.retireBack}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
