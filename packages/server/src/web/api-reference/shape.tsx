import type { JSX } from 'preact';
import type { JsonSchema } from '../../platform/open-api.ts';
import { useWords } from '../ui/index.ts';
import { kindOf } from './describe-schema.ts';

/** One named shape with its members. */
export function Shape({ name, schema }: { name: string; schema: JsonSchema }): JSX.Element {
  const members = Object.entries(schema.properties ?? {}).map(([member, value]) => ({
    name: member,
    schema: value,
    description: value.description ?? '',
    isNeeded: schema.required?.includes(member) === true,
  }));
  return (
    <div class="api__shape">
      <h3 id={`shape-${name}`}>
        <code>{name}</code>
      </h3>
      <Members members={members} />
    </div>
  );
}

export interface Member {
  name: string;
  schema: JsonSchema;
  description: string;
  isNeeded: boolean;
}

export function Members({ members }: { members: readonly Member[] }): JSX.Element {
  const words = useWords().apiReference;
  return (
    <dl class="api__members">
      {members.map(({ name, schema, description, isNeeded }) => (
        <div key={name}>
          <dt>
            <code>{name}</code> <KindText schema={schema} />
            {isNeeded ? <span class="api__needed">{words.needed}</span> : null}
          </dt>
          <dd>
            <Prose>{description}</Prose>
            <Values schema={schema} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function KindText({ schema }: { schema: JsonSchema }): JSX.Element {
  const words = useWords().apiReference;
  const { text, shape, isList, bounds } = kindOf(schema);
  const said = isList ? words.listOf(text) : text;
  return (
    <span class="api__kind">
      {shape === undefined ? said : <a href={`#shape-${shape}`}>{said}</a>}
      {bounds === undefined ? null : ` ${bounds}`}
    </span>
  );
}

function Values({ schema }: { schema: JsonSchema }): JSX.Element | null {
  const words = useWords().apiReference;
  const { values } = kindOf(schema);
  if (!values) return null;
  return (
    <p class="api__values">
      {words.oneOf}{' '}
      {values.map((value, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <code key={value}>{value}</code>
        </>
      ))}
    </p>
  );
}

/** A sentence of the document, which is in English; what stands between backticks is code. */
export function Prose({ children }: { children: string }): JSX.Element {
  return (
    <p lang="en">
      {children.split('`').map((part, index) => (index % 2 === 1 ? <code key={part}>{part}</code> : part))}
    </p>
  );
}
