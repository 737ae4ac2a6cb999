/** Address of a script of web/islands. */
export function islandUrl(name: string): string {
  return `/assets/${name}.js`;
}
