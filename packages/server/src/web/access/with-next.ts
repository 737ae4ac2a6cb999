/** The address of a sign-in page that leads on to where the visitor wanted to go. */
export function withNext(path: string, next: string): string {
  return next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`;
}
