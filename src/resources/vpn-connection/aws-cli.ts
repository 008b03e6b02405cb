import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { awsRegion } from '../shared/aws-region.ts';

/** @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-vpn-connections.html */
export const awsCli: AwsCliMapping = { calls: { VpnConnections: readConnection } };

/** `CustomerGatewayConfiguration` and the tunnels' options hold pre-shared keys: they are never read. */
function readConnection(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('VpnConnectionId');
  const state = record.text('State') ?? 'available';
  if (sourceId === null || state === 'deleted' || state === 'deleting') return;
  const [first, second] = record.records('VgwTelemetry');
  drafts.put({
    id: drafts.id(sourceId),
    kind: 'vpn-connection',
    name: record.name(sourceId),
    parent: awsRegion(record, drafts),
    sourceId,
    props: present({
      gateway: record.reference('VpnGatewayId') ?? record.reference('TransitGatewayId'),
      customerGateway: record.reference('CustomerGatewayId'),
      routing: record.record('Options')?.flag('StaticRoutesOnly') === true ? 'static' : 'bgp',
      staticRoutes: record
        .records('Routes')
        .filter((route) => route.text('State') !== 'deleted')
        .flatMap((route) => route.text('DestinationCidrBlock') ?? []),
      tunnel1: stateOf(first, state),
      tunnel1Address: first?.text('OutsideIpAddress') ?? null,
      tunnel2: stateOf(second, state),
      tunnel2Address: second?.text('OutsideIpAddress') ?? null,
    }),
  });
}

/** Without telemetry a tunnel of an available connection is taken to be up. */
function stateOf(tunnel: AwsRecord | undefined, connection: string): 'up' | 'down' {
  if (connection !== 'available') return 'down';
  return (tunnel?.text('Status') ?? 'UP') === 'UP' ? 'up' : 'down';
}
