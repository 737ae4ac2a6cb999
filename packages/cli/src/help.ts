/** The first page of help. */
export const help = `cairn: issue, check, bake and unbake digital badges and credentials

  cairn verify <file|folder|address|-> …    check badges of any issuer
  cairn issue <credential.json|-> --key …   sign a credential
  cairn bake <picture> <credential> --out … put a credential into a picture
  cairn unbake <picture>                    take it out again
  cairn key new --out key.json              make an issuer's key
  cairn check-ctdl <file|folder|address|->  check descriptions for the Credential Registry
  cairn import-catalogue <file> --server …  bring a catalogue into a Cairn
  cairn import-framework <file> … --server … bring a skills framework into it
  cairn audit <address|folder> --key …      check a log of what was signed
  cairn witness --key … --log …             sign that logs only grow
  cairn serve [--demo]                      start the platform

Add --help to a command to learn more. A first try:

  cairn key new --out key.json
  cairn issue credential.json --key key.json --out signed.json
  cairn verify signed.json --explain

The README of this package has a credential.json to begin with.
`;

const pages: { [command: string]: string } = {
  verify: `cairn verify <file|folder|table|address|-> … [--table|--csv|--json] [--explain] [--offline] [--recipient address] [--subject-file file]

Checks badge files (JSON, signed tokens, PNG and SVG pictures, PDF), presentations and records of any issuer, one or
thousands: what they share is fetched once. A folder means every badge file below it; "-" reads standard input. Of a
table (.csv, .tsv) each row is a badge: the column is called address, url, link, credential or badge, and holds an
address or the text of a credential.

  --explain          every check with its facts, also those that passed
  --table            a line each: valid, warning, not valid or not checked, and why
  --csv              the same as a table for a spreadsheet, with what the genuine ones say
  --json             one JSON object a line
  --offline          fetch nothing: what would need the network is "unknown", never passed
  --site folder      answer the addresses of an organisation that has closed from its site, in this folder
  --recipient        also check that the badge belongs to this address or DID
  --subject-file     also check that this file is the one whose hash the credential holds, such as the rows of a
                     verdict file; another file is told by exit code 8
  --log-key KEY      for a proof capsule, which is checked by itself and never fetches: the key of the issuer's log as you
                     noted it; without it, nothing shows that the keys in the capsule are the issuer's
  --witness KEY      for a proof capsule: a witness whose signature is told
  --allow host       a badge may name addresses of this host, although it lies in a private network;
                     otherwise only the internet and this machine are asked

Exit codes: 0 valid · 1 several badges with different answers · 2 the call cannot be carried out ·
3 could not be checked or read · 4 expired · 5 not valid yet · 6 suspended · 7 revoked · 8 altered ·
9 key not confirmed · 10 issuer not known · 11 belongs to somebody else · 12 not a badge · 13 breaks its format · 14 replaced by a newer one ·
70 a fault of cairn
`,
  issue: `cairn issue <credential.json|folder|-> --key key.json [--format F] [--issuer ID --method ID] [--out place]

Signs an unsigned credential: Open Badges 3.0 or any W3C Verifiable Credential. Missing members that only the signer
knows are filled in: id (urn:uuid), issuer (the key's did:key) and validFrom (now).

  --format           eddsa-rdfc-2022 (usual for an Ed25519 key), eddsa-jcs-2022, ecdsa-rdfc-2019 (usual for an
                     ES256 or ES384 key), ecdsa-jcs-2019, vc-jwt (any key; usual for RS256)
  --issuer, --method the issuer's DID or address, and the id of the key there; without them the key's did:key
  --out              a file, or a folder when a folder is signed; without it the result is printed
  --force            replace files that are there; a private key is never replaced

In a folder, what is in order is signed and the rest is named. Exit codes: 0 all signed · 2 the call cannot be
carried out · 12 a credential is not in order · 1 several faults
`,
  bake: `cairn bake <picture.png|picture.svg|-> <credential|-> --out badge.png [--force]

The picture keeps its looks; a credential that it carried before is replaced. Only what is signed is put into it.
--force replaces a file that is there, also the picture itself.
`,
  unbake: `cairn unbake <badge.png|badge.svg|certificate.pdf|-> [--out credential.json] [--force]

Prints the credential inside a picture, or attached to a PDF, as it is, byte for byte. Open Badges 1, 2 and 3 are read.
`,
  key: `cairn key new --out key.json [--algorithm Ed25519|ES256|ES384|RS256]

Makes a private key (JWK, readable by you only) and prints its did:key. An existing file is never written over.
`,
  'check-ctdl': `cairn check-ctdl <file|folder|address|-> … [--json]

Compares CTDL documents (JSON-LD, one credential or a graph) with the vocabulary of Credential Engine and with what its
registry asks for: required properties, closed lists of values, texts by language, references. Nothing is sent.

  --json             one JSON object a line

Each finding has its place and what to do: ✗ is refused by the registry, ! says less than it should, i is good to know.
Exit codes: 0 the registry would take all · 1 it would refuse something · 2 the call cannot be carried out · 3 could not be read
`,
  'import-catalogue': `cairn import-catalogue <file> --server https://cairn.example.org [--begin] [--publish] [--language en]

Looks at a table (CSV, TSV, XLSX), Open Badges or CTDL (JSON, or a ZIP of them), says what would be new, changed and
refused, and with --begin makes drafts of it. The same file again changes nothing.

  --server           the Cairn to import into
  --token-file       a file with a token of the organisation; otherwise it is taken from CAIRN_TOKEN
  --begin            import; without it, nothing is changed
  --publish          publish what is complete
  --language         of what does not say its own, such as "de"

Exit codes: 0 every row is in order, and done where it was begun · 1 some rows were refused, at the look or when they
were done · 2 the call cannot be carried out · 3 the Cairn could not be reached
`,
  'import-framework': `cairn import-framework <file> … --server https://cairn.example.org [--begin]

Looks at the files of a skills framework as their publisher offers them (ESCO, O*NET, CASE, CTDL-ASN, or a table), says
what would be new, changed and gone, and with --begin imports them. The same files again change nothing.

  --server           the Cairn to import into
  --token-file       a file with a token of the organisation; otherwise it is taken from CAIRN_TOKEN
  --begin            import; without it, nothing is changed
  --name, --language, --version, --licence    what the files do not say of the framework

Exit codes: 0 every line is in order, and done where it was begun · 1 some lines cannot be taken, the first are named,
or could not be done · 2 the call cannot be carried out · 3 the Cairn could not be reached
`,
  audit: `cairn audit <address|folder> --key KEY [--old file] … [--badge file] … [--witness KEY] … [--save folder] [--force]

Reads a log of what was signed and taken back (C2SP tlog-tiles) and makes every hash of it anew out of its entries.

  --key              the key of the log, name+id+key, as its page shows it; note it where the log cannot change it
  --old              a checkpoint that you kept: the log must still begin with it
  --badge            a badge file (JSON, PNG, SVG or PDF) that must be in it
  --witness          the key of a witness that must have signed the checkpoint
  --save             keep a copy of all that was read; it can be audited as a folder, without a network
  --force            save also over a checkpoint that was saved there before
  --allow host       a host in a private network

Exit codes: 0 all of it holds · 1 something does not · 2 the call cannot be carried out · 3 the log could not be read ·
12 a file holds no credential
`,
  witness: `cairn witness --key key.json --name witness.example/w1 --log KEY … --state seen.json [--port 8090] [--host localhost]

Signs checkpoints of the logs that you name, after checking that each begins with what it signed last (C2SP
tlog-witness: POST /add-checkpoint). Run it where the log's operator has no say. It prints its line for CAIRN_WITNESSES.

  --key              an Ed25519 key that "cairn key new" made, for this witness alone
  --name             what the witness is called: an address without https://
  --log              the key of a log that it signs for; several times for several logs
  --state            where it keeps what it signed last; losing it lets a log begin anew

Exit codes: 0 it was stopped · 2 the call cannot be carried out
`,
  serve: `cairn serve [--demo]

Starts the platform on http://localhost:3000 (PORT, HOST, CAIRN_DATA). --demo fills it with a demo world.
`,
};

/** The page of one command; the first page when there is none. */
export function helpOf(command: string): string {
  return pages[command] ?? help;
}
