import { policy } from '../organisations/index.ts';

export const awardPolicy = {
  see: policy({ roles: ['owner', 'assessor', 'registrar', 'viewer'], scope: 'awards:read' }),
  readCredentials: policy({ roles: ['owner', 'assessor', 'registrar', 'viewer'], scope: 'credentials:read' }),
  award: policy({ roles: ['owner', 'registrar'], scope: 'awards:create' }),
  revoke: policy({ roles: ['owner', 'registrar'], scope: 'awards:revoke' }),
  /** Puts an award on hold, and ends that. */
  suspend: policy({ roles: ['owner', 'registrar'], scope: 'awards:revoke' }),
  /** Whether new badges can be suspended; costs readers that take one status entry only. */
  offerSuspension: policy({ roles: ['owner'], administrators: true, scope: 'organisations:write' }),
  /** Which keys the organisation signs with. Administrators, who may change them, see them too. */
  seeKeys: policy({
    roles: ['owner', 'assessor', 'registrar', 'viewer'],
    scope: 'awards:read',
    administrators: true,
  }),
  /** The keys with which the organisation signs, and the name under which it does. */
  manageKeys: policy({ roles: ['owner'], administrators: true }),
  /** Ends the issuing for good, and takes along what verifies without us. */
  close: policy({ roles: ['owner'] }),
  /** Signs, checks and takes back what a program made, whatever it says. No person does that. */
  useVcApi: policy({ roles: [], scope: 'vc-api' }),
};
