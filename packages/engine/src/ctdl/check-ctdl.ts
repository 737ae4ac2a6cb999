import { findConcept } from '../credential/export/ctdl-concepts.ts';
import { ctdlContext } from '../credential/export/to-ctdl.ts';
import type { JsonObject, JsonValue } from '../ports.ts';
import { type CtdlClass, findClass } from './ctdl-classes.ts';
import { type CtdlCode, type CtdlFinding, findingOf } from './ctdl-finding.ts';
import { type CtdlProperty, findProperty, type Holds } from './ctdl-properties.ts';
import { isObject, judgeValue } from './ctdl-values.ts';

interface Run {
  findings: CtdlFinding[];
  /** What the document describes, by `@id`: its class. */
  things: Map<string, string>;
  ctids: Map<string, string>;
  /** Things looked at. */
  count: number;
}

const mostThings = 5000;
const mostFindings = 500;
const deepest = 20;

/**
 * Compares a CTDL document, one credential or a graph, with the vocabulary and with what Credential Engine's registry
 * asks for: the same document gives the same findings, in the same order. `[]` is good.
 */
export function checkCtdl(document: JsonValue): CtdlFinding[] {
  const run: Run = { findings: [], things: new Map(), ctids: new Map(), count: 0 };
  if (!isObject(document) || document['@context'] === undefined)
    return [findingOf('ctdl.not-a-document', { path: '' })];
  const contexts = [document['@context']].flat();
  if (!contexts.some((one) => typeof one === 'string' && one.replace('http:', 'https:') === ctdlContext))
    report(run, 'ctdl.wrong-context', { path: '@context', value: JSON.stringify(document['@context']) });
  const graph = document['@graph'];
  const roots = Array.isArray(graph)
    ? graph.map((node, index) => ({ node, path: `@graph[${index}]` }))
    : [{ node: document as JsonValue, path: '' }];
  if (roots.length === 0) report(run, 'ctdl.empty', { path: '@graph' });
  for (const { node, path } of roots) gather(node, path, run);
  for (const { node, path } of roots)
    if (isObject(node)) checkThing(node, { path, run, depth: 0, isRoot: true });
    else report(run, 'ctdl.not-a-document', { path });
  if (run.count > mostThings) report(run, 'ctdl.too-large', { path: '' });
  return run.findings.slice(0, mostFindings);
}

/** Learns what has a name, so that references can be followed wherever they stand. */
function gather(value: JsonValue, path: string, run: Run): void {
  if (path.split('.').length > deepest || run.count > mostThings) return;
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) gather(each, `${path}[${index}]`, run);
    return;
  }
  if (!isObject(value)) return;
  const { '@id': id, '@type': type } = value;
  if (typeof id === 'string' && typeof type === 'string' && Object.keys(value).length > 2) {
    if (run.things.has(id)) report(run, 'ctdl.said-twice', { path: join(path, '@id'), value: id });
    run.things.set(id, type);
  }
  const ctid = value['ceterms:ctid'];
  if (typeof ctid === 'string') {
    const known = run.ctids.get(ctid);
    if (known !== undefined)
      report(run, 'ctdl.said-twice', { path: join(path, 'ceterms:ctid'), value: ctid });
    run.ctids.set(ctid, path);
  }
  for (const [name, member] of Object.entries(value))
    if (member !== undefined && name !== '@context') gather(member, join(path, name), run);
}

interface Place {
  path: string;
  run: Run;
  depth: number;
  /** It stands by itself and not within something else. */
  isRoot?: boolean;
}

function checkThing(thing: JsonObject, place: Place): void {
  const { run, path, depth } = place;
  run.count += 1;
  if (depth > deepest || run.count > mostThings) return;
  const type = thing['@type'];
  if (typeof type !== 'string') {
    report(run, 'ctdl.missing-type', { path: join(path, '@type') });
    return;
  }
  const found = type.startsWith('ceterms:') ? findClass(type.slice('ceterms:'.length)) : undefined;
  if (!found) {
    report(run, 'ctdl.class-not-known', { path: join(path, '@type'), value: type });
    return;
  }
  checkPresence(thing, found, place);
  for (const [written, value] of Object.entries(thing)) {
    if (written.startsWith('@') || value === undefined) continue;
    const name = written.startsWith('ceterms:') ? written.slice('ceterms:'.length) : written;
    const at = join(path, written);
    if (!found.allowed.has(name)) {
      report(run, 'ctdl.not-of-class', { path: at, value: type });
      continue;
    }
    const property = findProperty(name);
    if (property) checkProperty(value, property, { ...place, path: at });
  }
}

function checkPresence(thing: JsonObject, known: CtdlClass, { path, run, isRoot }: Place): void {
  const id = thing['@id'];
  const isOwn =
    thing['ceterms:ctid'] !== undefined || (isRoot && !(typeof id === 'string' && id.startsWith('_:')));
  const required = isOwn ? known.required : known.requiredWithin;
  if (isOwn && known.required.includes('ctid') && id === undefined)
    report(run, 'ctdl.missing', { path, value: '@id' });
  for (const names of required)
    if (!has(thing, names)) report(run, 'ctdl.missing', { path, value: prefixed(names) });
  if (!isOwn) return;
  for (const names of known.recommended)
    if (!has(thing, names)) report(run, 'ctdl.recommended', { path, value: prefixed(names) });
}

function has(thing: JsonObject, names: string): boolean {
  return names.split('|').some((name) => thing[prefixed(name)] !== undefined);
}

function prefixed(names: string): string {
  return names
    .split('|')
    .map((name) => (name.includes(':') ? name : `ceterms:${name}`))
    .join(' | ');
}

function checkProperty(value: JsonValue, { holds, isList }: CtdlProperty, place: Place): void {
  const { run, path } = place;
  if (!isList) {
    if (Array.isArray(value)) {
      report(run, 'ctdl.is-a-list', { path });
      return;
    }
    checkOne(value, holds, place);
    return;
  }
  if (!Array.isArray(value)) {
    report(run, 'ctdl.not-a-list', { path });
    return;
  }
  if (value.length === 0) report(run, 'ctdl.empty', { path });
  for (const [index, each] of value.entries()) checkOne(each, holds, { ...place, path: `${path}[${index}]` });
}

function checkOne(value: JsonValue, holds: Holds, place: Place): void {
  const { run, path, depth } = place;
  if (typeof holds === 'string') {
    const judged = judgeValue(value, holds);
    if (judged) report(run, judged.code, { path, value: judged.value });
    return;
  }
  if ('thing' in holds && typeof value === 'string') {
    checkReference(value, holds.thing, place);
    return;
  }
  if (!isObject(value)) {
    report(run, 'ctdl.wrong-class', { path, value: JSON.stringify(value) });
    return;
  }
  const wanted =
    'thing' in holds ? holds.thing : new Set(['part' in holds ? holds.part : 'CredentialAlignmentObject']);
  const type = value['@type'];
  if (typeof type === 'string' && !wanted.has(type.replace(/^ceterms:/, '')))
    report(run, 'ctdl.wrong-class', { path: join(path, '@type'), value: type });
  if ('concept' in holds) checkConcept(value, holds, place);
  checkThing(value, { path, run, depth: depth + 1 });
}

/** By its address anything may be elsewhere; a blank node and a part of this document may not. */
function checkReference(id: string, wanted: ReadonlySet<string>, { run, path }: Place): void {
  const type = run.things.get(id);
  if (type === undefined) {
    const judged = judgeValue(id, 'address');
    if (id.startsWith('_:')) report(run, 'ctdl.not-found', { path, value: id });
    else if (judged) report(run, judged.code, { path, value: id });
    return;
  }
  if (!wanted.has(type.replace(/^ceterms:/, ''))) report(run, 'ctdl.wrong-class', { path, value: type });
}

function checkConcept(
  value: JsonObject,
  { concept, orOther }: Extract<Holds, { concept: unknown }>,
  { run, path }: Place,
): void {
  const at = join(path, 'ceterms:targetNode');
  const node = value['ceterms:targetNode'];
  if (typeof node !== 'string') {
    report(run, 'ctdl.missing', { path, value: 'ceterms:targetNode' });
    return;
  }
  const found = findConcept(node);
  if (found?.scheme === concept && found.isKnown) return;
  const code = orOther && /^https?:/.test(node) ? 'ctdl.concept-of-others' : 'ctdl.concept-not-known';
  report(run, code, { path: at, value: node });
}

function report(run: Run, code: CtdlCode, at: { path: string; value?: string }): void {
  if (run.findings.length < mostFindings) run.findings.push(findingOf(code, at));
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
