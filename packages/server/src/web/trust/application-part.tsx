import type { JSX } from 'preact';
import { type Application, findApplication } from '../../modules/trust/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Button, DateText, DefinitionList, Table, useWords } from '../ui/index.ts';

const kinds: readonly string[] = ['accreditation', 'accreditation-review'];

/** What a case about an accreditation is about; undefined for any other case. */
export async function loadApplication(
  deps: Pick<Deps, 'database'>,
  found: { kind: string; subjectId: string },
): Promise<Application | undefined> {
  return kinds.includes(found.kind) ? findApplication(deps, found) : undefined;
}

/** What was applied for, by which standard, and how each of its points was judged. */
export function ApplicationPart(props: { application: Application; judgeAt?: string }): JSX.Element {
  const { apply, facts } = useWords().trust;
  const { application, judgeAt } = props;
  const { links, checklist, conditions, validUntil, statementId } = application;
  return (
    <section aria-labelledby="application">
      <h2 id="application">{apply.title}</h2>
      <DefinitionList
        items={[
          { term: facts.standard, children: application.standard },
          { term: apply.links, children: links.length > 0 ? <Links links={links} /> : undefined },
          { term: facts.conditions, children: conditions && <p class="as-typed">{conditions}</p> },
          { term: facts.until, children: validUntil && <DateText value={validUntil} /> },
          {
            term: apply.result,
            children: statementId && <a href={`/statements/${statementId}`}>{apply.statement}</a>,
          },
        ]}
      />
      <Table
        caption={apply.checklist}
        columns={[
          { key: 'point', label: apply.point },
          { key: 'judgement', label: apply.judgement },
          { key: 'note', label: apply.note },
        ]}
        rows={application.points.map((point, index) => {
          const judged = checklist?.[index];
          return {
            point,
            judgement: judged ? apply.judgements[judged.judgement] : apply.open,
            note: judged?.note ?? '',
          };
        })}
      />
      {judgeAt && !statementId ? (
        <Button href={judgeAt} variant="secondary" icon="list-checks">
          {apply.judge}
        </Button>
      ) : null}
    </section>
  );
}

function Links({ links }: { links: readonly string[] }): JSX.Element {
  return (
    <ul>
      {links.map((link) => (
        <li key={link}>
          <a href={link} rel="noopener nofollow">
            {link}
          </a>
        </li>
      ))}
    </ul>
  );
}
