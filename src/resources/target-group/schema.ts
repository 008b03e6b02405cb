import { address, choice, integer, type PropsOf, reference, table, text } from '../../model/fields.ts';

export const targetColumns = {
  /** An instance, or the Application Load Balancer behind a Network Load Balancer; none where an address is registered. */
  target: reference('instance', 'application-load-balancer'),
  /** Registered address of a group of type `ip`. */
  address: address(),
  /** Port it is registered for; 0 for the group's own. */
  port: integer(0, 0, 65535),
  health: choice(['unknown', 'healthy', 'unhealthy']),
};

export const fields = {
  targetType: choice(['instance', 'ip', 'alb', 'lambda']),
  protocol: choice(['HTTP', 'HTTPS', 'TCP', 'UDP', 'TCP_UDP', 'TLS', 'GENEVE']),
  port: integer(80, 1, 65535),
  targets: table(targetColumns, [], false),
  /** What AWS does by itself, or what the attribute `preserve_client_ip.enabled` says. Network Load Balancers only. */
  preserveClientIp: choice(['default', 'on', 'off']),
  healthCheckProtocol: choice(['HTTP', 'HTTPS', 'TCP']),
  /** 0 for the port that the target is registered for. */
  healthCheckPort: integer(0, 0, 65535),
  healthCheckPath: text('/'),
};
export type TargetGroupProps = PropsOf<typeof fields>;
