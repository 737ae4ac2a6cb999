import type { JSX } from 'preact';
import type { OpenApiDocument } from '../../platform/open-api.ts';
import { CopyField, PageHeader, useWords } from '../ui/index.ts';
import { curlExample } from './curl-example.ts';
import { OperationBox } from './operation-box.tsx';
import { Shape } from './shape.tsx';

export interface ReferencePageProps {
  document: OpenApiDocument;
  /** Codes of problems, each with its sentence in the reader's language. */
  codes: readonly { code: string; sentence: string }[];
}

/** The whole reference on one page, drawn from the document that programs read. */
export function ReferencePage({ document, codes }: ReferencePageProps): JSX.Element {
  const words = useWords().apiReference;
  const base = document.servers[0]?.url ?? '';
  const first = document.paths['/achievements']?.get;
  return (
    <div class="api">
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <nav aria-label={words.onThisPage}>
        <ul class="api__contents">
          {(['begin', 'operations', 'shapes', 'codes'] as const).map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{words[part]}</a>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-labelledby="begin">
        <h2 id="begin">{words.begin}</h2>
        <p>{words.token}</p>
        <CopyField label={words.address} value={base} id="api-base" />
        {first ? (
          <>
            <p>{words.firstExample}:</p>
            <pre class="api__code">{curlExample({ base, path: '/achievements', method: 'get' }, first)}</pre>
          </>
        ) : null}
        <p>
          {words.documentLead} <a href="/api/v1/openapi.json">{words.document}</a>
        </p>
      </section>
      <section aria-labelledby="operations">
        <h2 id="operations">{words.operations}</h2>
        {document.tags.map((tag) => (
          <Group key={tag.name} document={document} tag={tag} base={base} />
        ))}
      </section>
      <section aria-labelledby="shapes">
        <h2 id="shapes">{words.shapes}</h2>
        {Object.entries(document.components.schemas).map(([name, schema]) => (
          <Shape key={name} name={name} schema={schema} />
        ))}
      </section>
      <section aria-labelledby="codes">
        <h2 id="codes">{words.codes}</h2>
        <p>{words.codesLead}</p>
        <dl class="api__codes">
          {codes.map(({ code, sentence }) => (
            <div key={code} id={code}>
              <dt>
                <code>{code}</code>
              </dt>
              <dd>{sentence}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

function Group(props: {
  document: OpenApiDocument;
  tag: OpenApiDocument['tags'][number];
  base: string;
}): JSX.Element {
  const { document, tag, base } = props;
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags.includes(tag.name))
      .map(([method, operation]) => ({ path, method, operation })),
  );
  return (
    <div class="api__group">
      <h3 id={`tag-${tag.name}`} lang="en">
        {tag.name}
      </h3>
      <p lang="en">{tag.description}</p>
      {operations.map((one) => (
        <OperationBox key={one.operation.operationId} base={base} {...one} />
      ))}
    </div>
  );
}
