/** What others can check of an organisation, and what it says of itself for that. */
export interface Provider {
  organisationId: string;
  /** Empty where it has not said. */
  legalName: string;
  /** How one complains; empty where it has not said. */
  complaints: string;
  domain?: Domain;
}

/** A host that an organisation says is its own. */
export interface Domain {
  host: string;
  /** What has to stand there. */
  token: string;
  /** Since when it was found there without a gap; absent while it is not. */
  verifiedAt?: Date;
  /** When a look last had an answer. */
  checkedAt?: Date;
}

/** Where the token is looked for, in DNS and on the web. */
export function placesOf({ host, token }: Pick<Domain, 'host' | 'token'>) {
  return {
    dns: `_cairn.${host}`,
    record: `cairn-verification=${token}`,
    address: `https://${host}/.well-known/cairn-verification.txt`,
  };
}
