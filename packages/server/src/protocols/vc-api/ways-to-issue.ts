import type {
  CredentialOrder,
  IssuerAlgorithm,
  StatusOrder,
  WayToSign,
} from '../../modules/issuing/index.ts';
import type { IssueRequest, KeyType } from './read-request.ts';

const algorithms: { [keyType in KeyType]: IssuerAlgorithm } = {
  Ed25519: 'Ed25519',
  'P-256': 'ES256',
  'P-384': 'ES384',
};

interface Fixed {
  way?: WayToSign;
  keyType?: KeyType;
  statuses?: StatusOrder[];
}

/** Ways to issue that have a path of their own, for programs that cannot send options. */
export const issuePaths: { [path: string]: Fixed } = {
  '/vc-api/credentials/issue': {},
  '/vc-api/eddsa-rdfc-2022/credentials/issue': { way: 'eddsa-rdfc-2022' },
  '/vc-api/eddsa-jcs-2022/credentials/issue': { way: 'eddsa-jcs-2022' },
  '/vc-api/ecdsa-rdfc-2019/credentials/issue': { way: 'ecdsa-rdfc-2019' },
  '/vc-api/ecdsa-rdfc-2019/p-384/credentials/issue': { way: 'ecdsa-rdfc-2019', keyType: 'P-384' },
  '/vc-api/ecdsa-jcs-2019/credentials/issue': { way: 'ecdsa-jcs-2019' },
  '/vc-api/ecdsa-jcs-2019/p-384/credentials/issue': { way: 'ecdsa-jcs-2019', keyType: 'P-384' },
  '/vc-api/ecdsa-sd-2023/credentials/issue': { way: 'ecdsa-sd-2023' },
  '/vc-api/vc-jwt/credentials/issue': { way: 'vc+jwt' },
  '/vc-api/bitstring-status-list/credentials/issue': { statuses: [{ purpose: 'revocation' }] },
};

/** What a request asks for: what the path says goes before the options, but for the kind of status. */
export function orderOf(fixed: Fixed, { credential, options }: IssueRequest): CredentialOrder {
  const wished = options?.type === 'vc+jwt' ? 'vc+jwt' : options?.cryptosuite;
  const keyType = fixed.keyType ?? options?.keyType;
  return {
    credential,
    way: fixed.way ?? wished ?? 'eddsa-rdfc-2022',
    algorithm: keyType && algorithms[keyType],
    mandatoryPointers: options?.mandatoryPointers ?? [],
    credentialId: options?.credentialId,
    statuses: statusesOf(options?.credentialStatus) ?? fixed.statuses ?? [],
  };
}

type Wish = NonNullable<NonNullable<IssueRequest['options']>['credentialStatus']>;

function statusesOf(wish: Wish | undefined): StatusOrder[] | undefined {
  if (wish === undefined) return undefined;
  const orders = [wish].flat().flatMap(({ statusPurpose, statusMessage }) => {
    const purposes = [statusPurpose ?? 'revocation'].flat();
    const messages = statusMessage?.map(({ message }) => message);
    return purposes.map(
      (purpose): StatusOrder => (purpose === 'message' ? { purpose, messages } : { purpose }),
    );
  });
  return orders.filter(
    ({ purpose }, index) => orders.findIndex((other) => other.purpose === purpose) === index,
  );
}
