import { BlockList, isIP } from 'node:net';

/**
 * For a `fetch` that reads what strangers' documents name: true for an IP address that belongs to the public internet.
 * Everything that leads back into this machine or a private network is not (security.md row 12), nor are ranges that
 * only document, relay or translate.
 */
export function isPublicAddress(address: string): boolean {
  const kind = isIP(address);
  if (kind === 4) return !closedIpv4.check(address, 'ipv4');
  // A zone names one of our own interfaces.
  if (kind === 6 && !address.includes('%'))
    return openIpv6.check(address, 'ipv6') && !closedIpv6.check(address, 'ipv6');
  return false;
}

const closedIpv4 = listOf('ipv4', [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]);

// Global unicast only: loopback, link-local, unique local, IPv4-mapped and NAT64 addresses all lie outside.
const openIpv6 = listOf('ipv6', ['2000::/3']);
const closedIpv6 = listOf('ipv6', ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);

function listOf(family: 'ipv4' | 'ipv6', ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', bits = ''] = range.split('/');
    list.addSubnet(address, Number(bits), family);
  }
  return list;
}
