import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { draftSite, siteName } from '../shared/site-drafts.ts';
import { writeGateway } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-customergateway.html */
export const cloudformation: CfnMapping = {
  types: { 'AWS::EC2::CustomerGateway': { read: readGateway } },
  write: writeGateway,
};

/** It stands in a network of its own, whose blocks are those that the template routes there. */
function readGateway(source: CfnSource, drafts: Drafts): void {
  source.ignore('Type', 'DeviceName', 'CertificateArn');
  const site = drafts.partId(source.logicalId, 'site');
  draftSite(site, siteName(source.name), drafts);
  drafts.put({
    id: drafts.id(source.logicalId),
    kind: 'customer-gateway',
    name: source.name,
    parent: site,
    sourceId: source.logicalId,
    props: present({
      ipAddress: source.text('IpAddress'),
      asn: source.number('BgpAsn') ?? source.number('BgpAsnExtended'),
    }),
  });
}
