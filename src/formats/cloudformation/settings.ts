/** What the stack would know that the template does not say. */
export interface Settings {
  readonly region: string;
  readonly accountId: string;
  readonly stackName: string;
}

const DEFAULT_REGION = 'ap-northeast-2';

/** Zones of a Region that `Fn::GetAZs` offers. Every Region has at least these letters or maps to them. */
const ZONES = ['a', 'b', 'c'] as const;

/** The Region that the template is said to be for, else the one its zone names give away, else Seoul. */
export function settingsFor(text: string, said: string | null): Settings {
  const zone = /\bAvailabilityZone["']?\s*:\s*["']?([a-z]{2}(?:-[a-z]+)+-\d)[a-z]\b/.exec(text);
  return { region: said ?? zone?.[1] ?? DEFAULT_REGION, accountId: '123456789012', stackName: 'hopwise' };
}

export function zonesOf(region: string): readonly string[] {
  return ZONES.map((letter) => `${region}${letter}`);
}

/** Pseudo parameters; null for a name that is none. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html */
export function pseudoParameter(name: string, settings: Settings): string | readonly string[] | null {
  const partition = partitionOf(settings.region);
  switch (name) {
    case 'AWS::Region':
      return settings.region;
    case 'AWS::AccountId':
      return settings.accountId;
    case 'AWS::StackName':
      return settings.stackName;
    case 'AWS::StackId':
      return `arn:${partition}:cloudformation:${settings.region}:${settings.accountId}:stack/${settings.stackName}`;
    case 'AWS::Partition':
      return partition;
    case 'AWS::URLSuffix':
      return partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
    case 'AWS::NotificationARNs':
      return [];
    default:
      return null;
  }
}

function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
