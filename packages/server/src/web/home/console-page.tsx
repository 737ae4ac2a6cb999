import type { JSX } from 'preact';
import { Button, Card, CardGrid, DateText, EmptyState, PageHeader, Table, useWords } from '../ui/index.ts';
import { type StartItem, StartSectionPart } from './start-page.tsx';

export interface ConsoleOverview {
  name: string;
  /** Address of the console. */
  base: string;
  /** The person's roles here, in words; none for an administrator of the instance. */
  roles: readonly string[];
  published: number;
  drafts: number;
  people: number;
  mayAuthor: boolean;
  draftItems: readonly StartItem[];
  /** Absent for those whose roles do not show awards. */
  awards?: {
    total: number;
    newest: readonly { id: string; holderName: string; title: string; awardedAt: Date }[];
  };
}

/** An organisation's console at a glance: what there is, what to go on with, what was earned last. */
export function ConsolePage({ overview }: { overview: ConsoleOverview }): JSX.Element {
  const words = useWords().home.console;
  return (
    <>
      <PageHeader
        title={overview.name}
        lead={overview.roles.length > 0 ? words.lead(overview.roles) : words.leadAdministrator}
      />
      {overview.published + overview.drafts === 0 ? <NothingYet overview={overview} /> : null}
      <Figures overview={overview} />
      {overview.draftItems.length > 0 ? (
        <StartSectionPart section={{ id: 'drafts', title: words.drafts, items: overview.draftItems }} />
      ) : null}
      <NewestAwards overview={overview} />
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
        {overview.awards ? (
          <Card title={figures.awards} href={`${overview.base}/awards`}>
            <p class="card__text">{figures.awardsText(overview.awards.total)}</p>
          </Card>
        ) : null}
        <Card title={figures.people} href={`${overview.base}/members`}>
          <p class="card__text">{figures.peopleText(overview.people)}</p>
        </Card>
      </CardGrid>
    </section>
  );
}

function NewestAwards({ overview }: { overview: ConsoleOverview }): JSX.Element | null {
  const words = useWords().home.console;
  const newest = overview.awards?.newest ?? [];
  if (newest.length === 0) return null;
  return (
    <section aria-labelledby="console-newest">
      <div class="home__section-head">
        <h2 id="console-newest">{words.newest}</h2>
        <a href={`${overview.base}/awards`}>{words.allAwards}</a>
      </div>
      <Table
        caption={words.newest}
        captionHidden
        columns={[
          { key: 'holder', label: words.columns.holder },
          { key: 'achievement', label: words.columns.achievement },
          { key: 'earned', label: words.columns.earned },
        ]}
        rows={newest.map((award) => ({
          holder: <a href={`${overview.base}/awards/${award.id}`}>{award.holderName}</a>,
          achievement: award.title,
          earned: <DateText value={award.awardedAt} />,
        }))}
      />
    </section>
  );
}
