import type { JSX } from 'preact';
import {
  type Grant,
  type GrantState,
  grantPath,
  type Ledger,
  lastDayOf,
  mostOpeningsADay,
  mostOpeningsShown,
  type Opening,
} from '../../modules/wallet/index.ts';
import type { FormState } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  CopyField,
  DateText,
  DateTimeText,
  DefinitionList,
  EditState,
  ErrorSummary,
  Form,
  Notice,
  PageHeader,
  QrCode,
  Table,
  usePage,
  useWords,
} from '../ui/index.ts';
import { DayBars } from './day-bars.tsx';
import { type Choice, GrantFields } from './grant-form-page.tsx';

export interface GrantPageProps {
  grant: Grant;
  state: GrantState;
  token: string;
  ledger: Ledger;
  choices: readonly Choice[];
  form: FormState;
  now: Date;
}

/** One link for its holder: its address, who opened it, what it shows, and its end. */
export function GrantPage(props: GrantPageProps): JSX.Element {
  const words = useWords().sharing;
  const { grant, state, choices, form, now } = props;
  const path = `/wallet/links/${grant.id}`;
  return (
    <div class="grant">
      <Breadcrumbs items={[{ label: words.title, href: '/wallet/links' }, { label: grant.name }]} />
      <PageHeader title={grant.name} lead={<StateLine {...props} />} />
      <ErrorSummary errors={form.errors} />
      {state === 'open' ? (
        <Address {...props} />
      ) : (
        <>
          <Notice kind="info" title={words.states[state]}>
            <p>{words.one.closedText}</p>
          </Notice>
          <ButtonGroup>
            <Button href={`/wallet/links/new?like=${grant.id}`} icon="link">
              {words.again}
            </Button>
          </ButtonGroup>
        </>
      )}
      <WhoOpened ledger={props.ledger} />
      <Content {...props} />
      {state === 'open' ? (
        <section aria-labelledby="change">
          <h2 id="change">{words.form.changeTitle}</h2>
          <p>{words.form.changeLead}</p>
          <Form action={path}>
            <EditState values={form.values} errors={form.errors} />
            <GrantFields choices={choices} state={form} now={now} />
            <Button variant="secondary" icon="save">
              {words.form.save}
            </Button>
          </Form>
        </section>
      ) : null}
    </div>
  );
}

function StateLine({ grant, state }: GrantPageProps): JSX.Element {
  const { one: words } = useWords().sharing;
  const lastDay = <DateText value={`${lastDayOf(grant)}T12:00:00+00:00`} />;
  if (state === 'ended')
    return (
      <p>
        {words.wasEnded} {grant.endedAt ? <DateTimeText value={grant.endedAt} /> : null}.
      </p>
    );
  return (
    <p>
      {state === 'open' ? words.isOpen : words.isOver} {lastDay}.
    </p>
  );
}

function Address({ grant, token }: GrantPageProps): JSX.Element {
  const { one: words, ...sharing } = useWords().sharing;
  const { publicUrl } = usePage();
  const address = `${publicUrl}${grantPath(token)}`;
  return (
    <section aria-labelledby="address">
      <h2 id="address">{words.address}</h2>
      <p>{words.addressHint}</p>
      <CopyField label={words.address} value={address} id="share-address" />
      <ButtonGroup>
        <Button href={grantPath(token)} variant="secondary" icon="eye">
          {words.look}
        </Button>
      </ButtonGroup>
      <Form action={`/wallet/links/${grant.id}/end`}>
        <Button variant="danger" icon="ban">
          {sharing.endNow}
        </Button>
      </Form>
      <h3>{words.qrTitle}</h3>
      <QrCode value={address} label={words.qr} />
    </section>
  );
}

function WhoOpened({ ledger }: { ledger: Ledger }): JSX.Element {
  const { ledger: words, opened } = useWords().sharing;
  const isNone = ledger.people + ledger.programs === 0;
  return (
    <section aria-labelledby="opened">
      <h2 id="opened">{words.title}</h2>
      <p>
        {isNone
          ? words.none
          : ledger.people === 0
            ? words.onlyPrograms
            : words.summary(opened(ledger.people))}{' '}
        {ledger.programs > 0 ? words.programs(ledger.programs) : null}
      </p>
      {isNone ? null : (
        <>
          <DayBars days={ledger.days} />
          <Openings newest={ledger.newest} />
          <p>
            {ledger.newest.length === mostOpeningsShown ? `${words.newest(mostOpeningsShown)} ` : null}
            {ledger.days.some(({ count }) => count >= mostOpeningsADay)
              ? words.bound(mostOpeningsADay)
              : null}
          </p>
        </>
      )}
      <p class="muted">{words.lead}</p>
    </section>
  );
}

function Openings({ newest }: { newest: readonly Opening[] }): JSX.Element {
  const { ledger: words } = useWords().sharing;
  return (
    <Table
      caption={words.table}
      columns={[
        { key: 'when', label: words.when },
        { key: 'who', label: words.who },
        { key: 'by', label: words.by },
      ]}
      rows={newest.map(({ openedAt, kind, browser, readerName }) => ({
        when: <DateTimeText value={openedAt} />,
        who: kind === 'program' ? words.program : (readerName ?? words.unnamed),
        by: browser ?? words.unknown,
      }))}
    />
  );
}

function Content({ grant, state, choices }: GrantPageProps): JSX.Element {
  const { one: words } = useWords().sharing;
  const titles = new Map(choices.map(({ award, title }) => [award.id, title]));
  return (
    <section aria-labelledby="content">
      <h2 id="content">{state === 'open' ? words.contentTitle : words.contentPast}</h2>
      <ul>
        {grant.awardIds.map((id) => (
          <li key={id}>
            <a href={`/wallet/${id}`}>{titles.get(id) ?? id}</a>
          </li>
        ))}
      </ul>
      <DefinitionList
        items={[
          { term: words.purpose, children: grant.purpose || words.noPurpose },
          { term: words.evidence, children: grant.hasEvidence ? words.yes : words.no },
          { term: words.made, children: <DateText value={grant.madeAt} /> },
        ]}
      />
    </section>
  );
}
