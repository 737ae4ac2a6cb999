import { z } from 'zod';
import { say } from '../refusals.ts';
import type { Entry, Fault, Given, Head, Parsed } from './entry.ts';
import { isUri, textsOf } from './texts.ts';

const node = z.looseObject({ '@id': z.string().optional(), '@type': z.unknown() });
type Node = z.infer<typeof node>;
const graphDocument = z.looseObject({ '@graph': z.array(z.unknown()) });

/** A CTDL-ASN graph: one framework and its competencies, each in as many languages as it has. */
export function parseCtdlAsn(document: unknown, file: string, given: Given): Parsed | undefined {
  const parsed = graphDocument.safeParse(document);
  if (!parsed.success) return undefined;
  const nodes = parsed.data['@graph'].flatMap((raw, index) => {
    const one = node.safeParse(raw);
    return one.success ? [{ line: index + 1, node: one.data }] : [];
  });
  const framework = nodes.find(({ node }) => isOf(node, 'CompetencyFramework'))?.node;
  if (!framework) return undefined;
  const names = sayings(framework, 'name', given.language ?? 'en');
  const [[language, name] = [given.language ?? 'en', file]] = [...names];
  const uri = framework['@id'] ?? '';
  const [publisher] = sayings(framework, 'publisherName', language).values();
  const [licence] = textsAt(framework, 'license');
  const head: Head = {
    ...{ type: 'framework', format: 'ctdl-asn', uri, name, language },
    ...(publisher !== undefined && { publisher }),
    ...((given.licence ?? licence) !== undefined && { licence: given.licence ?? licence }),
    ...(given.version !== undefined && { version: given.version }),
  };
  return {
    head,
    types: new Set(['skill', 'links'] as const),
    entries: async function* () {
      for (const { line, node } of nodes)
        if (isOf(node, 'Competency')) yield* competency(node, { file, line, language, framework: uri });
    },
  };
}

interface Where {
  file: string;
  line: number;
  language: string;
  framework: string;
}

/** The framework's language comes first, since a skill keeps the one in which it first came. */
function* competency(node: Node, { file, line, language, framework }: Where): Generator<Entry | Fault> {
  const uri = node['@id'] ?? '';
  const [said, labels] = [
    sayings(node, 'competencyText', language),
    sayings(node, 'competencyLabel', language),
  ];
  const comments = sayings(node, 'comment', language);
  const [code = ''] = textsAt(node, 'codedNotation');
  const spoken = [...new Set([...said.keys(), ...labels.keys()])];
  const languages = spoken.sort((one, other) => Number(other === language) - Number(one === language));
  if (languages.length === 0) yield { type: 'fault', file, line, said: say('skills.import-no-name') };
  for (const tongue of languages) {
    const [text = '', label] = [said.get(tongue), labels.get(tongue)];
    const name = label ?? (text.length > 300 ? `${text.slice(0, 299)}…` : text);
    const description = text === name ? (comments.get(tongue) ?? '') : text;
    const result = textsOf({ uri, language: tongue, name, alternatives: [], description, code });
    if (result.ok) yield { type: 'skill', ...result.texts, isTransversal: false };
    else yield { type: 'fault', file, line, said: result.said };
  }
  const known = (name: string) => textsAt(node, name).filter((one) => isUri(one) && one !== framework);
  const links = { broader: known('isChildOf'), related: known('exactAlignment') };
  if (isUri(uri)) yield { type: 'links', uri, ...links };
}

function isOf(node: Node, type: string): boolean {
  return [node['@type']].flat().some((one) => one === `ceasn:${type}` || one === type);
}

function valueAt(node: Node, name: string): unknown {
  return node[`ceasn:${name}`] ?? node[name];
}

/** Texts or addresses, one or many, bare or as `{"@id": …}`. */
function textsAt(node: Node, name: string): string[] {
  return [valueAt(node, name)].flat().flatMap((one) => {
    if (typeof one === 'string') return [one];
    const address = z.looseObject({ '@id': z.string() }).safeParse(one);
    return address.success ? [address.data['@id']] : [];
  });
}

const languageMap = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** By language: a language map, or a bare text in the framework's own. */
function sayings(node: Node, name: string, language: string): Map<string, string> {
  const value = valueAt(node, name);
  if (typeof value === 'string') return new Map([[language, value]]);
  const map = languageMap.safeParse(value);
  if (!map.success) return new Map();
  return new Map(
    Object.entries(map.data).flatMap(([tag, text]) => {
      const first = [text].flat()[0] ?? '';
      return first === '' ? [] : [[tag.toLowerCase().startsWith('en') ? 'en' : tag, first] as const];
    }),
  );
}
