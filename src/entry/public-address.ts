/** Does an address belong to the open internet, and to no private network, machine or translator? */
import { BlockList, isIPv6 } from 'node:net';

/** Private, shared (CGNAT), loopback, link-local, documentation, benchmarks, multicast, reserved. */
const NOT_PUBLIC_4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** Of what is given out, 2000::/3: tunnels that bear an address of IPv4, and documentation. */
const NOT_PUBLIC_6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const given6 = new BlockList();
given6.addSubnet('2000::', 3, 'ipv6');

const notPublic = new BlockList();
for (const [net, bits] of NOT_PUBLIC_4) notPublic.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of NOT_PUBLIC_6) notPublic.addSubnet(net, bits, 'ipv6');

/** '::ffff:10.0.0.1' is none either: it lies outside of what is given out. */
export const isPublicAddress = (address: string): boolean =>
  isIPv6(address)
    ? given6.check(address, 'ipv6') && !notPublic.check(address, 'ipv6')
    : !notPublic.check(address, 'ipv4');
