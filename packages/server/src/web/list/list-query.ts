import { z } from 'zod';
import { type Direction, type ListRequest, type Place, wordsIn } from '../../platform/list/list-request.ts';
import { oneLine } from '../../platform/plain-text.ts';

/** What a list can be asked for in its address. */
export interface ListDeclaration<Sort extends string, Facet extends string, Field extends string> {
  /** Each with the direction in which one reads it first; the first is the list's own order. */
  sorts: { readonly [sort in Sort]: Direction };
  /** The values of each; `ids` or `names` where only the rows know them. */
  facets: { readonly [facet in Facet]: FacetChoices };
  /** Other short answers that narrow it, such as a first day. What they mean is the list's own matter. */
  fields?: readonly Field[];
  size?: number;
  /** Before the names of the parameters, where a page has two lists. */
  prefix?: string;
}

export type FacetChoices = readonly string[] | 'ids' | 'names';

/** A list as its reader asked for it. Nothing an address can hold makes it wrong: what cannot be read is left out. */
export interface ListQuery<
  Sort extends string = string,
  Facet extends string = string,
  Field extends string = string,
> extends ListRequest<Sort, Facet> {
  /** As it was typed. */
  search: string;
  fields: { readonly [field in Field]: string };
  /** The same rows as a file. */
  isFile: boolean;
  path: string;
  /** Parameters that are not the list's; they stay in every link. */
  rest: readonly (readonly [string, string])[];
  declaration: ListDeclaration<Sort, Facet, Field>;
}

export interface ListReader<Sort extends string, Facet extends string, Field extends string> {
  read(asked: { path: string; queries(): { [name: string]: string[] } }): ListQuery<Sort, Facet, Field>;
}

export const longestSearch = 100;
const mostIds = 20;
const mostRest = 10;
const sizes = [25, 50, 100] as const;

const given = z.array(z.string()).catch([]);
const first = given.transform(([value = '']) => value);
const searched = first.transform((value) =>
  oneLine(value.slice(0, longestSearch * 4)).slice(0, longestSearch),
);
const short = first.transform((value) => oneLine(value.slice(0, 160)).slice(0, 40));
const cursor = first
  .pipe(z.string().regex(/^[\w-]{1,600}$/))
  .optional()
  .catch(undefined);
const id = z.string().regex(/^[\w.:-]{1,100}$/);
/** Of a town, or of a place in a classification, as it is kept. */
const named = z
  .string()
  .min(1)
  .max(200)
  .refine((value) => oneLine(value) === value);
const pair = z.tuple([z.string().regex(/^[\w.-]{1,40}$/), z.string().max(100)]);

/** Declares a list once: its page, its file and every link of it read the same parameters. */
export function listQuery<
  const Sort extends string,
  const Facet extends string = never,
  const Field extends string = never,
>(declaration: ListDeclaration<Sort, Facet, Field>): ListReader<Sort, Facet, Field> {
  return {
    read(asked) {
      const parameters = asked.queries();
      const of = (name: string) => parameters[nameOf(declaration, name)];
      const search = searched.parse(of('q'));
      return {
        search,
        words: wordsIn(search),
        facets: mapKeys(declaration.facets, (facet, values) => readFacet(values, of(facet))),
        fields: Object.fromEntries(
          (declaration.fields ?? []).map((field) => [field, short.parse(of(field))]),
        ) as {
          [field in Field]: string;
        },
        sort: readSort(declaration, first.parse(of('sort'))),
        place: readPlace(cursor.parse(of('after')), cursor.parse(of('before'))),
        size: readSize(declaration, first.parse(of('size'))),
        isFile: first.parse(of('file')) === 'csv',
        path: asked.path,
        rest: readRest(declaration, parameters),
        declaration,
      };
    },
  };
}

/** The name of a parameter in addresses and forms. */
export function nameOf({ prefix = '' }: { prefix?: string }, name: string): string {
  return `${prefix}${name}`;
}

/** Whether anything keeps rows out of sight. */
export function isNarrowed({ search, facets, fields }: ListQuery): boolean {
  return (
    search !== '' ||
    Object.values(facets).some((values) => values.length > 0) ||
    Object.values(fields).some((value) => value !== '')
  );
}

export function ownSort<Sort extends string>(declaration: { sorts: { readonly [sort in Sort]: Direction } }) {
  const [by, direction] = Object.entries(declaration.sorts)[0] as [Sort, Direction];
  return { by, direction };
}

export function writeSort({ by, direction }: ListRequest['sort']): string {
  return direction === 'descending' ? `-${by}` : by;
}

function readSort<Sort extends string>(
  { sorts }: { sorts: { readonly [sort in Sort]: Direction } },
  text: string,
): { by: Sort; direction: Direction } {
  const isDescending = text.startsWith('-');
  const by = isDescending ? text.slice(1) : text;
  return Object.hasOwn(sorts, by)
    ? { by: by as Sort, direction: isDescending ? 'descending' : 'ascending' }
    : ownSort({ sorts });
}

function readFacet(choices: FacetChoices, values: unknown): string[] {
  if (values === undefined) return [];
  const wanted = new Set(given.parse(values));
  if (typeof choices !== 'string') return choices.filter((choice) => wanted.has(choice));
  const kept = choices === 'ids' ? id : named;
  return [...wanted].filter((value) => kept.safeParse(value).success).slice(0, mostIds);
}

function readPlace(after: string | undefined, before: string | undefined): Place | undefined {
  if (after !== undefined) return { cursor: after, reading: 'after' };
  return before === undefined ? undefined : { cursor: before, reading: 'before' };
}

function readSize({ size: own = sizes[0] }: { size?: number }, text: string): number {
  return sizes.find((size) => String(size) === text) ?? own;
}

function readRest(
  declaration: ListDeclaration<string, string, string>,
  parameters: { [name: string]: string[] },
): [string, string][] {
  const own = new Set(
    [
      'q',
      'sort',
      'after',
      'before',
      'size',
      'file',
      ...Object.keys(declaration.facets),
      ...(declaration.fields ?? []),
    ].map((name) => nameOf(declaration, name)),
  );
  return Object.entries(parameters)
    .filter(([name]) => !own.has(name))
    .flatMap(([name, values]) => given.parse(values).map((value) => pair.safeParse([name, value])))
    .flatMap(({ data }) => (data ? [data] : []))
    .slice(0, mostRest);
}

function mapKeys<Key extends string, From, To>(
  from: { readonly [key in Key]: From },
  change: (key: Key, value: From) => To,
): { [key in Key]: To } {
  const entries = Object.entries(from) as [Key, From][];
  return Object.fromEntries(entries.map(([key, value]) => [key, change(key, value)])) as { [key in Key]: To };
}
