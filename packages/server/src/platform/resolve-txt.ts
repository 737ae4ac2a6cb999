import { Resolver } from 'node:dns/promises';

/** The texts at a name of DNS, each whole. Throws where there are none, or nobody answers. */
export type ResolveTxt = (name: string) => Promise<string[]>;

/** A name server that does not answer keeps nobody waiting for long. */
const patience = { timeout: 3000, tries: 2 };

export function createResolveTxt(): ResolveTxt {
  const resolver = new Resolver(patience);
  return async (name) => (await resolver.resolveTxt(name)).map((parts) => parts.join(''));
}
