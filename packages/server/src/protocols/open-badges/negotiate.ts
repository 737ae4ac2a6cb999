const dataTypes = ['application/vc+ld+json', 'application/vc', 'application/ld+json', 'application/json'];
const pageTypes = ['text/html', 'application/xhtml+xml'];

/** True when the reader would rather have data than a page. A browser, and whoever says nothing, gets the page. */
export function prefersData(accept: string | undefined): boolean {
  const wanted = (accept ?? '')
    .split(',')
    .map((part) => {
      const [type = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      return { type, weight: weight === undefined ? 1 : Number(weight.slice(2)) || 0 };
    })
    .filter(({ type, weight }) => weight > 0 && [...dataTypes, ...pageTypes].includes(type))
    .sort((one, other) => other.weight - one.weight);
  return dataTypes.includes(wanted[0]?.type ?? '');
}
