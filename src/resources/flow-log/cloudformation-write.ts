import type { CfnCompanion, CfnTemplate } from '../../formats/mapping.ts';
import type { KindName, Resource } from '../../model/topology.ts';
import { DEFAULT_FORMAT } from '../../sim/flow-log.ts';
import { notWritten } from '../shared/cfn-write.ts';
import { referenceOf, textOf } from '../shared/props.ts';

const RESOURCE_TYPES: Readonly<Record<KindName, string>> = {
  vpc: 'VPC',
  subnet: 'Subnet',
  'network-interface': 'NetworkInterface',
};

/** The flow log and a bucket for its records, which needs no permissions of its own. */
export function writeLog(log: Resource, template: CfnTemplate): void {
  const target = referenceOf(log, 'target');
  const format = textOf(log, 'format');
  template.part(log, 'Bucket', 'AWS::S3::Bucket', {});
  template.put(log, 'AWS::EC2::FlowLog', {
    ResourceId: template.ref(target),
    ResourceType: RESOURCE_TYPES[template.view.resource(target ?? log.id)?.kind ?? ''],
    TrafficType: textOf(log, 'traffic'),
    LogFormat: format === DEFAULT_FORMAT ? null : format,
    LogDestinationType: 's3',
    LogDestination: { 'Fn::GetAtt': [template.partId(log.id, 'Bucket'), 'Arn'] },
    Tags: template.tags(log),
  });
}

/** A log of nothing that a template names cannot be made. */
export function placeOf(log: Resource, template: CfnTemplate): CfnCompanion | null {
  return template.ref(referenceOf(log, 'target')) === null ? notWritten(log) : null;
}
