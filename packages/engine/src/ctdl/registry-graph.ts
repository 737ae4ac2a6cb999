import type { JsonObject, JsonValue } from '../ports.ts';
import { credentialClasses, learningClasses, offeringClasses, organizationClasses } from './ctdl-classes.ts';
import { isObject } from './ctdl-values.ts';

const registry = 'https://credentialengineregistry.org';

/**
 * A CTDL document as it would be posted to Credential Engine's registry: each thing with a CTID is a graph of its own
 * under the registry's address, the organisations first, and what has none is a blank node of the graph that names it.
 */
export function toRegistryGraphs(document: JsonObject): JsonObject[] {
  const { '@context': context, ...thing } = document;
  const pulled: Pulled = { graphs: [], ids: new Map() };
  learnIds(thing, pulled.ids);
  pullOut(thing, { pulled, extra: [] });
  return pulled.graphs.map(({ ctid, nodes }) => ({
    '@context': context ?? null,
    '@id': `${registry}/graph/${ctid}`,
    '@graph': nodes,
  }));
}

interface Pulled {
  graphs: { ctid: string; nodes: JsonObject[] }[];
  /** The registry's address of what has a CTID, by ours. */
  ids: Map<string, string>;
}

interface Around {
  pulled: Pulled;
  /** Nodes of the graph around. */
  extra: JsonObject[];
}

function learnIds(value: JsonValue, ids: Map<string, string>): void {
  if (Array.isArray(value)) for (const each of value) learnIds(each, ids);
  if (!isObject(value)) return;
  const { '@id': id, 'ceterms:ctid': ctid } = value;
  if (typeof id === 'string' && typeof ctid === 'string') ids.set(id, `${registry}/resources/${ctid}`);
  for (const member of Object.values(value)) if (member !== undefined) learnIds(member, ids);
}

/** Answers what stands in its place: a reference for what is a thing of the registry, else itself. */
function pullOut(value: JsonValue, around: Around): JsonValue {
  if (Array.isArray(value)) return value.map((each) => pullOut(each, around));
  if (typeof value === 'string') return around.pulled.ids.get(value) ?? value;
  if (!isObject(value)) return value;
  const { '@id': id, '@type': type, 'ceterms:ctid': ctid } = value;
  if (!isTopLevel(type)) return eachMember(value, around);
  if (typeof ctid === 'string') {
    const own: Around = { pulled: around.pulled, extra: [] };
    const address = `${registry}/resources/${ctid}`;
    const described = eachMember(value, own);
    // An offering has no `sameAs`; its page is in `subjectWebpage`.
    const node = { ...described, '@id': address, ...(isOffering(type) ? {} : sameAs(id)) };
    around.pulled.graphs.push({ ctid, nodes: [node, ...own.extra] });
    return address;
  }
  const described = eachMember(value, around);
  const blank = `_:b${around.extra.length + 1}`;
  around.extra.push({ ...described, '@id': blank, ...(isOffering(type) ? {} : sameAs(id)) });
  return blank;
}

function eachMember(value: JsonObject, around: Around): JsonObject {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      member === undefined ? [] : [[name, literal.has(name) ? member : pullOut(member, around)]],
    ),
  );
}

/** Its addresses are of pages and things as they are; a registry's address is none of them. */
const literal = new Set([
  '@id',
  '@type',
  'ceterms:subjectWebpage',
  'ceterms:availableOnlineAt',
  'ceterms:costDetails',
  'ceterms:sameAs',
]);

function sameAs(id: JsonValue | undefined): { 'ceterms:sameAs'?: JsonValue } {
  return typeof id === 'string' && !id.startsWith('_:') ? { 'ceterms:sameAs': [id] } : {};
}

function isTopLevel(type: JsonValue | undefined): boolean {
  if (typeof type !== 'string') return false;
  const name = type.replace(/^ceterms:/, '');
  return (
    credentialClasses.has(name) ||
    organizationClasses.has(name) ||
    learningClasses.has(name) ||
    name === 'AssessmentProfile' ||
    isOffering(type)
  );
}

function isOffering(type: JsonValue | undefined): boolean {
  return typeof type === 'string' && offeringClasses.has(type.replace(/^ceterms:/, ''));
}
