import { type Prefix, parsePrefix } from '../../net/prefix.ts';

/** A service that AWS offers at public addresses, reachable by endpoints. */
interface AwsService {
  /** Addresses it has in every Region, as far as they can be told without AWS's own list. */
  readonly blocks: readonly string[];
  /** What the AWS-managed prefix list counts for in a route table or a security group. */
  readonly weight: number;
}

/**
 * Services that AWS keeps prefix lists for. Real lists differ by Region and change; these stand in where a document holds none.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html
 * @see https://ip-ranges.amazonaws.com/ip-ranges.json
 */
const SERVICES: Readonly<Record<string, AwsService>> = {
  s3: { blocks: ['52.219.0.0/16', '3.5.0.0/16'], weight: 1 },
  dynamodb: { blocks: ['52.94.0.0/20'], weight: 1 },
  'vpc-lattice': { blocks: ['169.254.171.0/24'], weight: 10 },
  'origin-facing': { blocks: ['130.176.0.0/16', '64.252.64.0/18'], weight: 55 },
};

/** The service at the end of an AWS name: `com.amazonaws.ap-northeast-2.s3` is `s3`. */
export function serviceIn(name: string): string {
  return name.toLowerCase().split('.').at(-1) ?? '';
}

/** Addresses taken for those of the service; none where it has no prefix list. */
export function blocksOfService(name: string): readonly Prefix[] {
  return (SERVICES[serviceIn(name)]?.blocks ?? []).flatMap((text) => parsePrefix(text) ?? []);
}

/** Addresses taken for those of any of the services. */
export function blocksOfAllServices(): readonly Prefix[] {
  return Object.keys(SERVICES).flatMap(blocksOfService);
}

/** What the service's prefix list counts for; 1 where AWS names no weight. */
export function weightOfService(name: string): number {
  return SERVICES[serviceIn(name)]?.weight ?? 1;
}
