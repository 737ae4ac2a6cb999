import type { Crypto, JsonObject, JsonValue } from '../ports.ts';
import { checkTemplate } from './check-template.ts';
import { type Filling, fillTemplate } from './fill-template.ts';
import { stringsOf } from './read-holes.ts';
import { compileTemplate, type LeafPath, type Template } from './template.ts';

/** The templates of one achievement, and what is needed to learn more of them. */
export interface TemplateShelf {
  /** The one used last comes first. */
  entries: TemplateEntry[];
  /** Credentials that no template fitted, each of another shape, as text of JSON.stringify. */
  samples: string[];
  /** Compilations left: credentials that never repeat a shape must not cost a compilation each. */
  budget: number;
}

export interface TemplateEntry {
  template: Template;
  sample: string;
  paths: LeafPath[];
  /** The `@context` as JSON, which no hole is in. */
  contexts: string;
  uses: number;
}

export function createShelf(): TemplateShelf {
  return { entries: [], samples: [], budget: 32 };
}

/** A template and the strings in its holes: together they are a credential. */
export interface Match {
  entry: TemplateEntry;
  strings: string[];
}

/** What a template made of a credential. */
export interface Filled extends Match {
  filling: Filling;
}

/** By the template that fits, which moves to the front; undefined when none does. */
export function fillFromShelf(
  shelf: TemplateShelf,
  credential: JsonObject,
  crypto: Crypto,
): Filled | undefined {
  return fromShelf(shelf, (entry) => {
    const strings = stringsOf(entry.template, credential);
    return strings && fillMatch({ entry, strings }, crypto);
  });
}

/** The same, without filling it yet. */
export function matchOnShelf(shelf: TemplateShelf, credential: JsonObject): Match | undefined {
  return fromShelf(shelf, (entry) => {
    const strings = stringsOf(entry.template, credential);
    return strings && { entry, strings };
  });
}

/** Undefined when the values would change the graph. */
export function fillMatch({ entry, strings }: Match, crypto: Crypto): Filled | undefined {
  const filling = fillTemplate(entry.template, strings, crypto);
  if (!filling) return undefined;
  entry.uses++;
  return { entry, strings, filling };
}

function fromShelf<T>(shelf: TemplateShelf, make: (entry: TemplateEntry) => T | undefined): T | undefined {
  for (let index = 0; index < shelf.entries.length; index++) {
    const entry = shelf.entries[index] as TemplateEntry;
    const made = make(entry);
    if (!made) continue;
    if (index > 0) {
      shelf.entries.splice(index, 1);
      shelf.entries.unshift(entry);
    }
    return made;
  }
  return undefined;
}

/** The template that another thread found with `learnFrom`, from what can be sent. */
export function compileEntry(
  { sample, paths }: Pick<TemplateEntry, 'sample' | 'paths'>,
  crypto: Crypto,
): TemplateEntry | undefined {
  const template = compileTemplate(sample, paths, crypto);
  if (!template) return undefined;
  const document = JSON.parse(sample) as JsonObject;
  return { template, sample, paths, contexts: JSON.stringify(document['@context']), uses: 0 };
}

/**
 * Compares a credential that no template fitted with those seen before: where one has the same structure, the strings
 * in which they differ become holes. A new template is used only after it passed `checkTemplate`.
 */
export async function learnFrom(shelf: TemplateShelf, json: string, crypto: Crypto): Promise<void> {
  const draft = draftEntry(shelf, json, crypto);
  if (draft && (await checkTemplate(draft.entry.template, crypto))) addEntry(shelf, draft);
}

/** The same with a check that answers at once. */
export function learnWith(
  shelf: TemplateShelf,
  { json, check }: { json: string; check: (template: Template) => boolean },
  crypto: Crypto,
): void {
  const draft = draftEntry(shelf, json, crypto);
  if (draft && check(draft.entry.template)) addEntry(shelf, draft);
}

interface Draft {
  entry: TemplateEntry;
  /** What it takes the place of. */
  sample: string;
  old: TemplateEntry | undefined;
}

function draftEntry(shelf: TemplateShelf, json: string, crypto: Crypto): Draft | undefined {
  if (shelf.budget <= 0) return undefined;
  const document = JSON.parse(json) as JsonObject;
  const old = shelf.entries.find((entry) => differences(entry.sample, document) !== undefined);
  const sample = old?.sample ?? shelf.samples.find((one) => differences(one, document) !== undefined);
  if (sample === undefined) {
    shelf.samples.push(json);
    if (shelf.samples.length > maximumSamples) shelf.samples.shift();
    return undefined;
  }
  shelf.budget--;
  const paths = union(differences(sample, document) ?? [], old?.paths ?? []);
  const entry = paths.length > maximumHoles ? undefined : compileEntry({ sample: json, paths }, crypto);
  return entry && { entry, sample, old };
}

function addEntry(shelf: TemplateShelf, { entry, sample, old }: Draft): void {
  shelf.samples = shelf.samples.filter((one) => one !== sample);
  shelf.entries = [entry, ...shelf.entries.filter((one) => one !== old)];
  shelf.entries.length = Math.min(shelf.entries.length, maximumEntries);
}

const maximumSamples = 4;
const maximumEntries = 8;
const maximumHoles = 64;

/** The strings in which two documents differ; undefined when they differ in anything else. */
function differences(sample: string, document: JsonObject): LeafPath[] | undefined {
  const paths: LeafPath[] = [];
  return compare(JSON.parse(sample) as JsonObject, document, { path: [], paths }) ? paths : undefined;
}

/** Types, contexts, numbers and the names of members are structure: a hole never stands there. */
function compare(a: JsonValue, b: JsonValue, place: { path: LeafPath; paths: LeafPath[] }): boolean {
  if (typeof a === 'string' && typeof b === 'string') {
    if (a === b) return true;
    if (place.path.some((step) => step === 'type' || step === '@context')) return false;
    place.paths.push(place.path);
    return true;
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const before = Object.entries(a);
  const after = Object.entries(b);
  return (
    before.length === after.length &&
    before.every(([name, value], index) => {
      const [otherName, other] = after[index] ?? ['', null];
      const step = Array.isArray(a) ? index : name;
      return otherName === name && compare(value, other, { path: [...place.path, step], paths: place.paths });
    })
  );
}

function union(paths: LeafPath[], others: LeafPath[]): LeafPath[] {
  const known = new Set(paths.map((path) => JSON.stringify(path)));
  return [...paths, ...others.filter((path) => !known.has(JSON.stringify(path)))];
}
