import { expect, test } from 'vitest';
import { kinds } from '../registry.ts';
import { formatOf } from '../../sim/flow-log.ts';
import { findingsOf } from '../../testing/findings.ts';
import { imported, NETWORK } from '../../testing/template.ts';
import { world } from '../../testing/world.ts';

test('a flow log watches something, in a format with fields', () => {
  const w = world();
  const vpc = w.vpc({ name: 'vpc' });
  const log = w.add('flow-log', null, {}, 'log');
  expect(findingsOf(w.topology())).toEqual(['error MissingParameter log target']);
  w.set(log, { target: vpc });
  expect(findingsOf(w.topology())).toEqual([]);
  w.set(log, { format: 'everything' });
  expect(findingsOf(w.topology())).toEqual(['error InvalidParameter log format']);
});

test('a template says what is watched', () => {
  const { props, findings } = imported(`${NETWORK}
Log: { Type: AWS::EC2::FlowLog, Properties: { ResourceId: !Ref Vpc, ResourceType: VPC, TrafficType: REJECT, LogGroupName: g } }
`);
  expect(props('Log')).toMatchObject({ target: 'Vpc', traffic: 'REJECT' });
  expect(findings).toEqual([]);
});

test('a flow log says what it looks at and how it writes', () => {
  const w = world();
  const format = formatOf(['action']);
  const vpc = w.vpc({ name: 'vpc' });
  const log = w.add('flow-log', null, { target: vpc, traffic: 'REJECT', format }, 'log');
  const resource = w.topology().resources[log];
  expect(resource && kinds.get('flow-log')?.flowLog?.(resource)).toEqual({
    target: vpc,
    traffic: 'REJECT',
    format,
  });
});
