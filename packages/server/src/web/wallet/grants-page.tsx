import type { JSX } from 'preact';
import {
  type CountedGrant,
  grantStateAt,
  lastDayOf,
  mostPastGrants,
  type OwnGrants,
} from '../../modules/wallet/index.ts';
import { Button, DateText, EmptyState, Form, PageHeader, Table, Tag, useWords } from '../ui/index.ts';

export interface GrantsPageProps {
  grants: OwnGrants;
  hasBadges: boolean;
  now: Date;
}

/** Every link of the person: what is open first, each with one press that ends it. */
export function GrantsPage({ grants, hasBadges, now }: GrantsPageProps): JSX.Element {
  const { sharing: words, wallet } = useWords();
  const isEmpty = grants.open.length + grants.past.length === 0;
  const make = (
    <Button href="/wallet/links/new" icon="link">
      {words.make}
    </Button>
  );
  const find = (
    <Button href="/catalogue" icon="search">
      {wallet.toCatalogue}
    </Button>
  );
  return (
    <>
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      {isEmpty ? (
        <EmptyState title={words.emptyTitle} action={hasBadges ? make : find}>
          <p>{hasBadges ? words.empty : words.noBadges}</p>
        </EmptyState>
      ) : (
        <>
          {hasBadges ? make : null}
          <section class="grants" aria-labelledby="open">
            <h2 id="open">{words.openTitle}</h2>
            {grants.open.length === 0 ? <p>{words.noneOpen}</p> : <Open grants={grants.open} />}
          </section>
          {grants.past.length === 0 ? null : (
            <section class="grants" aria-labelledby="past">
              <h2 id="past">{words.pastTitle}</h2>
              <p>{words.pastLead(mostPastGrants)}</p>
              <Past grants={grants.past} now={now} />
            </section>
          )}
        </>
      )}
    </>
  );
}

function Open({ grants }: { grants: readonly CountedGrant[] }): JSX.Element {
  const { columns, ...words } = useWords().sharing;
  return (
    <Table
      caption={words.openTitle}
      captionHidden
      columns={[
        { key: 'name', label: columns.name },
        { key: 'badges', label: columns.badges },
        { key: 'lastDay', label: columns.lastDay },
        { key: 'opened', label: columns.opened },
        { key: 'act', label: columns.act },
      ]}
      rows={grants.map((grant) => ({
        name: <a href={`/wallet/links/${grant.id}`}>{grant.name}</a>,
        badges: words.badges(grant.awardIds.length),
        lastDay: <DateText value={`${lastDayOf(grant)}T12:00:00+00:00`} />,
        opened: words.opened(grant.opened.people),
        act: (
          <Form action={`/wallet/links/${grant.id}/end`}>
            <Button variant="secondary" icon="ban">
              {words.endNow}
              <span class="visually-hidden"> {words.named(grant.name)}</span>
            </Button>
          </Form>
        ),
      }))}
    />
  );
}

function Past({ grants, now }: { grants: readonly CountedGrant[]; now: Date }): JSX.Element {
  const { columns, ...words } = useWords().sharing;
  return (
    <Table
      caption={words.pastTitle}
      captionHidden
      columns={[
        { key: 'name', label: columns.name },
        { key: 'badges', label: columns.badges },
        { key: 'ended', label: columns.ended },
        { key: 'opened', label: columns.opened },
        { key: 'act', label: columns.act },
      ]}
      rows={grants.map((grant) => ({
        name: <a href={`/wallet/links/${grant.id}`}>{grant.name}</a>,
        badges: words.badges(grant.awardIds.length),
        ended: (
          <>
            <Tag>{words.states[grantStateAt(grant, now)]}</Tag>{' '}
            <DateText value={grant.endedAt ?? `${lastDayOf(grant)}T12:00:00+00:00`} />
          </>
        ),
        opened: words.opened(grant.opened.people),
        act: (
          <a href={`/wallet/links/new?like=${grant.id}`}>
            {words.again}
            <span class="visually-hidden"> {words.named(grant.name)}</span>
          </a>
        ),
      }))}
    />
  );
}
