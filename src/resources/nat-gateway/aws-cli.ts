import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';

/** @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-nat-gateways.html */
export const awsCli: AwsCliMapping = { calls: { NatGateways: readGateway } };

/** Its Elastic IPs, and the zones they serve, are told by those. A deleted one is listed for an hour more and drawn as such. */
function readGateway(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('NatGatewayId');
  if (sourceId === null) return;
  const isRegional = record.text('AvailabilityMode') === 'regional';
  drafts.put({
    id: drafts.id(sourceId),
    kind: 'nat-gateway',
    name: record.name(sourceId),
    parent: record.reference(isRegional ? 'VpcId' : 'SubnetId'),
    sourceId,
    props: present({
      connectivity: record.text('ConnectivityType'),
      availability: record.text('AvailabilityMode'),
      state: record.text('State'),
      ...(isRegional ? regionalProps(record) : zonalProps(record)),
    }),
  });
}

/** The zones' addresses are AWS's to choose unless it is told not to. */
function regionalProps(record: AwsRecord) {
  const zones = record.text('AutoProvisionZones') === 'disabled' ? 'manual' : 'automatic';
  return { zones, routeTable: record.reference('RouteTableId') };
}

function zonalProps(record: AwsRecord) {
  const addresses = record.records('NatGatewayAddresses');
  const primary = addresses.find((each) => each.flag('IsPrimary') === true) ?? addresses[0];
  return {
    privateAddress: primary?.text('PrivateIp') ?? null,
    secondaryPrivateAddresses: addresses.flatMap((each) => (each === primary ? [] : (each.text('PrivateIp') ?? []))),
  };
}
