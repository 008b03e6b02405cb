import type { ResourceId } from '../../model/topology.ts';
import type { InstanceProps, ListenerRow, RelayRow } from '../../resources/instance/schema.ts';
import type { HostRow } from '../../resources/internet/schema.ts';
import { readUserData } from '../../resources/instance/user-data.ts';
import { type World, world } from '../../testing/world.ts';
import type { Lab, LabAclRule, LabHost, LabInstance, LabRule, LabService } from './vector.ts';

/** The recorded network as a topology. Instances keep their names as ids, subnets and their ACLs get `-acl`, groups `-sg`. */
export function topologyOf(lab: Lab): World {
  const w = world();
  const vpc = w.vpc({ cidr: lab.vpc.cidr, name: 'vpc' });
  const igw = w.igw(vpc, { name: 'igw' });
  w.internet(Object.entries(lab.internet.hosts).map(([name, host]) => hostRow(name, host)));
  const subnets = new Map(Object.entries(lab.subnets).map(([name, { cidr }]) => [name, w.subnet(vpc, { name, cidr })]));
  for (const [name, instance] of Object.entries(lab.instances)) {
    const subnet = subnets.get(instance.subnet);
    if (subnet === undefined) throw new Error(`${name} is in no subnet`);
    addInstance(w, vpc, subnet, { name, instance, mtu: lab.vpc.mtu ?? 1500 });
  }
  for (const [name, { routes, nacl }] of Object.entries(lab.subnets)) {
    const subnet = subnets.get(name);
    if (subnet === undefined) continue;
    const rows = routes.map(({ dst, target }) => [dst, target === 'igw' ? igw : interfaceOf(w, target)] as const);
    w.routeTable(vpc, rows, [subnet], { name: `${name}-table` });
    if (nacl === undefined) continue;
    const acl = { name: `${name}-acl`, inbound: nacl.inbound.map(aclText), outbound: nacl.outbound.map(aclText) };
    w.networkAcl(vpc, acl, [subnet]);
  }
  return w;
}

/** `eni:nat` is the interface of the instance `nat`. */
function interfaceOf(w: World, target: string): ResourceId {
  const name = target.replace(/^eni:/, '');
  const instance = w
    .view()
    .ofKind('instance')
    .find((each) => each.id === name);
  if (instance === undefined) throw new Error(`a route points at ${target}, which is not there`);
  return w.eni(instance.id);
}

interface Guest {
  readonly name: string;
  readonly instance: LabInstance;
  readonly mtu: number;
}

/** Without a group of its own a recorded interface filtered nothing. */
function addInstance(w: World, vpc: ResourceId, subnet: ResourceId, { name, instance, mtu }: Guest): void {
  const { sg } = instance;
  const group =
    sg === undefined
      ? w.openGroup(vpc, { name: `${name}-sg` })
      : w.securityGroup(vpc, {
          name: `${name}-sg`,
          inbound: sg.ingress.map(groupText),
          outbound: sg.egress?.map(groupText) ?? ['all all 0.0.0.0/0'],
        });
  const id = w.instance(subnet, {
    name,
    address: instance.ip,
    groups: [group],
    sourceDestCheck: instance.src_dst_check ?? true,
    ...guestOf(instance, mtu),
  });
  if (instance.public_ip !== undefined) w.eip(id, instance.public_ip);
}

function guestOf(instance: LabInstance, mtu: number): Partial<InstanceProps> {
  const rules = instance.nat_rules ?? [];
  const { nat, firewall, puzzling } = readUserData(rules.map((rule) => `iptables ${rule}`).join('\n'));
  if (puzzling.length > 0) throw new Error(`not understood: ${puzzling.join('; ')}`);
  const services = instance.services ?? [];
  return {
    mtu,
    nat,
    firewall,
    ipForward: instance.ip_forward ?? rules.length > 0,
    listening: 'listed',
    listeners: services.filter(({ kind }) => kind !== 'squid').map(listenerOf),
    relays: services.filter(({ kind }) => kind === 'squid').map(proxyOf),
  };
}

function proxyOf({ port }: LabService): RelayRow {
  return { mode: 'forward-proxy', port, clients: '', ports: 'all', access: 'any', target: '', targetPort: 80 };
}

function listenerOf(service: LabService): ListenerRow {
  return { protocol: transportOf(service), port: service.port, address: '', service: service.kind };
}

function transportOf({ kind }: LabService): 'tcp' | 'udp' {
  return kind === 'udp_echo' || kind === 'dns' ? 'udp' : 'tcp';
}

/** Recorded hosts answer pings; on closed ports they answer with a reset or "port unreachable". */
function hostRow(name: string, { ip, services = [], path_mtu = 1500 }: LabHost): HostRow {
  const offered = services.map((service) => `${transportOf(service)}/${service.port}`);
  return {
    name,
    address: ip,
    services: ['icmp', ...offered].join(' '),
    answers: 'client-address',
    mtu: path_mtu,
  };
}

function groupText({ proto = 'all', ports, cidr = '0.0.0.0/0' }: LabRule): string {
  return `${proto} ${ports === undefined ? 'all' : ports.join('-')} ${cidr}`;
}

function aclText(rule: LabAclRule): string {
  return `${rule.rule} ${rule.action} ${groupText(rule)}`;
}
