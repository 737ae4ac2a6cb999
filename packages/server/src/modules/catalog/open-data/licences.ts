/** Licences under which an organisation can give its descriptions away, by their SPDX identifiers. */
export const licences = ['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0'] as const;
export type Licence = (typeof licences)[number];

/** Where the text of a licence stands. */
export const licenceAddresses: { [licence in Licence]: string } = {
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC-BY-NC-4.0': 'https://creativecommons.org/licenses/by-nc/4.0/',
};

/** Who owns an organisation, as registries sort them (CTDL AgentSector). */
export const agentSectors = ['PrivateForProfit', 'PrivateNonProfit', 'Public'] as const;
export type AgentSector = (typeof agentSectors)[number];
