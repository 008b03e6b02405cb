import type { Case, CaseNode, CaseTopology, FixOp } from './case.ts';

/** The case after its fix: data in, data out. */
export function mended(original: Case): Case {
  return original.fix_ops.reduce(applied, structuredCopy(original));
}

function structuredCopy(original: Case): Case {
  return JSON.parse(JSON.stringify(original)) as Case; // plain JSON, copied
}

function applied(current: Case, op: FixOp): Case {
  switch (op.op) {
    case 'probe':
      return { ...current, probe: { ...current.probe, ...op.value } };
    case 'add_gateway':
      return withTopology(current, { gateways: [...current.topology.gateways, op.value] });
    case 'add_nat':
      return withTopology(current, { nodes: [...current.topology.nodes, natNode(op)] });
    case 'add_subnet':
      return withSubnet(current, op);
    case 'renumber':
      return renumbered(current);
    case 'add':
      listAt(current.topology, op.path).push(op.value);
      return current;
    case 'remove':
      removeFrom(listAt(current.topology, op.path), op.match);
      return current;
    case 'set':
      setAt(current.topology, op.path, op.value);
      return current;
  }
}

function withTopology(current: Case, change: Partial<CaseTopology>): Case {
  return { ...current, topology: { ...current.topology, ...change } };
}

function natNode(op: Extract<FixOp, { op: 'add_nat' }>): CaseNode {
  const eni = { id: `eni-${op.id}`, subnet: op.subnet, private_ip: op.ip, ipv6: null, public_ip: op.eip };
  return {
    id: op.id,
    kind: 'nat_gateway',
    connectivity: 'public',
    enis: [{ ...eni, security_groups: [], src_dst_check: false }],
    listen: [],
    os: {},
  };
}

function withSubnet(current: Case, op: Extract<FixOp, { op: 'add_subnet' }>): Case {
  const { topology } = current;
  const table = `rtb-${op.id}`;
  const sibling = topology.subnets.find((subnet) => subnet.vpc === op.vpc);
  const local = {
    dst: topology.vpcs.find((vpc) => vpc.id === op.vpc)?.cidrs[0] ?? '',
    target: 'local',
    state: 'active',
    origin: 'local',
  } as const;
  return withTopology(current, {
    route_tables: [...topology.route_tables, { id: table, vpc: op.vpc, main: false, routes: [local, ...op.routes] }],
    subnets: [
      ...topology.subnets,
      {
        id: op.id,
        vpc: op.vpc,
        cidr: op.cidr,
        ipv6_cidr: null,
        az: op.az,
        route_table: table,
        association: 'explicit',
        nacl: sibling?.nacl ?? '',
        auto_assign_public_ip: false,
      },
    ],
  });
}

/** Gives the second VPC 10.1.0.0/16 and routes both ways: the one case in which two VPCs overlap. */
function renumbered(current: Case): Case {
  const text = JSON.stringify(current);
  const second = current.topology.vpcs[1]?.id ?? '';
  const copy = JSON.parse(text) as Case; // plain JSON, copied
  const move = (address: string): string => address.replace(/^10\.0\./, '10.1.');
  for (const vpc of copy.topology.vpcs) if (vpc.id === second) Object.assign(vpc, { cidrs: vpc.cidrs.map(move) });
  const moved = new Set(copy.topology.subnets.filter((subnet) => subnet.vpc === second).map((subnet) => subnet.id));
  for (const subnet of copy.topology.subnets)
    if (moved.has(subnet.id)) Object.assign(subnet, { cidr: move(subnet.cidr) });
  for (const node of copy.topology.nodes) {
    for (const eni of node.enis) if (moved.has(eni.subnet)) Object.assign(eni, { private_ip: move(eni.private_ip) });
  }
  const peering = copy.topology.gateways.find((gateway) => gateway.kind === 'peering');
  if (peering !== undefined) Object.assign(peering, { status: 'active' });
  for (const table of copy.topology.route_tables) {
    const far = table.vpc === second ? '10.0.0.0/16' : '10.1.0.0/16';
    const route = { dst: far, target: peering?.id ?? '', state: 'active', origin: 'static' } as const;
    const kept = table.routes.filter((each) => each.target !== peering?.id && each.target !== 'local');
    Object.assign(table, { routes: [...kept, route] });
  }
  return { ...copy, probe: { ...copy.probe, dst_ip: move(copy.probe.dst_ip) } };
}

/** Follows `route_tables.rtb-prv.routes`, `nodes.alb.enis.2.subnet`: members by id, positions by number. */
function stepInto(value: unknown, step: string): unknown {
  if (Array.isArray(value)) {
    return /^\d+$/.test(step) ? value[Number(step)] : value.find((each: { id?: string }) => each.id === step);
  }
  return (value as Record<string, unknown>)[step]; // JSON objects below the topology
}

function listAt(topology: CaseTopology, path: string): unknown[] {
  const list = path.split('.').reduce<unknown>(stepInto, topology);
  if (!Array.isArray(list)) throw new Error(`no list at ${path}`);
  return list;
}

function removeFrom(list: unknown[], match: Readonly<Record<string, unknown>>): void {
  const fits = (each: unknown): boolean =>
    Object.entries(match).every(([key, value]) => (each as Record<string, unknown>)[key] === value); // JSON objects
  const index = list.findIndex(fits);
  if (index === -1) throw new Error(`nothing to remove: ${JSON.stringify(match)}`);
  list.splice(index, 1);
}

function setAt(topology: CaseTopology, path: string, value: unknown): void {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const owner = steps.reduce<unknown>(stepInto, topology);
  (owner as Record<string, unknown>)[last] = value; // JSON objects below the topology
}
