interface Endpoint {
  id: string;
  endpoint: string;
  method: 'POST';
  headers: { Authorization: string };
  tags: string[];
  options?: { checks: string[] };
  supports?: { vc: string[]; keyTypes?: string[] };
  supportedEcdsaKeyTypes?: string[];
}

/** This issuer and verifier as vc-test-suite-implementations describes one: what goes into a suite's localConfig.cjs. */
export function implementationManifest(server: {
  base: string;
  /** Who signs with each kind of key: a did:key is another for each. */
  dids: { [keyType in 'Ed25519' | 'P-256' | 'P-384']: string };
  token: string;
}) {
  const { base, dids, token } = server;
  const at = (path: string, tags: string[], more: Partial<Endpoint> = {}): Endpoint => ({
    id: dids.Ed25519,
    endpoint: `${base}${path}`,
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    tags: [...tags, 'localhost'],
    ...more,
  });
  // Some tests of these suites send no options, with vectors whose issuers are at no address that exists.
  const proofOnly = '/proof-only/credentials/verify';
  const checks = { options: { checks: ['proof'] } };
  const both = { supports: { vc: ['1.1', '2.0'] } };
  const keyTypes = ['P-256', 'P-384'];
  const ecdsa = { supports: { vc: ['1.1', '2.0'], keyTypes }, supportedEcdsaKeyTypes: keyTypes, ...checks };
  const signedBy = (keyType: 'P-256' | 'P-384') => ({
    id: dids[keyType],
    supports: { vc: ['1.1', '2.0'], keyTypes: [keyType] },
    supportedEcdsaKeyTypes: [keyType],
  });
  const selective = { ...checks, ...signedBy('P-256') };
  return {
    name: 'Cairn',
    implementation: 'Cairn',
    issuers: [
      at('/credentials/issue', ['vc2.0', 'vc-api']),
      at('/eddsa-rdfc-2022/credentials/issue', ['eddsa-rdfc-2022'], both),
      at('/eddsa-jcs-2022/credentials/issue', ['eddsa-jcs-2022'], both),
      at('/ecdsa-rdfc-2019/credentials/issue', ['ecdsa-rdfc-2019'], signedBy('P-256')),
      at('/ecdsa-rdfc-2019/p-384/credentials/issue', ['ecdsa-rdfc-2019'], signedBy('P-384')),
      at('/ecdsa-jcs-2019/credentials/issue', ['ecdsa-jcs-2019'], signedBy('P-256')),
      at('/ecdsa-jcs-2019/p-384/credentials/issue', ['ecdsa-jcs-2019'], signedBy('P-384')),
      at('/ecdsa-sd-2023/credentials/issue', ['ecdsa-sd-2023'], signedBy('P-256')),
      at('/vc-jwt/credentials/issue', ['vc-jose-cose', 'vc+jwt', 'EnvelopedVerifiableCredential']),
      at('/bitstring-status-list/credentials/issue', ['BitstringStatusList']),
    ],
    vcHolders: [at('/credentials/derive', ['vcHolder', 'ecdsa-sd-2023'], signedBy('P-256'))],
    verifiers: [
      at('/credentials/verify', ['vc2.0', 'vc-api', 'BitstringStatusList']),
      at(proofOnly, ['eddsa-rdfc-2022', 'eddsa-jcs-2022'], { ...both, ...checks }),
      at(proofOnly, ['ecdsa-rdfc-2019', 'ecdsa-jcs-2019'], ecdsa),
      at(proofOnly, ['ecdsa-sd-2023'], selective),
    ],
    vpVerifiers: [at('/presentations/verify', ['vc2.0', 'vc-api'])],
    setStatusLists: [at('/credentials/status', ['Revocation', 'Suspension', 'Message'])],
  };
}
