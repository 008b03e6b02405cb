import { choice, integer, type PropsOf, references, table } from '../../model/fields.ts';
import { nodeColumns } from '../shared/balancer-fields.ts';

export const fields = {
  state: choice(['running', 'stopped']),
  /** Its interface; a service with several tasks is drawn as one with several. */
  nodes: table(nodeColumns, [], false),
  securityGroups: references('security-group'),
  /** Whether the ports below are all there are, or the containers are not known and assumed to listen. */
  listening: choice(['listed', 'unknown']),
  /** Ports of its containers. */
  listeners: table(
    { protocol: choice(['tcp', 'udp']), port: integer(80, 1, 65535) },
    [{ protocol: 'tcp', port: 80 }],
    false,
  ),
};
export type EcsTaskProps = PropsOf<typeof fields>;
