import type { JSX } from 'preact';
import type { Claim, Reach } from '../../modules/issuing/index.ts';
import { DataTable } from '../list/data-table.tsx';
import type { OpenList } from '../list/open-rows.ts';
import { Breadcrumbs, Button, ErrorSummary, Form, NumberText, PageHeader, useWords } from '../ui/index.ts';

/** How many of the taken ones are shown by their holders. */
interface SharedFigures {
  inLinks: number;
  open: number;
}

export interface ReachPageProps {
  /** `/console/…/awards` */
  base: string;
  reach: Reach;
  /** Undefined where so few took theirs that it would tell what one of them does. */
  shared: SharedFigures | undefined;
  claims: OpenList<Claim>;
  /** The list that it is narrowed to, where there is one. */
  list: { runId: string; file: string } | undefined;
  /** It is narrowed to. */
  listIds: readonly string[];
  editionIds: readonly string[];
  mayAward: boolean;
  /** How many would be written to again. */
  toSend: number;
  requestKey: string;
  errors: { readonly [field: string]: string | undefined };
}

/** How far awards to addresses came: a figure a step, each leading to those behind it, and the addresses themselves. */
export function ReachPage(props: ReachPageProps): JSX.Element {
  const { awardReach: words, issuing, awardLists } = useWords();
  const { base, list, claims } = props;
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <Breadcrumbs items={[{ label: issuing.console.title, href: base }, { label: words.title }]} />
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      {list ? (
        <p>
          <a href={`${base}/lists/${list.runId}`}>{awardLists.list.title(list.file)}</a>
          {' · '}
          <a href={`${base}/reached`}>{words.all}</a>
        </p>
      ) : null}
      <Funnel {...props} />
      <Again {...props} />
      <DataTable
        {...claims}
        caption={words.rows}
        searchFor={issuing.waiting.search}
        facets={[
          { name: 'stage', legend: words.stage, labels: words.stages },
          { name: 'edition', legend: issuing.waiting.what },
        ]}
        empty={{ title: words.none, text: issuing.waiting.empty }}
      />
    </>
  );
}

/** Which stages of the list stand behind a figure. */
const behind = {
  given: ['unsent', 'sent', 'arrived', 'bounced', 'opened', 'taken'],
  sent: ['sent', 'arrived', 'opened', 'taken'],
  arrived: ['arrived', 'opened', 'taken'],
  bounced: ['bounced'],
  opened: ['opened', 'taken'],
  taken: ['taken'],
} as const satisfies { [figure in keyof Reach]: readonly string[] };

/** What it is narrowed to, as an address says it. */
function narrowed({ listIds, editionIds }: Pick<ReachPageProps, 'listIds' | 'editionIds'>): string[][] {
  return [...listIds.map((id) => ['list', id]), ...editionIds.map((id) => ['edition', id])];
}

function Funnel({ base, reach, shared, ...of }: ReachPageProps): JSX.Element {
  const { awardReach: words } = useWords();
  const hrefOf = (figure: keyof Reach) => {
    const stages = behind[figure].map((stage) => ['stage', stage]);
    return `${base}/reached?${new URLSearchParams([...narrowed(of), ...stages])}`;
  };
  return (
    <section aria-labelledby="funnel">
      <h2 id="funnel">{words.funnel}</h2>
      <ol class="funnel">
        {(Object.keys(behind) as (keyof Reach)[]).map((figure) => (
          <Step
            key={figure}
            label={words.figures[figure]}
            href={hrefOf(figure)}
            value={reach[figure]}
            max={reach.given}
          />
        ))}
        {shared ? (
          <>
            <Step label={words.inLinks} value={shared.inLinks} max={reach.given} />
            <Step label={words.open} value={shared.open} max={reach.given} />
          </>
        ) : null}
      </ol>
      <p>
        <small>
          {words.meaning} {shared ? words.sharedMeaning : words.fewTaken}
        </small>
      </p>
    </section>
  );
}

function Step({
  label,
  value,
  max,
  href,
}: {
  label: string;
  value: number;
  max: number;
  href?: string;
}): JSX.Element {
  return (
    <li>
      <p class="progress__words">
        <span class="progress__label">{href ? <a href={href}>{label}</a> : label}</span>
        <span class="progress__figures">
          <NumberText value={value} />
        </span>
      </p>
      <progress class="progress__bar" value={value} max={Math.max(max, 1)} aria-label={label} />
    </li>
  );
}

function Again({ base, mayAward, toSend, requestKey, ...of }: ReachPageProps): JSX.Element | null {
  const { awardReach: words } = useWords();
  if (!mayAward) return null;
  if (toSend === 0) return <p>{words.nobodyToSend}</p>;
  return (
    <Form action={`${base}/reached/send?${new URLSearchParams(narrowed(of))}`}>
      <p>{words.sendLead}</p>
      <input type="hidden" name="requestKey" value={requestKey} />
      <Button variant="secondary" icon="send">
        {words.send(toSend)}
      </Button>
    </Form>
  );
}
