/** Types without a part in the network's paths: permissions, keys, logs, storage, messages. */
const NO_NETWORK_PART: readonly RegExp[] = [
  /^AWS::(IAM|SSM|Logs|CloudWatch|Events|SNS|SQS|KMS|SecretsManager|S3|DynamoDB|Backup|Budgets|CloudTrail|Config)::/,
  /^AWS::EC2::(KeyPair|Volume|VolumeAttachment|PlacementGroup|FlowLog|Host)$/,
  /^AWS::CloudFormation::(WaitCondition|WaitConditionHandle|CustomResource|Macro)$/,
  /^Custom::/,
];

export function hasNetworkPart(type: string): boolean {
  return !NO_NETWORK_PART.some((pattern) => pattern.test(type));
}
