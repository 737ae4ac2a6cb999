/**
 * Whether two addresses name the same document: as addresses, not as text (letter case of the host, default ports,
 * escapes), with http and https as one, since what was asked was asked over https. A slash at the end is another path.
 */
export function isSameAddress(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one === other || (isWebAddress(one) && isWebAddress(other) && plain(one) === plain(other));
}

/** An address of the web without a name or password in it, which readers would take for the host. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

function plain(address: string): string {
  const { host, pathname, search } = new URL(address.replace(/^http:/i, 'https:'));
  return `${host}${pathname}${search}`;
}

export function originOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined;
}

/** Only a connection that nobody can change on the way tells what an address publishes. */
export function isInsecure(url: string): boolean {
  return /^http:\/\//i.test(url);
}
