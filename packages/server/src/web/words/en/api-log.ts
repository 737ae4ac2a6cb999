/** What the document of the API says of the log. */
export const logOperations = {
  getLog: {
    title: 'Read what the log is',
    text: 'The log of everything that is signed and taken back here, for all organisations: its name, its key and its newest checkpoint. Its tiles are public below `url`, as C2SP tlog-tiles has them.',
  },
  getCapsule: {
    title: 'Take a proof capsule',
    text: 'One file with the credential, the keys of its issuer, its status lists as signed now, the hashes of its contexts and the proofs of the log. `cairn verify` checks it with the key of the log and without a network, also when the issuer is gone.',
  },
  getLogProof: {
    title: 'Prove that a credential is in the log',
    text: 'A C2SP tlog-proof: entry, path and signed checkpoint, to be checked without this server. A credential is in the log about a second after it was signed; until then it is not found.',
  },
};

export const logWords = {
  Log: {
    origin: 'What the log is called, for ever.',
    key: 'Its key as C2SP signed-note writes it: name, id and Ed25519 key.',
    size: 'How many entries the newest checkpoint is of.',
    startedAt: 'When it began.',
    checkpoint: 'C2SP tlog-checkpoint, with the signatures of the log and of witnesses.',
    checkpointAt: 'When that was signed.',
    url: 'Address of its page; `checkpoint` and `tile/…` are below it.',
  },
};
