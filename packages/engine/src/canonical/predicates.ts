/** A predicate IRI with its place in the order of all known predicates, so that quads sort by integer. */
export interface Predicate {
  iri: string;
  /** ` <iri> `, as it stands in a line. */
  text: string;
  /** Valid after `rankPredicates`. */
  rank: number;
}

/** The one object for a predicate IRI. IRIs come from bundled contexts only, so the table cannot grow without end. */
export function internPredicate(iri: string): Predicate {
  let predicate = predicates.get(iri);
  if (!predicate) {
    predicate = { iri, text: ` <${iri}> `, rank: -1 };
    predicates.set(iri, predicate);
    isRanked = false;
  }
  return predicate;
}

/** Brings the ranks up to date. Ranks may change whenever a predicate is added, so they are only good right after this. */
export function rankPredicates(): void {
  if (isRanked) return;
  const all = [...predicates.values()].sort((a, b) => (a.text < b.text ? -1 : 1));
  for (const [rank, predicate] of all.entries()) predicate.rank = rank;
  isRanked = true;
}

const predicates = new Map<string, Predicate>();
let isRanked = true;

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const rdfType = internPredicate(`${rdf}type`);
export const rdfFirst = internPredicate(`${rdf}first`);
export const rdfRest = internPredicate(`${rdf}rest`);
/** End of a list, as the end of a line. */
export const rdfNilTail = `<${rdf}nil> .\n`;
