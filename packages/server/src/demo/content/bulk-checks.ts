/** What a registrar had checked: what applicants sent in. */
export const demoBulkCheck = {
  organisation: 'northmoor',
  name: 'applications-autumn.zip',
  /** As a file each, from badges of the demo world. */
  samples: ['valid', 'altered', 'suspended', 'replaced', 'revoked'],
  /** Addresses that say nothing (RFC 2606), and what is no badge. */
  others: [
    { name: 'list.csv:2', presented: 'https://badges.example/assertions/17' },
    { name: 'letter.txt', presented: '{"To whom it may concern": "Ada has been with us since 2019."}' },
  ],
  /** Of people of the demo world, who sent the address of a badge. */
  addresses: 6,
} as const;
