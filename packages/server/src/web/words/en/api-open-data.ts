/** What the document of the API says of open data and of registries. */
export const openDataOperations = {
  getOpenData: {
    title: 'Read what is given away',
    text: 'Under which licence the organisation gives its descriptions away, and what registries ask of it.',
  },
  changeOpenData: {
    title: 'Change what is given away',
    text: 'Changes the members that are sent; all others stay, and null takes one away. What somebody took under a licence stays theirs to use. Needs the ETag of what you saw.',
  },
  rehearseRegistry: {
    title: 'Rehearse publishing to a registry',
    text: 'What would be sent to Credential Engine’s registry for each offer, in this order, and what would be said to it. Nothing is sent.',
  },
  checkCtdl: {
    title: 'Check a CTDL document',
    text: 'Compares a document, one credential or a graph, with the vocabulary and with what Credential Engine’s registry asks for. The same document gives the same findings. It is not kept.',
  },
};

export const openDataWords = {
  OpenData: {
    licence:
      'SPDX identifier of the licence; absent: all rights are reserved, and nothing is in the downloads.',
    sector: 'Who owns the organisation (CTDL AgentSector); absent where it is not said.',
    contactEmail: 'A public address for registries; empty where there is none.',
    finderHosts: 'Hosts that may show the finder in a frame; none: every site.',
    isRecognizing: 'Accreditations and approvals are also signed as W3C Recognized Entities (draft).',
  },
  OpenDataChange: {
    licence: 'SPDX identifier of the licence; null reserves all rights.',
    sector: 'Who owns the organisation (CTDL AgentSector); null takes it away.',
    contactEmail: 'A public address for registries; empty takes it away.',
    finderHosts: 'Hosts that may show the finder in a frame; none: every site.',
    isRecognizing: 'Whether accreditations and approvals are also signed as W3C Recognized Entities (draft).',
  },
  CtdlFinding: {
    code: 'What was found.',
    severity:
      '`error`: the registry refuses it. `warning`: it says less than it should. `note`: good to know.',
    path: 'Where in the document; empty for the whole.',
    value: 'The property that is missing, or the value that is wrong.',
    message: 'What was found, in a sentence.',
    fix: 'What to do.',
  },
  Rehearsal: {
    ctid: 'Its identifier in the registry, made from its address: the same at every time.',
    isAccepted: 'Whether the registry would take it.',
    findings: 'What would be said to it.',
    graphs: 'What would be sent, the organisation first.',
  },
  CtdlDocument: { document: 'The document, with its @context.' },
  CtdlReport: { isAccepted: 'Whether the registry would take it.', findings: 'What was found.' },
};
