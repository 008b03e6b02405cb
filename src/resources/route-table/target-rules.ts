import type { Rule } from '../../kinds/kind.ts';
import type { Finding, Fix, Severity } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { KindName, Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { covers, parsePrefix, prefixFamily, printPrefix } from '../../net/prefix.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, settingFix } from '../shared/finding.ts';
import { interfacesOf } from '../shared/interfaces.ts';
import { vpcsOf } from '../shared/reachable-vpcs.ts';
import { isActiveTarget, routesOf, type TableRoute } from '../shared/routing.ts';
import { attachedGateway, vpcOf } from '../shared/vpc.ts';
import type { RouteTableProps } from './schema.ts';

type TableRule = Rule<RouteTableProps>;
type Table = Resource<RouteTableProps>;

/** IPv6 addresses that stand for IPv4 ones (RFC 6052); a NAT gateway takes them for NAT64. */
const NAT64 = parsePrefix('64:ff9b::/96');

/** A route whose target was deleted stays as a blackhole. */
export const targetsExist: TableRule = (table) =>
  routesOf(table)
    .filter((route) => route.target === null)
    .map((route) => {
      const kept = table.props.routes.filter((_, index) => index !== route.index);
      const fix = settingFix(message('route-table.fix.remove', about(route)), table.id, { routes: kept });
      return said(table, route, { severity: 'warning', rule: 'blackhole', text: 'blackhole', fix });
    });

/** Gateways must be attached to the table's VPC, and interfaces be in it. */
export const targetsAreInVpc: TableRule = (table, view) => {
  const vpc = vpcOf(view, table.id);
  if (vpc === undefined) return [];
  return withTarget(table, view).flatMap(({ route, target }) => {
    const homes = vpcsOf(view, target);
    const values = { target: nameOf(target), vpc: nameOf(vpc) };
    if (homes.length === 0 && target.kind !== 'transit-gateway') {
      const fix = attachFix(target, vpc, view);
      return [said(table, route, { severity: 'error', rule: 'Gateway.NotAttached', text: 'detached', values, fix })];
    }
    if (homes.includes(vpc.id)) return [];
    if (target.kind === 'transit-gateway') {
      const rule = 'InvalidTransitGatewayID.NotFound';
      return [said(table, route, { severity: 'error', rule, text: 'unattached', values })];
    }
    return [said(table, route, { severity: 'error', rule: 'InvalidParameterValue', text: 'foreign', values })];
  });
};

/** Targets that are there but carry nothing: a deleted NAT gateway, an interface without an instance. */
export const targetsAreActive: TableRule = (table, view) => {
  const vpc = vpcOf(view, table.id);
  if (vpc === undefined) return [];
  return withTarget(table, view)
    .filter(({ target }) => vpcsOf(view, target).includes(vpc.id) && !isActiveTarget(view, target.id, vpc.id))
    .map(({ route, target }) =>
      said(table, route, {
        severity: 'warning',
        rule: 'blackhole',
        text: 'inactive',
        values: { target: nameOf(target) },
      }),
    );
};

/** Egress-only gateways carry IPv6, NAT gateways IPv4 (and NAT64's IPv6). */
export const targetsFitFamily: TableRule = (table, view) =>
  withTarget(table, view).flatMap(({ route, target }) => {
    const isIpv6 = prefixFamily(route.destination) === 6;
    const isNat64 = NAT64 !== null && covers(NAT64, route.destination);
    const isWrong =
      (target.kind === 'egress-only-internet-gateway' && !isIpv6) ||
      (target.kind === 'nat-gateway' && isIpv6 && !isNat64);
    if (!isWrong) return [];
    const text = isIpv6 ? 'ipv4-only' : 'ipv6-only';
    return [
      said(table, route, {
        severity: 'error',
        rule: 'InvalidParameterValue',
        text,
        values: { target: nameOf(target) },
      }),
    ];
  });

/** An instance may be named as a target only while it has one interface. */
export const instancesHaveOneInterface: TableRule = (table, view) =>
  withTarget(table, view)
    .filter(({ target }) => target.kind === 'instance' && interfacesOf(view, target.id).length !== 1)
    .map(({ route, target }) => {
      const values = { target: nameOf(target), count: interfacesOf(view, target.id).length };
      return said(table, route, { severity: 'error', rule: 'InvalidInstanceID', text: 'interfaces', values });
    });

/** What a gateway (edge) table may lead to. */
const EDGE_TARGETS: readonly KindName[] = ['network-interface', 'instance', 'gateway-load-balancer-endpoint'];

/** Gateway (edge) tables steer traffic into the VPC only: whole blocks and subnets, to interfaces and endpoints of appliances. */
export const edgeTargetsAreInterfaces: TableRule = (table, view) => {
  if (table.props.gateway === null) return [];
  return withTarget(table, view)
    .filter(({ target }) => !EDGE_TARGETS.includes(target.kind))
    .map(({ route, target }) => {
      const values = { target: nameOf(target), kind: message(target.kind) };
      return said(table, route, { severity: 'error', rule: 'InvalidParameterValue', text: 'edge-target', values });
    });
};

interface Saying {
  readonly severity: Severity;
  readonly rule: string;
  readonly text: string;
  readonly values?: Readonly<Record<string, string | number | ReturnType<typeof message>>>;
  readonly fix?: Fix | null;
}

function said(table: Table, route: TableRoute, saying: Saying): Finding {
  const values = { ...about(route), ...saying.values };
  return finding(table, { ...saying, values, field: `routes.${route.index}.target`, docs: DOCS.routeTables });
}

function about(route: TableRoute) {
  return { destination: printPrefix(route.destination) };
}

function withTarget(table: Table, view: View): readonly { readonly route: TableRoute; readonly target: Resource }[] {
  return routesOf(table).flatMap((route) => {
    const target = route.target === null || route.target === 'local' ? undefined : view.resource(route.target);
    return target === undefined ? [] : [{ route, target }];
  });
}

/** Puts a free gateway into the VPC, unless the VPC has one of the kind already. */
function attachFix(gateway: Resource, vpc: Resource, view: View): Fix | null {
  const isGateway = view.shapes.get(gateway.kind)?.parents.includes('vpc') ?? false;
  if (!isGateway || attachedGateway(view, vpc.id, gateway.kind) !== undefined) return null;
  const parent: ResourceId = vpc.id;
  return {
    message: message('route-table.fix.attach', { gateway: nameOf(gateway), vpc: nameOf(vpc) }),
    edit: [{ type: 'reparent', id: gateway.id, parent }],
  };
}
