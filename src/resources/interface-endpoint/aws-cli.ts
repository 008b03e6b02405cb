import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { resourceId } from '../../model/topology.ts';
import { cellOf, rowsOf } from '../shared/props.ts';
import { interfaceRows } from '../shared/service-host-drafts.ts';
import { serviceLabel } from '../shared/service-names.ts';
import { takesTraffic } from '../shared/vpc-endpoint-state.ts';

/**
 * Addresses are those of the interfaces that AWS made, which `describe-network-interfaces` tells.
 * @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-vpc-endpoints.html
 */
export const awsCli: AwsCliMapping = { calls: { VpcEndpoints: readEndpoint, NetworkInterfaces: readInterface } };

function readEndpoint(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('VpcEndpointId');
  if (sourceId === null || record.text('VpcEndpointType') !== 'Interface') return;
  const id = drafts.id(sourceId);
  if (!takesTraffic(record, id)) return;
  const policy = (record.text('PolicyDocument') ?? '').replace(/\s+/g, '');
  const isOpen = policy === '' || (policy.includes('"Action":"*"') && !policy.includes('"Deny"'));
  drafts.put({
    id,
    kind: 'interface-endpoint',
    name: record.name(sourceId),
    parent: record.reference('VpcId'),
    sourceId,
    props: {
      service: serviceLabel(record.text('ServiceName') ?? ''),
      nodes: interfaceRows(record.references('SubnetIds')),
      securityGroups: record.records('Groups').flatMap((each) => each.reference('GroupId') ?? []),
      privateDns: record.flag('PrivateDnsEnabled') ?? false,
      policy: isOpen ? 'full-access' : 'custom',
    },
  });
}

/** `VPC Endpoint Interface vpce-0123` is what AWS writes about such an interface. */
function readInterface(record: AwsRecord, drafts: Drafts): void {
  const owner = /^VPC Endpoint Interface (vpce-\w+)$/.exec(record.text('Description') ?? '')?.[1];
  const subnet = record.text('SubnetId');
  if (owner === undefined || subnet === null) return;
  const privateAddress = record.text('PrivateIpAddress') ?? '';
  drafts.settle(drafts.id(owner), (endpoint) => {
    const nodes = rowsOf(endpoint, 'nodes').map((row) =>
      resourceId(cellOf(row, 'subnet')) === drafts.id(subnet) && cellOf(row, 'privateAddress') === ''
        ? { ...row, privateAddress }
        : row,
    );
    return { ...endpoint, props: { ...endpoint.props, nodes } };
  });
}
