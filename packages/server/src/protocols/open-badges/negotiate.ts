const dataTypes = ['application/vc+ld+json', 'application/vc', 'application/ld+json', 'application/json'];
const pageTypes = ['text/html', 'application/xhtml+xml'];

export interface Wanted {
  type: string;
  /** What the `profile` parameter names (RFC 6906); empty when it says nothing. */
  profiles: string[];
}

/** True when the reader would rather have data than a page. A browser, and whoever says nothing, gets the page. */
export function prefersData(accept: string | undefined): boolean {
  const [first] = readAccept(accept);
  return first !== undefined && dataTypes.includes(first.type);
}

/** The types of data that a reader takes, best first. */
export function wantedData(accept: string | undefined): Wanted[] {
  return readAccept(accept).filter(({ type }) => dataTypes.includes(type));
}

/** The types of `accept` (RFC 9110 §12.5.1) that we have something of, best first. */
function readAccept(accept: string | undefined): Wanted[] {
  return split(accept ?? '', ',')
    .map((part) => {
      const [type = '', ...parameters] = split(part, ';').map((word) => word.trim());
      const weight = parameter(parameters, 'q');
      const profiles = parameter(parameters, 'profile')?.replaceAll('"', '').split(/\s+/) ?? [];
      return {
        type: type.toLowerCase(),
        weight: weight === undefined ? 1 : Number(weight) || 0,
        profiles: profiles.filter((profile) => profile !== ''),
      };
    })
    .filter(({ type, weight }) => weight > 0 && [...dataTypes, ...pageTypes].includes(type))
    .sort((one, other) => other.weight - one.weight)
    .map(({ type, profiles }) => ({ type, profiles }));
}

function parameter(parameters: readonly string[], name: string): string | undefined {
  const found = parameters.find((one) => one.toLowerCase().startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}

/** Parts of a header at a separator that does not stand within quotes. */
function split(text: string, separator: ',' | ';'): string[] {
  const parts = [''];
  let isQuoted = false;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    if (letter === separator && !isQuoted) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${letter}`);
  }
  return parts;
}
