import { tooLarge, unescapeXml } from './svg-markup.ts';

/** What prefixes mean at the place of a drawing that is being read. */
interface OpenNamespaces {
  enter(attributes: readonly [string, string][]): void;
  leave(): void;
  of(prefix: string): string | undefined;
  all(): ReadonlyMap<string, string>;
}

/** Far more than the editors of the wild declare. */
const maxDeclarations = 10_000;

/**
 * Keeps what a prefix meant outside only where an element gives it another meaning: copying all that is known for each
 * nested element would cost their product, which a file of 1 MB makes gigabytes.
 */
export function openNamespaces(): OpenNamespaces {
  const meant = new Map<string, string>();
  const outer: (readonly [string, string | undefined][])[] = [];
  let declarations = 0;
  return {
    enter(attributes) {
      const before: [string, string | undefined][] = [];
      for (const [name, value] of attributes) {
        if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
        declarations += 1;
        if (declarations > maxDeclarations) throw tooLarge('The drawing declares too many namespaces.');
        const prefix = name.slice(6);
        before.push([prefix, meant.get(prefix)]);
        meant.set(prefix, unescapeXml(value));
      }
      outer.push(before);
    },
    leave() {
      // Last first, for an element that declares one prefix twice.
      for (const [prefix, value] of outer.pop()?.toReversed() ?? []) {
        if (value === undefined) meant.delete(prefix);
        else meant.set(prefix, value);
      }
    },
    of: (prefix) => meant.get(prefix),
    all: () => new Map(meant),
  };
}
