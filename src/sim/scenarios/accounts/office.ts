import {
  type HostText,
  instance,
  internetGateway,
  join,
  natGateway,
  openAcl,
  type Part,
  routeTable,
  securityGroup,
  subnet,
  vpc,
} from '../../../testing/aws-account/records.ts';
import { inSeoul, type Question, solved } from '../../../testing/aws-account/problem.ts';

/** A VPC with a public, a private and a database subnet, an internet gateway and a NAT gateway. */
export const OFFICE: readonly Part[] = [
  vpc('vpc-a', '10.0.0.0/16'),
  subnet('sn-pub', 'vpc-a', '10.0.0.0/24'),
  subnet('sn-app', 'vpc-a', '10.0.1.0/24'),
  subnet('sn-db', 'vpc-a', '10.0.2.0/24'),
  internetGateway('igw-a', 'vpc-a'),
  routeTable('rtb-main', 'vpc-a', [['10.0.0.0/16', 'local']]),
  openAcl('acl-a', 'vpc-a'),
];

export const NAT = natGateway('nat-a', 'sn-pub', '10.0.0.50', '203.0.113.50');
export const PUBLIC_TABLE = routeTable('rtb-pub', 'vpc-a', [['0.0.0.0/0', 'igw-a']], ['sn-pub']);
export const APP_TABLE = routeTable('rtb-app', 'vpc-a', [['0.0.0.0/0', 'nat-a']], ['sn-app', 'sn-db']);
export const WEB_GROUP = securityGroup('sg-web', 'vpc-a', ['in tcp 443 0.0.0.0/0']);
export const OTHER_GROUPS: readonly Part[] = [
  securityGroup('sg-app', 'vpc-a', ['in tcp 8080 sg-web']),
  securityGroup('sg-db', 'vpc-a', ['in tcp 5432 sg-app']),
];

type More = Partial<HostText>;
export const web = (more: More = {}): Part =>
  instance('i-web', {
    ...{ subnet: 'sn-pub', vpc: 'vpc-a', address: '10.0.0.10', groups: ['sg-web'] },
    ...{ publicAddress: '203.0.113.10', ...more },
  });
export const app = (more: More = {}): Part =>
  instance('i-app', { subnet: 'sn-app', vpc: 'vpc-a', address: '10.0.1.10', groups: ['sg-app'], ...more });
export const db = (more: More = {}): Part =>
  instance('i-db', { subnet: 'sn-db', vpc: 'vpc-a', address: '10.0.2.10', groups: ['sg-db'], ...more });

/** The answers about the office with these parts beside it. */
export function about(parts: readonly Part[], question: Question): readonly string[] {
  return solved(inSeoul(join(...OFFICE, ...parts)), question);
}
