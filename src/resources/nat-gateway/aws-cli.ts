import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';

/** @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-nat-gateways.html */
export const awsCli: AwsCliMapping = { calls: { NatGateways: readGateway } };

/** Its Elastic IPs are told by those. A deleted one is listed for an hour more and drawn as such. */
function readGateway(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('NatGatewayId');
  if (sourceId === null) return;
  const addresses = record.records('NatGatewayAddresses');
  const primary = addresses.find((each) => each.flag('IsPrimary') === true) ?? addresses[0];
  drafts.put({
    id: drafts.id(sourceId),
    kind: 'nat-gateway',
    name: record.name(sourceId),
    parent: record.reference('SubnetId'),
    sourceId,
    props: present({
      connectivity: record.text('ConnectivityType'),
      state: record.text('State'),
      privateAddress: primary?.text('PrivateIp') ?? null,
      secondaryPrivateAddresses: addresses.flatMap((each) => (each === primary ? [] : (each.text('PrivateIp') ?? []))),
    }),
  });
}
