import type { Finding } from '../../model/findings.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { DOCS } from './docs.ts';
import { finding, nameOf } from './finding.ts';

/** A VPC has one gateway of a kind at most: the others are refused. A rule for gateways that are attached by containment. */
export function isOnlyGateway(gateway: Resource, view: View): readonly Finding[] {
  const vpc = gateway.parent === null ? undefined : view.resource(gateway.parent);
  if (vpc?.kind !== 'vpc') return [];
  const first = view.children(vpc.id).find((each) => each.kind === gateway.kind);
  if (first === undefined || first.id === gateway.id) return [];
  const values = { vpc: nameOf(vpc), other: nameOf(first) };
  return [
    finding(gateway, {
      severity: 'error',
      rule: 'Resource.AlreadyAssociated',
      text: 'second',
      values,
      docs: DOCS.internetGateway,
    }),
  ];
}

/** A gateway outside of a VPC, or one that no route leads to, carries nothing. */
export function isInUse(gateway: Resource, view: View): readonly Finding[] {
  const isAttached = view.enclosing(gateway.id, 'vpc') !== undefined;
  if (isAttached && view.pointingAt(gateway.id).some((each) => each.kind === 'route-table')) return [];
  const text = isAttached ? 'no-route' : 'detached';
  return [finding(gateway, { severity: 'hint', rule: text, text, docs: DOCS.internetGateway })];
}
