import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import type { Json } from '../../model/topology.ts';
import { writeGroup } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-targetgroup.html */
export const cloudformation: CfnMapping = {
  types: { 'AWS::ElasticLoadBalancingV2::TargetGroup': { read: readGroup } },
  write: writeGroup,
};

const LEFT_OUT = [
  'Name',
  'Matcher',
  'ProtocolVersion',
  'IpAddressType',
  'HealthCheckEnabled',
  'HealthCheckIntervalSeconds',
  'HealthCheckTimeoutSeconds',
  'HealthyThresholdCount',
  'UnhealthyThresholdCount',
  'TargetControlPort',
];

function readGroup(source: CfnSource, drafts: Drafts): void {
  source.ignore(...LEFT_OUT);
  const targetType = source.text('TargetType') ?? 'instance';
  const attributes = source
    .records('TargetGroupAttributes')
    .map((each) => [each.text('Key') ?? '', each.text('Value') ?? ''] as const);
  const preserve = attributes.find(([key]) => key === 'preserve_client_ip.enabled')?.[1];
  const protocol = source.text('Protocol');
  drafts.put({
    id: drafts.id(source.logicalId),
    kind: 'target-group',
    name: source.name,
    parent: source.reference('VpcId'),
    sourceId: source.logicalId,
    props: {
      targetType,
      ...present({ protocol, port: source.number('Port'), healthCheckPath: source.text('HealthCheckPath') }),
      healthCheckProtocol: source.text('HealthCheckProtocol') ?? usualCheck(targetType, protocol),
      healthCheckPort: healthCheckPort(source, protocol),
      targets: source.records('Targets').flatMap((each) => targetOf(each, targetType)),
      ...(preserve === undefined ? {} : { preserveClientIp: preserve === 'true' ? 'on' : 'off' }),
    },
  });
}

/** @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html */
function usualCheck(targetType: string, protocol: string | null): string {
  return targetType === 'alb' || protocol === null || protocol.startsWith('HTTP') ? 'HTTP' : 'TCP';
}

/** Appliances of a Gateway Load Balancer are asked at port 80, other targets where they are registered. */
function healthCheckPort(source: CfnSource, protocol: string | null): number {
  if (source.text('HealthCheckPort') === 'traffic-port') return 0;
  return source.number('HealthCheckPort') ?? (protocol === 'GENEVE' ? 80 : 0);
}

function targetOf(source: CfnSource, targetType: string): readonly Json[] {
  source.ignore('AvailabilityZone');
  const port = source.number('Port') ?? 0;
  if (targetType === 'ip') {
    const address = source.text('Id');
    return address === null ? [] : [{ target: null, address, port, health: 'unknown' }];
  }
  const target = source.reference('Id');
  return target === null ? [] : [{ target, address: '', port, health: 'unknown' }];
}
