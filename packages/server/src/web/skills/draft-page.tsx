import type { JSX } from 'preact';
import { type Branch, flatten, nameOf, printOf, treeOf } from '../../modules/skills/index.ts';
import type { FormErrors } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  InLanguage,
  Notice,
  PageHeader,
  Table,
  usePage,
  useWords,
} from '../ui/index.ts';
import { saidText } from '../words/index.ts';
import { Differences } from './differences.tsx';
import type { DraftScope } from './framework-door.ts';

/** What an organisation is writing: its tree, what is missing, and the way out to everybody. */
export function DraftPage(props: { scope: DraftScope; mayWrite: boolean; errors: FormErrors }): JSX.Element {
  const { scope, mayWrite, errors } = props;
  const { frameworks, ownFrameworks } = useWords();
  const words = ownFrameworks.draft;
  const { draft, address, base, which } = scope;
  const { content, number } = draft;
  const title = nameOf(content, content);
  return (
    <>
      <Breadcrumbs items={[{ label: frameworks.title, href: base }, { label: title }]} />
      <PageHeader
        title={title}
        language={content.language}
        kicker={words.kicker(number)}
        lead={<p>{words.lead}</p>}
        actions={
          mayWrite ? (
            <Button href={`${address}/about`} variant="secondary" icon="pencil">
              {words.changeAbout}
            </Button>
          ) : undefined
        }
      />
      <ErrorSummary errors={errors} />
      {number > 1 ? (
        <p>
          <a href={`${base}/${which.sourceId}`}>{words.preview}</a>
        </p>
      ) : null}
      <section aria-labelledby="tree">
        <h2 id="tree">{words.tree}</h2>
        {content.items.length === 0 ? (
          <EmptyState title={words.none.title}>
            <p>{words.none.text}</p>
          </EmptyState>
        ) : (
          <Tree scope={scope} mayWrite={mayWrite} />
        )}
        {mayWrite ? (
          <p>
            <Button href={`${address}/items/new`} variant="secondary" icon="plus">
              {words.add}
            </Button>
          </p>
        ) : null}
      </section>
      <Publishing scope={scope} mayWrite={mayWrite} />
    </>
  );
}

function Tree({ scope, mayWrite }: { scope: DraftScope; mayWrite: boolean }): JSX.Element {
  const words = useWords().ownFrameworks.draft;
  const { content } = scope.draft;
  const hasMore = content.languages.length > 0;
  const rows = flatten(treeOf(content)).map((branch) => rowOf(branch, { scope, mayWrite }));
  const table = (
    <Table
      caption={words.tree}
      captionHidden
      columns={[
        { key: 'name', label: words.columns.name },
        { key: 'code', label: words.columns.code },
        ...(hasMore ? [{ key: 'languages', label: words.columns.languages }] : []),
        ...(mayWrite ? [{ key: 'order', label: words.columns.order }] : []),
      ]}
      rows={rows}
    />
  );
  return mayWrite ? <Form wide>{table}</Form> : table;
}

function rowOf(branch: Branch, { scope, mayWrite }: { scope: DraftScope; mayWrite: boolean }) {
  const { item, depth } = branch;
  const { content } = scope.draft;
  const address = `${scope.address}/items/${item.itemId}`;
  const name = nameOf(content, item);
  return {
    name: (
      <span class={`framework-tree framework-tree--${depth}`} id={item.itemId}>
        {mayWrite ? (
          <a href={address}>
            <InLanguage language={content.language}>{name}</InLanguage>
          </a>
        ) : (
          <InLanguage language={content.language}>{name}</InLanguage>
        )}
        {item.kind === 'group' ? (
          <GroupMark scope={scope} below={mayWrite ? item.itemId : undefined} />
        ) : null}
      </span>
    ),
    code: item.code ?? '',
    languages: <Missing branch={branch} scope={scope} />,
    order: <Moves address={address} name={name} />,
  };
}

function GroupMark({ scope, below }: { scope: DraftScope; below: string | undefined }): JSX.Element {
  const { draft, item } = useWords().ownFrameworks;
  return (
    <span class="muted">
      {' '}
      {item.kindName.group}
      {below === undefined ? null : (
        <>
          {' · '}
          <a href={`${scope.address}/items/new?below=${below}`}>{draft.addBelow}</a>
        </>
      )}
    </span>
  );
}

/** The languages in which it has no name yet. */
function Missing({ branch: { item }, scope }: { branch: Branch; scope: DraftScope }): JSX.Element {
  const words = useWords().ownFrameworks.draft;
  const names = new Intl.DisplayNames(usePage().locale, { type: 'language' });
  const missing = scope.draft.content.languages.filter((tag) => item.words[tag]?.name === undefined);
  return <>{missing.length === 0 ? words.complete : missing.map((tag) => names.of(tag) ?? tag).join(', ')}</>;
}

function Moves({ address, name }: { address: string; name: string }): JSX.Element {
  const words = useWords().ownFrameworks.draft;
  return (
    <span class="framework-tree__moves">
      {(['up', 'down'] as const).map((way) => (
        <Button key={way} variant="quiet" icon={`arrow-${way}`} formAction={`${address}/${way}`}>
          <span class="visually-hidden">{words[way](name)}</span>
        </Button>
      ))}
    </span>
  );
}

function Publishing({ scope, mayWrite }: { scope: DraftScope; mayWrite: boolean }): JSX.Element {
  const words = useWords();
  const page = words.ownFrameworks.draft;
  const { draft, address } = scope;
  const { faults, differences, number } = draft;
  return (
    <section aria-labelledby="publish">
      <h2 id="publish">{page.publish}</h2>
      <h3>{page.changes}</h3>
      <Differences differences={differences} />
      {faults.length > 0 ? (
        <Notice kind="info" title={page.missing}>
          <ul>
            {faults.slice(0, 20).map(({ said, itemId }) => (
              <li key={saidText(words, said)}>
                {itemId === undefined ? (
                  saidText(words, said)
                ) : (
                  <a href={`#${itemId}`}>{saidText(words, said)}</a>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      ) : mayWrite ? (
        <Form action={`${address}/publish`}>
          <input type="hidden" name="seen" value={printOf(draft.content)} />
          <p>{page.publishLead(number)}</p>
          <Button icon="send">{page.publishAction(number)}</Button>
        </Form>
      ) : null}
    </section>
  );
}
