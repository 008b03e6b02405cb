import { expect, test } from 'vitest';
import { readCloudFormation } from '../formats/cloudformation/read.ts';
import { writeCloudFormation } from '../formats/cloudformation/write/write.ts';
import { initialProps } from '../model/shape.ts';
import { EMPTY_DOCUMENT, type Resource, type Topology } from '../model/topology.ts';
import { viewOf } from '../model/view.ts';
import everyKind from '../testing/aws-account/fixtures/every-kind.json' with { type: 'json' };
import { problemsIn } from '../testing/template-problems.ts';
import { kinds } from './registry.ts';

/** One of every kind that AWS describes, most fields with another value than a new resource has. */
const resources = everyKind as unknown as readonly Resource[]; // the project's own file
const drawn: Topology = { resources: Object.fromEntries(resources.map((each) => [each.id, complete(each)])) };
const view = viewOf(drawn, kinds);
const templates = view.ofKind('region').map(({ id }) => {
  const { text, losses, meant } = writeCloudFormation({ ...EMPTY_DOCUMENT, topology: drawn }, kinds, id);
  return { region: id, text, losses, meant };
});

/** With initial values of the fields it leaves open. */
function complete(resource: Resource): Resource {
  const kind = kinds.get(resource.kind);
  return kind === undefined ? resource : { ...resource, props: { ...initialProps(kind), ...resource.props } };
}

test('every kind that is written into templates is there', () => {
  const written = [...kinds.values()].filter(({ cloudformation }) => cloudformation?.write !== undefined);
  expect(written.map((each) => each.kind).filter((kind) => view.ofKind(kind).length === 0)).toEqual([]);
});

test.each(templates)('the template of $region is right by the specification', ({ text }) => {
  expect(problemsIn(text)).toEqual([]);
});

test.each(templates)('the template of $region is read as it was meant, and nothing is wrong with it', (template) => {
  const { document, findings } = readCloudFormation('template', template.text, kinds);
  expect(findings.filter((each) => each.severity === 'error')).toEqual([]);
  const read = viewOf(document.topology, kinds).all();
  const meant = viewOf(template.meant.topology, kinds).all();
  const told = (each: Resource): unknown => ({ ...each, sourceId: undefined });
  expect(read.map(told).sort(byId)).toEqual(meant.map(told).sort(byId));
});

function byId(one: unknown, other: unknown): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}

test('what a kind loses in a template of its Region; the list may only get shorter', () => {
  const lost = templates.flatMap(({ region, losses }) =>
    losses.flatMap(({ severity, resource, field }) => {
      if (severity === 'hint' || resource === null) return [];
      const isHere = (view.enclosing(resource, 'region')?.id ?? region) === region;
      return isHere ? [`${view.resource(resource)?.kind} ${(field ?? 'everything').replace(/\.\d+.*/, '')}`] : [];
    }),
  );
  expect([...new Set(lost)].sort()).toMatchInlineSnapshot(`
    [
      "application-load-balancer dnsName",
      "application-load-balancer nodes",
      "auto-scaling-group instances",
      "availability-zone name",
      "ecs-task nodes",
      "elastic-ip address",
      "elastic-ip association",
      "elastic-ip privateAddress",
      "gateway-endpoint prefixList",
      "gateway-load-balancer nodes",
      "gateway-load-balancer-endpoint name",
      "gateway-load-balancer-endpoint privateAddress",
      "gateway-load-balancer-endpoint state",
      "instance ipForward",
      "instance listening",
      "instance mtu",
      "instance name",
      "instance state",
      "interface-endpoint nodes",
      "lambda-function nodes",
      "network-interface ipv6Addresses",
      "network-interface name",
      "network-interface privateAddress",
      "network-interface publicAddress",
      "network-interface secondaryPrivateAddresses",
      "network-interface sourceDestCheck",
      "network-load-balancer nodes",
      "on-premises-network name",
      "on-premises-network unlistedHosts",
      "peering-connection requesterDns",
      "prefix-list everything",
      "private-hosted-zone parent",
      "private-hosted-zone records",
      "rds-instance dnsName",
      "rds-instance nodes",
      "route-table routes",
      "subnet networkAcl",
      "subnet routeTable",
      "target-group targets",
      "transit-gateway defaultPropagation",
      "virtual-interface network",
      "virtual-interface state",
      "vpc defaultNetworkAcl",
      "vpc defaultSecurityGroup",
      "vpc mainRouteTable",
      "vpc-block-public-access name",
      "vpn-connection tunnel1Address",
      "vpn-connection tunnel2",
      "vpn-connection tunnel2Address",
    ]
  `);
});
