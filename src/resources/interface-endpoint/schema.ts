import { choice, flag, list, type PropsOf, references, table, text } from '../../model/fields.ts';
import { nodeColumns } from '../shared/balancer-fields.ts';

export const fields = {
  /** The service as its public name calls it: `sqs`, `ssm`, `ecr.dkr`; for a service of one's own `vpce-svc-…`. */
  service: text('ssm'),
  /** Its network interfaces, one per Availability Zone. */
  nodes: table(nodeColumns, [], false),
  /** None for the VPC's default one. */
  securityGroups: references('security-group'),
  /** Whether the service's public name resolves to the endpoint inside the VPC. */
  privateDns: flag(true),
  /** Availability Zones that the service is offered in; empty for all. */
  serviceZones: list(text()),
  /** What the endpoint policy says to a request; a policy of one's own is taken to allow it. */
  policy: choice(['full-access', 'custom', 'deny']),
};
export type InterfaceEndpointProps = PropsOf<typeof fields>;
