/** Recordings in which Linux routers and gateways do what AWS's do not, and what that is. */
export const NOT_AWS: ReadonlyMap<string, string> = new Map([
  ['05g-nacl-fragments', 'the gateway put packets together; one that only maps addresses passes on what it gets'],
  ['12b-hairpin-naive', 'a gateway that translates one side only is no internet gateway'],
  ['12c-hairpin-via-internet-router', "the gateway answers for its own addresses without the provider's router"],
  ['13b-no-route-kernel-icmp', 'a VPC router is silent about missing routes'],
  ['13d-no-return-route-icmp', 'a VPC router is silent about missing routes'],
  ['15a-ttl-traceroute', 'VPC routers and internet gateways take nothing off the TTL; 15b is recorded that way'],
  [
    '15c-traceroute-accept-local',
    'VPC routers and internet gateways take nothing off the TTL; 15b is recorded that way',
  ],
  ['16b-port-unreachable-stateless-igw', 'an internet gateway translates what ICMP errors quote'],
  ['20c-redirect-suppressed-by-nat', "a guest has no default route of its own; its subnet's table decides"],
  ['20d-redirect-plain-forwarding', "a guest has no default route of its own; its subnet's table decides"],
]);

/** Recordings in which nothing is sent, and what they hold instead. */
export const WITHOUT_PACKETS: ReadonlyMap<string, string> = new Map([
  ['18d-conntrack-table-full', 'the limit belongs to the whole machine, so the guest could not be given a small one'],
]);
