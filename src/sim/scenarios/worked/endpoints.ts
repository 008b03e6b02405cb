import { printAddress } from '../../../net/address.ts';
import { world } from '../../../testing/world.ts';
import { asked, path, type Plays, verdict } from './scenario.ts';

const S3 = '52.219.60.10';
const SQS = 'sqs.ap-northeast-2.amazonaws.com';

/** A private subnet with a NAT gateway for everything, a gateway endpoint for S3 and an interface endpoint for SQS. */
function site() {
  const w = world();
  w.internet();
  const region = w.region({ name: 'here' });
  const vpc = w.vpc({ name: 'vpc', region, enableDnsHostnames: true });
  const front = w.subnet(vpc, { name: 'front', cidr: '10.0.0.0/24' });
  const back = w.subnet(vpc, { name: 'back', cidr: '10.0.1.0/24' });
  const services = w.subnet(vpc, { name: 'services', cidr: '10.0.5.0/24' });
  w.routes(w.mainTable(vpc), [['0.0.0.0/0', w.igw(vpc, { name: 'igw' })]]);
  const nat = w.nat(front, { name: 'nat', eip: '50.1.1.1' });
  const table = w.routeTable(vpc, [['0.0.0.0/0', nat]], [back], { name: 'back-rt' });
  w.instance(back, { name: 'a', address: '10.0.1.10' });
  const entries = [{ cidr: '52.219.0.0/16', description: '' }];
  const prefixList = w.add('prefix-list', region, { owner: 'aws', entries }, 'com.amazonaws.ap-northeast-2.s3');
  const s3 = w.add('gateway-endpoint', vpc, { prefixList, routeTables: [table] }, 's3');
  const group = w.securityGroup(vpc, { name: 'https', inbound: ['tcp 443 10.0.0.0/16', 'icmp all 10.0.0.0/16'] });
  const nodes = [{ subnet: services, privateAddress: '10.0.5.9', ipv6Address: '', publicAddress: '' }];
  const props = { service: 'sqs', nodes, securityGroups: [group], privateDns: true };
  const sqs = w.add('interface-endpoint', vpc, props, 'sqs');
  return { w, vpc, back, s3, sqs };
}

/** The address the far end sees: the last source of the first packet. */
function seenAs(answer: ReturnType<typeof asked>): string {
  const last = answer.conversation.connections[0]?.traces[0]?.hops.at(-1)?.before.src;
  return last === undefined ? 'nobody' : printAddress(last);
}

export const endpointPlays: Plays = {
  47: () => {
    const answer = asked(site().w, 'a', S3, 'tcp 443');
    return [verdict(answer), path(answer), `seen as ${seenAs(answer)}`];
  },
  49: () => {
    const { w, vpc, back } = site();
    const outbound = ['100 allow tcp 443 10.0.0.0/16'];
    w.networkAcl(vpc, { name: 'acl', inbound: ['100 allow all all 0.0.0.0/0'], outbound }, [back]);
    return [verdict(asked(w, 'a', S3, 'tcp 443'))];
  },
  50: () => {
    const { w, s3 } = site();
    w.set(s3, { policy: 'deny' });
    const answer = asked(w, 'a', S3, 'tcp 443');
    const handshake = answer.conversation.connections[0]?.traces.slice(0, 2).map(({ verdict: { type } }) => type) ?? [];
    return [`TCP: ${handshake.join(', ')}`, `${answer.conversation.outcome} ${verdict(answer)}`];
  },
  51: () => {
    const { w, s3 } = site();
    w.remove(s3);
    const answer = asked(w, 'a', S3, 'tcp 443');
    return [verdict(answer), `seen as ${seenAs(answer)}`];
  },
  53: () => {
    const answer = asked(site().w, 'a', SQS, 'tcp 443');
    return [`resolved to ${answer.conversation.resolved}`, verdict(answer), path(answer)];
  },
  55: () => {
    const { w, sqs } = site();
    w.set(sqs, { privateDns: false });
    const answer = asked(w, 'a', SQS, 'tcp 443');
    const told = answer.conversation.assumptions.map((each) => each.code).filter((code) => code.startsWith('DNS_'));
    return [...told, path(answer)];
  },
  56: () => [verdict(asked(site().w, 'a', '10.0.5.9', 'icmp'))],
};
