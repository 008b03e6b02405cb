/**
 * An Availability Zone as a column of a VPC: a frame around the subnets that are in it.
 * A zone belongs to the Region; it is drawn inside each VPC that uses it, so two VPCs have a frame each for the same zone.
 * Left out: zone ids, Local Zones, prices of traffic between zones.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-regions-availability-zones.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { face } from './face.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const availabilityZone = defineKind({
  kind: 'availability-zone',
  fields,
  parents: ['vpc'],
  face,
  texts: words,
  rules,
  behaviour,
  conditions: ['zone-fails'],
  cloudformation,
  awsCli,
});
