import { BlockList, isIPv4, isIPv6, type IPVersion } from 'node:net';

/**
 * Where nothing of the public internet is: private and shared networks, this machine, the link (and
 * with it the metadata of clouds), tests, documentation, multicast. From the registries of
 * special-purpose addresses (IANA); the last is of one cloud's own machines, although it looks public.
 */
const SPECIAL_IPV4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16'],
  ...['172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16'],
  ...['198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3', '168.63.129.16/32']
];
/** Within what is given out of IPv6 at all: what wraps an IPv4 address, and documentation. */
const SPECIAL_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];
const GIVEN_OUT_IPV6 = ['2000::/3'];

function listOf(subnets: readonly string[], version: IPVersion): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [address = '', bits] = subnet.split('/');
    list.addSubnet(address, Number(bits), version);
  }
  return list;
}
const special = { ipv4: listOf(SPECIAL_IPV4, 'ipv4'), ipv6: listOf(SPECIAL_IPV6, 'ipv6') };
const givenOut = listOf(GIVEN_OUT_IPV6, 'ipv6');

/** Whether an address, as numbers, is one of the public internet. IPv4 within IPv6 never is. */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !special.ipv4.check(address, 'ipv4');
  if (!isIPv6(address)) return false;
  return givenOut.check(address, 'ipv6') && !special.ipv6.check(address, 'ipv6');
}
