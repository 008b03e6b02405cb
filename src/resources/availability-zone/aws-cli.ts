import type { AwsCliMapping } from '../../formats/mapping.ts';

/**
 * `describe-availability-zones` names every zone of the Region and so tells the Region of the files beside it; a frame is drawn for
 * those that have a subnet.
 * @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-availability-zones.html
 */
export const awsCli: AwsCliMapping = { calls: { AvailabilityZones: () => undefined } };
