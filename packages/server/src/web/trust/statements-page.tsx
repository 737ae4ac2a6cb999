import type { JSX } from 'preact';
import { longestOfStatement, type Spoken, statementAddress } from '../../modules/trust/index.ts';
import { type FormState, one } from '../forms/form-state.ts';
import { DataTable } from '../list/data-table.tsx';
import type { OpenList } from '../list/open-rows.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  ErrorSummary,
  Field,
  Form,
  PageHeader,
  Tabs,
  useWords,
} from '../ui/index.ts';
import { type Side, sides } from './statement-list.tsx';
import { StatementFacts, StatementTag } from './statement-parts.tsx';

/** What an organisation said, and what was said of it. */
export function StatementsPage(props: {
  base: string;
  side: Side;
  statements: OpenList<Spoken>;
  maySpeak: boolean;
  /** It is an accreditor. */
  mayAccredit: boolean;
}): JSX.Element {
  const words = useWords().trust;
  const { console: page, facts } = words;
  const { base, side, statements, maySpeak, mayAccredit } = props;
  const console = base.replace(/\/statements$/, '');
  return (
    <>
      <PageHeader
        title={page.title}
        lead={<p>{page.lead}</p>}
        actions={
          maySpeak ? (
            <ButtonGroup>
              <Button href={`${base}/new`} icon="plus">
                {page.make}
              </Button>
              {mayAccredit ? (
                <Button href={`${console}/standards`} variant="secondary" icon="list-checks">
                  {words.standards.title}
                </Button>
              ) : (
                <Button href={`${console}/accreditation/new`} variant="secondary" icon="stamp">
                  {words.apply.make}
                </Button>
              )}
            </ButtonGroup>
          ) : undefined
        }
      />
      <Tabs
        label={page.title}
        items={sides.map((each) => ({
          href: `${base}?side=${each}`,
          label: page.sides[each],
          current: each === side,
        }))}
      />
      <DataTable
        {...statements}
        caption={page.sides[side]}
        searchFor={page.search}
        facets={[
          { name: 'kind', legend: facts.kind, labels: words.kinds },
          { name: 'state', legend: facts.state, labels: words.states },
        ]}
        empty={page.empty[side]}
      />
    </>
  );
}

/** One statement as its two sides see it, with what they can do about it. */
export function OwnStatementPage(props: {
  base: string;
  spoken: Spoken;
  mayConfirm: boolean;
  mayWithdraw: boolean;
  state: FormState;
}): JSX.Element {
  const { trust } = useWords();
  const page = trust.console;
  const { base, spoken, mayConfirm, mayWithdraw, state } = props;
  const { statement } = spoken;
  const address = `${base}/${statement.id}`;
  return (
    <>
      <Breadcrumbs items={[{ label: page.title, href: base }, { label: statement.about.title }]} />
      <PageHeader
        kicker={trust.kinds[statement.kind]}
        title={statement.about.title}
        lead={<StatementTag state={spoken.state} />}
      />
      <ErrorSummary errors={state.errors} />
      <StatementFacts spoken={spoken} />
      {statement.stoodAt ? (
        <p>
          <a href={statementAddress(statement)}>{page.publicPage}</a>
        </p>
      ) : null}
      {mayConfirm ? (
        <section aria-labelledby="confirm">
          <h2 id="confirm">{page.confirmTitle}</h2>
          <p>{page.confirmLead}</p>
          <ButtonGroup>
            <Form action={`${address}/confirm`} inline>
              <Button icon="check">{page.confirm}</Button>
            </Form>
            <Form action={`${address}/decline`} inline>
              <Button variant="quiet" icon="x">
                {page.decline}
              </Button>
            </Form>
          </ButtonGroup>
        </section>
      ) : null}
      {mayWithdraw ? (
        <section aria-labelledby="withdraw">
          <h2 id="withdraw">{page.withdrawTitle}</h2>
          <p>{page.withdrawLead}</p>
          <Form action={`${address}/withdraw`}>
            <Field
              label={trust.facts.reason}
              name="reason"
              maxLength={longestOfStatement.reason}
              value={one(state.values, 'reason')}
              error={state.errors.reason}
              required
            />
            <Button variant="danger" icon="undo-2">
              {page.withdraw}
            </Button>
          </Form>
        </section>
      ) : null}
    </>
  );
}
