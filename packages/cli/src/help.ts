/** The first page of help. */
export const help = `cairn: issue, check, bake and unbake digital badges and credentials

  cairn verify <file|folder|address|-> …    check badges of any issuer
  cairn issue <credential.json|-> --key …   sign a credential
  cairn bake <picture> <credential> --out … put a credential into a picture
  cairn unbake <picture>                    take it out again
  cairn key new --out key.json              make an issuer's key
  cairn serve [--demo]                      start the platform

Add --help to a command to learn more. A first try:

  cairn key new --out key.json
  cairn issue credential.json --key key.json > signed.json
  cairn verify signed.json --explain
`;

const pages: { [command: string]: string } = {
  verify: `cairn verify <file|folder|address|-> … [--json] [--explain] [--offline] [--recipient address]

Checks badge files (JSON, signed tokens, PNG and SVG pictures), presentations and records of any issuer.
A folder means every badge file below it; "-" reads standard input.

  --explain          every check with its facts, also those that passed
  --json             one JSON object a line
  --offline          fetch nothing: what would need the network is "unknown", never passed
  --recipient        also check that the badge belongs to this address or DID

Exit codes: 0 valid · 1 several badges with different answers · 2 the call is wrong · 3 could not be checked ·
4 expired · 5 not valid yet · 6 suspended · 7 revoked · 8 altered · 9 key not confirmed · 10 issuer not known ·
11 belongs to somebody else · 12 not a badge
`,
  issue: `cairn issue <credential.json|folder|-> --key key.json [--format F] [--issuer ID --method ID] [--out place]

Signs an unsigned credential: Open Badges 3.0 or any W3C Verifiable Credential. Missing members that only the signer
knows are filled in: id (urn:uuid), issuer (the key's did:key) and validFrom (now).

  --format           eddsa-rdfc-2022 (the usual), eddsa-jcs-2022 or vc-jwt
  --issuer, --method the issuer's DID or address, and the id of the key there; without them the key's did:key
  --out              a file, or a folder when a folder is signed; without it the result is printed
`,
  bake: `cairn bake <picture.png|picture.svg> <credential> --out badge.png

The picture keeps its looks; a credential that it carried before is replaced.
`,
  unbake: `cairn unbake <badge.png|badge.svg|-> [--out credential.json]

Prints the credential inside a picture, as it is, byte for byte. Open Badges 1, 2 and 3 are read.
`,
  key: `cairn key new --out key.json [--algorithm Ed25519|ES256|ES384|RS256]

Makes a private key (JWK, readable by you only) and prints its did:key. An existing file is never written over.
`,
  serve: `cairn serve [--demo]

Starts the platform on http://localhost:3000 (PORT, HOST, CAIRN_DATA). --demo fills it with a demo world.
`,
};

/** The page of one command; the first page when there is none. */
export function helpOf(command: string): string {
  return pages[command] ?? help;
}
