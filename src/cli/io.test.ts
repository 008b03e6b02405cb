import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeIo } from './io.ts';
import { run } from './run.ts';

test('a folder is its files and those of the folders in it, in order of path, without hidden ones', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hopwise-'));
  try {
    for (const each of ['b', 'a/eu-west-1', '.git']) mkdirSync(join(folder, each), { recursive: true });
    for (const each of ['b/x.json', 'a/eu-west-1/z.json', 'a/y.json', '.git/config', '.hidden', 'top.json'])
      writeFileSync(join(folder, each), '');
    const names = (await nodeIo().list(folder)) ?? [];
    expect(names.map((name) => name.slice(folder.length + 1).replaceAll('\\', '/'))).toEqual([
      'a/eu-west-1/z.json',
      'a/y.json',
      'b/x.json',
      'top.json',
    ]);
    expect(await nodeIo().list(join(folder, 'top.json'))).toBeNull();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a dump of several accounts is traced by the ids of AWS', async () => {
  const folder = join(import.meta.dirname, '../testing/aws-accounts');
  const [out, err]: [string[], string[]] = [[], []];
  const io = { ...nodeIo(), out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const code = await run(
    ['trace', folder, '--from', 'i-0aa10000000000002', '--to', 'checkip.amazonaws.com:80', '--json'],
    io,
  );
  expect(code).toBe(0);
  expect(err.join('')).not.toContain('error');
  expect(JSON.parse(out.join(''))).toMatchObject({
    outcome: 'connected',
    assumptions: [],
    connections: [
      { request: { hops: expect.arrayContaining([expect.objectContaining({ sourceId: 'nat-0aa10000000000001' })]) } },
    ],
  });
});

const ENDS = {
  Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' }],
  Subnets: [{ SubnetId: 'subnet-1', VpcId: 'vpc-1', CidrBlock: '10.0.1.0/24', AvailabilityZone: 'us-east-1a' }],
  Reservations: [{ Instances: ['i-1', 'i-2'].map((InstanceId) => ({ InstanceId, SubnetId: 'subnet-1' })) }],
  NetworkInterfaces: ['1', '2'].map((each) => ({
    ...{ NetworkInterfaceId: `eni-${each}`, SubnetId: 'subnet-1', PrivateIpAddress: `10.0.1.1${each}` },
    Attachment: { InstanceId: `i-${each}`, DeviceIndex: 0 },
  })),
};

test.each([
  [['none.json', 'i-1', 'i-2:80'], 2, /none\.json: there is no such file or folder\.\n$/],
  [['empty.json', 'i-1', 'i-2:80'], 2, /empty\.json: it is empty\.\n$/],
  [['all.json', 'arn:aws:ec2:us-east-1:111122223333:instance/i-1', '10.0.1.12:80'], 0, /^/],
  [['all.json', 'i-1', 'arn:aws:ec2:us-east-1:111122223333:network-interface/eni-2:80'], 0, /^/],
  [['all.json', 'i-1', 'internet:80'], 1, /^/],
  [['all.json', 'i-1', 'i-2:99999'], 2, /--to i-2:99999, port 99999: a port is a number from 0 to 65535\.\n$/],
] as const)('trace %j ends with %i', async ([name, from, to], code, said) => {
  const folder = mkdtempSync(join(tmpdir(), 'hopwise-'));
  try {
    writeFileSync(join(folder, 'empty.json'), '');
    writeFileSync(join(folder, 'all.json'), JSON.stringify(ENDS));
    const err: string[] = [];
    const io = { ...nodeIo(), out: () => undefined, err: (text: string) => void err.push(text) };
    expect(await run(['trace', join(folder, name), '--from', from, '--to', to], io)).toBe(code);
    expect(err.join('')).toMatch(said);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
