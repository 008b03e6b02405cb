import type { AwsCliMapping } from '../../formats/mapping.ts';

/**
 * `describe-regions` names every Region of the account; a frame is drawn for those that something is in.
 * @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-regions.html
 */
export const awsCli: AwsCliMapping = { calls: { Regions: () => undefined } };
