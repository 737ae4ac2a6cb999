import type { JSX } from 'preact';
import type { OpenApiOperation } from '../../platform/open-api.ts';
import { DefinitionList, useWords } from '../ui/index.ts';
import { curlExample } from './curl-example.ts';
import { shapeOf } from './describe-schema.ts';
import { Members, Prose } from './shape.tsx';

/** One operation, closed until somebody wants to know more; it opens without script. */
export function OperationBox(props: {
  base: string;
  path: string;
  method: string;
  operation: OpenApiOperation;
}): JSX.Element {
  const words = useWords().apiReference;
  const { base, path, method, operation } = props;
  const scope = operation.security[0]?.token?.[0];
  const [status, answer] = Object.entries(operation.responses)[0] ?? [];
  const [mediaType = '', media] = Object.entries(answer?.content ?? {})[0] ?? [];
  const { parameters } = operation;
  return (
    <details class="api__operation" id={operation.operationId}>
      <summary>
        <span class={`api__method api__method--${method}`}>{method.toUpperCase()}</span>{' '}
        <code class="api__path">{path}</code> <span lang="en">{operation.summary}</span>
      </summary>
      <div class="api__inside">
        <Prose>{operation.description}</Prose>
        <DefinitionList
          items={[
            { term: words.scope, children: scope ? <code>{scope}</code> : words.anyScope },
            { term: words.body, children: <Body operation={operation} /> },
            {
              term: `${words.answer} (${status})`,
              children: media ? <ShapeLink shape={shapeOf(media.schema)} other={mediaType} /> : words.nothing,
            },
          ].filter(({ term }) => term !== words.body || operation.requestBody)}
        />
        {parameters.length > 0 ? (
          <>
            <h4>{words.parameters}</h4>
            <Members
              members={parameters.map(({ name, required, schema, description }) => ({
                ...{ name, schema, description },
                isNeeded: required,
              }))}
            />
          </>
        ) : null}
        <h4>{words.example}</h4>
        <pre class="api__code">{curlExample({ base, path, method }, operation)}</pre>
      </div>
    </details>
  );
}

function Body({ operation }: { operation: OpenApiOperation }): JSX.Element {
  const words = useWords().apiReference;
  const { 'application/json': json, ...files } = operation.requestBody?.content ?? {};
  const types = Object.keys(files);
  return (
    <>
      <ShapeLink shape={shapeOf(json?.schema)} other="application/json" />
      {types.length > 0 ? `, ${words.orFile(types.join(', '))}` : null}
    </>
  );
}

function ShapeLink({ shape, other }: { shape: string | undefined; other: string }): JSX.Element {
  if (shape === undefined) return <code>{other}</code>;
  return (
    <a href={`#shape-${shape}`}>
      <code>{shape}</code>
    </a>
  );
}
