import { natRow } from '../rows.ts';
import { assumed, type Examples, plan, told, WEB } from './example.ts';

const IMDS = '169.254.169.254';
const ANY = { source: '', destination: '', ports: 'all', state: 'any' } as const;
const DROP_TCP = { chain: 'INPUT', protocol: 'tcp', action: 'DROP', ...ANY } as const;

/** Names, hosts and guests. */
export const HOSTS: Examples = {
  DNS_DISABLED: () => {
    const { w, vpc, b } = plan();
    w.set(vpc, { enableDnsSupport: false });
    return told(w, b, 'checkip.amazonaws.com');
  },
  DNS_UNREACHABLE: () => {
    const { w, vpc, b } = plan();
    w.add('dhcp-options', null, { vpcs: [vpc], domainNameServers: ['10.0.0.53'] });
    return told(w, b, 'checkip.amazonaws.com');
  },
  DNS_NXDOMAIN: () => {
    const { w, b } = plan();
    return told(w, b, 'nobody.example.net');
  },
  DNS_PEER_RESOLVER: () => {
    const { w, vpc, a, routes } = plan();
    const peer = w.vpc({ name: 'peer', cidr: '10.9.0.0/16' });
    routes(['10.9.0.0/16', w.add('peering-connection', null, { requester: vpc, accepter: peer })]);
    return told(w, a, '10.9.0.2', 'udp 53');
  },
  DNS_PUBLIC_NAME_RESOLVED: () => {
    const { w, vpc, outer, b } = plan();
    const nodes = [{ subnet: outer, privateAddress: '10.0.0.9', ipv6Address: '', publicAddress: '' }];
    w.add('interface-endpoint', vpc, { service: 'sqs', nodes, privateDns: false }, 'endpoint');
    const codes = assumed(w, b, 'sqs.ap-northeast-2.amazonaws.com', 'tcp 443');
    return codes.find((code) => code.startsWith('DNS')) ?? 'nothing';
  },
  HOST_DOWN: () => {
    const { w, a, b } = plan();
    w.set(b, { state: 'stopped' });
    return told(w, a, b);
  },
  HOST_NO_ADDRESS: () => {
    const { w, vpc, outer, b } = plan();
    w.set(vpc, { ipv6Cidrs: ['2001:db8:1::/56'] });
    w.set(outer, { ipv6Cidr: '2001:db8:1::/64' });
    return told(w, b, '2606:2800:21f::1');
  },
  NO_SUCH_HOST: () => {
    const { w, a } = plan();
    return told(w, a, '10.0.0.99');
  },
  LINK_LOCAL_UNROUTABLE: () => {
    const { w, a } = plan();
    return told(w, a, '169.254.7.7');
  },
  INTERNET_PRIVATE_DST: () => {
    const { w } = plan();
    return told(w, 'internet', '10.0.1.10');
  },
  TCP_CLOSED_PORT: () => {
    const { w, a, b } = plan();
    w.set(b, { listening: 'listed', listeners: [] });
    return told(w, a, b);
  },
  UDP_CLOSED_PORT: () => {
    const { w, a, b } = plan();
    w.set(b, { listening: 'listed', listeners: [] });
    return told(w, a, b, 'udp 53');
  },
  OS_FIREWALL: () => {
    const { w, a, b } = plan();
    w.set(b, { firewall: [DROP_TCP] });
    return told(w, a, b);
  },
  OS_LOCAL_ROUTE: () => {
    const { w, vpc, zone, b, open } = plan();
    w.set(vpc, { secondaryCidrs: ['172.17.0.0/16'] });
    const bridged = w.subnet(zone, { name: 'bridged', cidr: '172.17.0.0/24' });
    w.instance(bridged, { name: 'c', address: '172.17.0.5', groups: [open], listening: 'unknown' });
    w.set(b, { localRoutes: ['172.17.0.0/16'] });
    return told(w, b, '172.17.0.5');
  },
  OS_RP_FILTER: () => {
    const { w, vpc, zone, a, b, open, routes } = plan();
    const middle = w.subnet(zone, { name: 'middle', cidr: '10.0.2.0/24' });
    w.set(b, { ipForward: true, nat: [natRow({ action: 'MASQUERADE' })], reversePathFilter: 'strict' });
    const second = { instance: b, deviceIndex: 1, securityGroups: [open], sourceDestCheck: false };
    routes(['0.0.0.0/0', w.interface(middle, { name: 'b-eth1', ...second })]);
    w.routeTable(vpc, [], [middle]);
    return told(w, a, WEB);
  },
  SSH_KEY_MISSING: () => {
    const { w, b } = plan();
    w.set(b, { keyName: 'ops' });
    return told(w, 'internet', '70.1.1.1', { port: 22, keys: ['mine'] });
  },
  IMDS_DISABLED: () => {
    const { w, a } = plan();
    w.set(a, { metadataEndpoint: 'disabled' });
    return told(w, a, IMDS);
  },
  IMDS_TOKEN_REQUIRED: () => {
    const { w, a } = plan();
    w.set(a, { metadataTokens: 'required' });
    return told(w, a, IMDS, { metadata: 'v1' });
  },
  IMDS_HOP_LIMIT: () => {
    const { w, a } = plan();
    w.set(a, { metadataHopLimit: 1 });
    return told(w, a, IMDS, { metadata: 'v2', container: true });
  },
  COMPONENT_BAD_STATE: () => {
    const { w, zone, a, b } = plan();
    return told(w, a, b, { condition: { type: 'zone-fails', zone } });
  },
  SIM_UNKNOWN: () => {
    const { w, a } = plan();
    return told(w, a, WEB, { condition: { type: 'zone-fails', zone: 'nowhere' } });
  },
};
