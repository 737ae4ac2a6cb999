import type { CtdlFinding } from '@cairn/engine';
import type { JSX } from 'preact';
import type { Rehearsal } from '../../modules/exchange/index.ts';
import { useTexts } from '../edition-texts.ts';
import {
  Breadcrumbs,
  Button,
  EmptyState,
  InLanguage,
  Notice,
  PageHeader,
  Table,
  Tag,
  usePage,
  useWords,
} from '../ui/index.ts';
import { placeOf } from './registry-places.ts';

interface Shown {
  /** Address of the console. */
  base: string;
}

/** What a registry would say to each offer. */
export function RegistryPage({
  base,
  rehearsals,
  next,
  isFirst,
}: Shown & { rehearsals: readonly Rehearsal[]; next: string | undefined; isFirst: boolean }): JSX.Element {
  const { openData } = useWords();
  const { registry, settings } = openData;
  const here = `${base}/open-data/registry`;
  return (
    <>
      <Breadcrumbs
        items={[{ label: settings.title, href: `${base}/open-data` }, { label: registry.title }]}
      />
      <PageHeader title={registry.title} lead={<p>{registry.lead}</p>} />
      {rehearsals.length === 0 && isFirst ? (
        <EmptyState
          title={registry.none.title}
          action={
            <Button href={`${base}/achievements`} variant="secondary">
              {registry.none.action}
            </Button>
          }
        >
          <p>{registry.none.text}</p>
        </EmptyState>
      ) : (
        <Table
          caption={registry.title}
          captionHidden
          columns={[
            { key: 'offer', label: registry.offer },
            { key: 'outcome', label: registry.outcome },
            { key: 'ctid', label: registry.ctid },
          ]}
          rows={rehearsals.map((rehearsal) => ({
            offer: <OfferLink here={here} rehearsal={rehearsal} />,
            outcome: <Outcome findings={rehearsal.findings} />,
            ctid: <code>{rehearsal.ctid}</code>,
          }))}
        />
      )}
      <nav class="pager" aria-label={registry.title}>
        {isFirst ? null : (
          <Button href={here} variant="secondary" icon="arrow-left">
            {registry.first}
          </Button>
        )}
        {next === undefined ? null : (
          <Button href={`${here}?after=${next}`} variant="secondary" icon="arrow-right">
            {registry.next}
          </Button>
        )}
      </nav>
      <p>{registry.check}</p>
    </>
  );
}

function OfferLink({ here, rehearsal: { edition } }: { here: string; rehearsal: Rehearsal }): JSX.Element {
  const texts = useTexts(edition);
  return (
    <a href={`${here}/${edition.achievementId}`}>
      <InLanguage language={texts.languageAt('title')}>{texts.title}</InLanguage>
    </a>
  );
}

function Outcome({ findings }: Pick<Rehearsal, 'findings'>): JSX.Element {
  const { registry } = useWords().openData;
  const count = (severity: CtdlFinding['severity']) =>
    findings.filter((one) => one.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  return (
    <>
      {errors > 0 ? (
        <Tag icon="circle-x">{registry.refused(errors)}</Tag>
      ) : (
        <Tag icon="circle-check">{registry.accepted}</Tag>
      )}
      {warnings > 0 ? <Tag>{registry.warnings(warnings)}</Tag> : null}
    </>
  );
}

/** One offer: what would be sent, and what would be said to it, with the way to where it is seen to. */
export function RehearsalPage({ base, rehearsal }: Shown & { rehearsal: Rehearsal }): JSX.Element {
  const { registry, settings } = useWords().openData;
  const { edition, findings, graphs, ctid } = rehearsal;
  const texts = useTexts(edition);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: settings.title, href: `${base}/open-data` },
          { label: registry.back, href: `${base}/open-data/registry` },
          { label: texts.title },
        ]}
      />
      <PageHeader title={texts.title} language={texts.languageAt('title')} lead={<p>{registry.lead}</p>} />
      <p>
        {registry.ctid}: <code>{ctid}</code>
      </p>
      <section aria-labelledby="findings">
        <h2 id="findings">{registry.findings}</h2>
        {findings.length === 0 ? (
          <Notice kind="success">{registry.noFindings}</Notice>
        ) : (
          <Findings base={base} rehearsal={rehearsal} />
        )}
      </section>
      <section aria-labelledby="graphs">
        <h2 id="graphs">{registry.graphs}</h2>
        <p>{registry.graphsLead}</p>
        {graphs.map((graph, index) => (
          <details class="disclosure" key={index}>
            <summary>
              {registry.graph(index + 1)} <code>{`graphs[${index}]`}</code>
            </summary>
            <pre>{JSON.stringify(graph, null, 2)}</pre>
          </details>
        ))}
      </section>
    </>
  );
}

function Findings({ base, rehearsal: { edition, findings } }: Shown & { rehearsal: Rehearsal }): JSX.Element {
  const { registry } = useWords().openData;
  const { actor } = usePage();
  const { achievementId, organisationId } = edition;
  return (
    <Table
      caption={registry.findings}
      captionHidden
      columns={[
        { key: 'severity', label: registry.outcome },
        { key: 'found', label: registry.found },
        { key: 'place', label: registry.place },
      ]}
      rows={findings.map((finding) => {
        const { found, fix } = registry.codes[finding.code];
        const place = placeOf(finding, { base, achievementId, organisationId, actor });
        return {
          severity: registry.severities[finding.severity],
          found: (
            <>
              {found} {finding.value === '' ? null : <code>{finding.value}</code>}
              <br />
              {place === undefined ? fix : <a href={place}>{registry.seeTo}</a>}
            </>
          ),
          place: <Path path={finding.path} />,
        };
      })}
    />
  );
}

/** A place in a document, which may be broken before each of its members. */
function Path({ path }: { path: string }): JSX.Element {
  return (
    <code>
      {path.split(/(?=\.)/).map((member) => (
        <>
          {member}
          <wbr />
        </>
      ))}
    </code>
  );
}
