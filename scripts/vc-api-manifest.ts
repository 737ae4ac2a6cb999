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
export function implementationManifest(server: { base: string; did: string; token: string }) {
  const { base, did, token } = server;
  const at = (path: string, tags: string[], more: Partial<Endpoint> = {}): Endpoint => ({
    id: did,
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
  const selective = {
    ...ecdsa,
    supports: { vc: ['1.1', '2.0'], keyTypes: ['P-256'] },
    supportedEcdsaKeyTypes: ['P-256'],
  };
  return {
    name: 'Cairn',
    implementation: 'Cairn',
    issuers: [
      at('/credentials/issue', ['vc2.0', 'vc-api']),
      at('/eddsa-rdfc-2022/credentials/issue', ['eddsa-rdfc-2022'], both),
      at('/eddsa-jcs-2022/credentials/issue', ['eddsa-jcs-2022'], both),
      at('/bitstring-status-list/credentials/issue', ['BitstringStatusList']),
    ],
    verifiers: [
      at('/credentials/verify', ['vc2.0', 'vc-api', 'BitstringStatusList']),
      at(proofOnly, ['eddsa-rdfc-2022', 'eddsa-jcs-2022'], { ...both, ...checks }),
      at(proofOnly, ['ecdsa-rdfc-2019', 'ecdsa-jcs-2019'], ecdsa),
      at(proofOnly, ['ecdsa-sd-2023'], selective),
    ],
    vpVerifiers: [at('/presentations/verify', ['vc2.0', 'vc-api'])],
    setStatusLists: [at('/credentials/status', ['Revocation', 'Suspension'])],
  };
}
