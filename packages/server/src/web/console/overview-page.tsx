import type { JSX } from 'preact';
import type { OrganisationView } from '../home/organisation-facts.ts';
import { RoomLists } from '../home/room-part.tsx';
import { Button, Card, CardGrid, EmptyState, PageHeader, useWords } from '../ui/index.ts';

interface ConsoleOverview extends OrganisationView {
  name: string;
  /** Address of the console. */
  base: string;
  /** The person's roles here, in words; none for an administrator of the instance. */
  roles: readonly string[];
}

/** An organisation's console at a glance: what there is, what waits, what is next and what happened. */
export function OverviewPage({ overview }: { overview: ConsoleOverview }): JSX.Element {
  const words = useWords().home.console;
  return (
    <>
      <PageHeader
        title={overview.name}
        lead={overview.roles.length > 0 ? words.lead(overview.roles) : words.leadAdministrator}
      />
      {overview.published + overview.drafts === 0 ? <NothingYet overview={overview} /> : null}
      <Figures overview={overview} />
      <RoomLists lists={overview.lists} level={2} />
    </>
  );
}

function NothingYet({ overview }: { overview: ConsoleOverview }): JSX.Element {
  const words = useWords().home.console.empty;
  const action = overview.mayAuthor ? (
    <Button href={`${overview.base}/achievements/new`} icon="plus">
      {words.action}
    </Button>
  ) : undefined;
  return (
    <EmptyState title={words.title} action={action}>
      <p>{words.text}</p>
    </EmptyState>
  );
}

function Figures({ overview }: { overview: ConsoleOverview }): JSX.Element {
  const words = useWords().home.console;
  const { figures } = words;
  return (
    <section aria-labelledby="console-glance">
      <h2 id="console-glance" class="visually-hidden">
        {words.glance}
      </h2>
      <CardGrid>
        <Card title={figures.offered} href={`${overview.base}/achievements`}>
          <p class="card__text">{figures.offeredText(overview.published, overview.drafts)}</p>
        </Card>
        {overview.awards !== undefined ? (
          <Card title={figures.awards} href={`${overview.base}/awards`}>
            <p class="card__text">{figures.awardsText(overview.awards)}</p>
          </Card>
        ) : null}
        <Card title={figures.people} href={`${overview.base}/members`}>
          <p class="card__text">{figures.peopleText(overview.people)}</p>
        </Card>
      </CardGrid>
    </section>
  );
}
