import { describe, expect, it } from 'vitest';
import { viewOf } from '../../model/view.ts';
import { kinds } from '../../resources/registry.ts';
import { buildScene } from '../../scene/build.ts';
import { timelineOf } from '../../scene/timeline.ts';
import { EMPTY_DOCUMENT } from '../../model/topology.ts';
import { ask } from '../../testing/ask.ts';
import { natLab } from '../../testing/nat-lab.ts';
import { relatedTo, ridersOf } from '../inspector/related.ts';
import { referenceOptions } from '../inspector/reference-options.ts';
import { capturePoints } from './capture-points.ts';
import { endpointRef, endpointsOf } from './endpoints.ts';
import { hopRows } from './hop-rows.ts';
import { rowMarks } from './row-marks.ts';
import { reasonPlace } from './rule-place.ts';
import { sessionsUpTo } from './session-list.ts';

const lab = natLab();
const topology = lab.w.topology();
const view = viewOf(topology, kinds);
const nameOf = (id: string) => view.all().find((each) => each.id === id)?.name ?? id;
const fieldsOf = (id: string) => kinds.get(view.all().find((each) => each.id === id)?.kind ?? '')?.fields ?? {};
const { conversation } = ask(topology, lab.client, 'checkip.amazonaws.com');
const rows = hopRows(conversation, nameOf);

describe('the answer of the lab, as it is shown', () => {
  it('has a row for every hop, with the rewrite at the NAT instance', () => {
    const nat = rows.find((row) => row.resource === lab.nat);
    expect(nat?.rewrites).toEqual([{ field: 'src', before: '10.10.2.101', after: '10.10.1.100' }]);
    expect(rows.map((row) => row.number)).toEqual(rows.map((_, index) => index + 1));
  });

  it('marks the row of the route table that led to the NAT instance', () => {
    const hop = conversation.connections[0]?.traces[0]?.hops.find((each) =>
      each.steps.some((step) => step.type === 'route' && step.resource === lab.privateTable),
    );
    expect(hop && [...rowMarks(hop, lab.privateTable, 'routes', fieldsOf(lab.privateTable))]).toEqual([[0, 'match']]);
  });

  it('offers captures where packets have an address, and there most lines at the NAT instance', () => {
    const points = capturePoints(conversation, view, kinds).map(({ resource, count }) => [nameOf(resource), count]);
    expect(points.map(([name]) => name)).toEqual(['jhPrivate-EC2-1-eth0', 'jhNAT-Instance-eth0']);
    expect(Number(points[1]?.[1])).toBe(Number(points[0]?.[1]) * 2);
  });

  it('lists each flow once, however many packets it has, and a translation with both sides', () => {
    const scene = buildScene({ ...EMPTY_DOCUMENT, topology }, kinds, view);
    const { steps } = timelineOf(conversation, scene);
    const entries = sessionsUpTo(steps, steps.length - 1);
    const conntrack = entries.filter((entry) => entry.table === 'conntrack');
    expect(conntrack.map((entry) => entry.text.replace(/:\d{5}/g, ':port'))).toEqual([
      '10.10.2.101:port → 99.80.82.214:80 ⇒ 10.10.1.100:port → 99.80.82.214:80',
    ]);
    expect(new Set(entries.map((entry) => `${entry.resource} ${entry.table} ${entry.text}`)).size).toBe(entries.length);
    expect(sessionsUpTo(steps, 0).length).toBeLessThan(entries.length);
  });
});

describe('what is in the way of the broken lab', () => {
  it('leads to the field that a fix would set', () => {
    const broken = natLab('broken');
    const { blockers } = ask(broken.w.topology(), broken.client, 'checkip.amazonaws.com');
    const places = blockers.map(({ reason, fixes }) => `${reason.code} ${reasonPlace(reason, fixes, () => ({})).path}`);
    expect(places).toContain('RT_NO_ROUTE routes');
    expect(places).toContain('ENI_DST_CHECK sourceDestCheck');
  });
});

describe('what belongs to a resource', () => {
  it('is its primary interface, its groups and addresses, and what its subnet is tied to', () => {
    const nat = view.resource(lab.nat);
    if (nat === undefined) throw new Error('the lab has a NAT instance');
    expect(ridersOf(nat, view, kinds).map((each) => each.kind)).toContain('network-interface');
    const kindsNear = new Set(relatedTo(nat, view, kinds).map((each) => each.kind));
    for (const kind of ['security-group', 'route-table']) expect(kindsNear).toContain(kind);
  });

  it('offers the nearest references first', () => {
    const options = referenceOptions(view, ['security-group'], lab.nat);
    expect(options.map((option) => option.label)).toContain('jhVPC1-NATInstance-SecurityGroup');
  });
});

describe('endpoints', () => {
  const endpoints = endpointsOf(view, kinds);
  it('are guests and hosts on the internet; laptops send, services answer', () => {
    expect(endpoints.filter((each) => each.sends).map((each) => each.name)).toContain('laptop (203.0.113.7)');
    expect(endpoints.find((each) => each.ref === 'checkip.amazonaws.com')).toMatchObject({
      sends: false,
      answers: true,
    });
  });
  it('are found by their name', () => {
    expect(endpointRef('jhNAT-Instance', endpoints, view)).toBe(lab.nat);
    expect(endpointRef(' 10.0.0.9 ', endpoints, view)).toBe('10.0.0.9');
  });
});
