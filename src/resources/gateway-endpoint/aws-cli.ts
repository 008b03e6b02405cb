import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import type { Resource } from '../../model/topology.ts';
import { serviceIn } from '../shared/aws-services.ts';
import { textOf } from '../shared/props.ts';
import { takesTraffic } from '../shared/vpc-endpoint-state.ts';

/** @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-vpc-endpoints.html */
export const awsCli: AwsCliMapping = { calls: { VpcEndpoints: readEndpoint } };

/** The prefix list is found by its name, which is the service's. */
function readEndpoint(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('VpcEndpointId');
  if (sourceId === null || record.text('VpcEndpointType') !== 'Gateway') return;
  const id = drafts.id(sourceId);
  if (!takesTraffic(record, id)) return;
  const service = record.text('ServiceName') ?? '';
  const policy = record.text('PolicyDocument') ?? '';
  drafts.put({
    id,
    kind: 'gateway-endpoint',
    name: record.name(sourceId),
    parent: record.reference('VpcId'),
    sourceId,
    props: {
      service: serviceIn(service) === 'dynamodb' ? 'dynamodb' : 's3',
      routeTables: record.references('RouteTableIds'),
      policy: policy === '' || allowsAll(policy) ? 'full-access' : 'custom',
    },
  });
  drafts.settle(id, (resource: Resource, around) => {
    const list = around.ofKind('prefix-list').find((each) => each.name === service && textOf(each, 'owner') === 'aws');
    return list === undefined ? resource : { ...resource, props: { ...resource.props, prefixList: list.id } };
  });
}

/** The policy AWS gives an endpoint that says none: everyone may do everything. */
function allowsAll(policy: string): boolean {
  const bare = policy.replace(/\s+/g, '');
  return (
    (bare.match(/"Effect"/g)?.length ?? 0) === 1 && bare.includes('"Action":"*"') && bare.includes('"Effect":"Allow"')
  );
}
