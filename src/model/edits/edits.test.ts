import { describe, expect, it } from 'vitest';
import { kinds } from '../../resources/registry.ts';
import { world } from '../../testing/world.ts';
import { applyEdit } from '../edit.ts';
import { type Document, EMPTY_DOCUMENT, type Layout, resourceId } from '../topology.ts';
import { type View, viewOf } from '../view.ts';
import { clipOf, parseClip, printClip } from './clip.ts';
import { addRow, moveRow, removeRow, renamed, retitled, setField } from './fields.ts';
import { freshIds } from './fresh.ts';
import { moved } from './move.ts';
import { duplicated, pasted } from './paste.ts';
import { addProbe, changeProbe, removeProbe } from './probes.ts';
import { removal } from './remove.ts';
import type { Step } from './step.ts';

/** Two subnets with a web server, its Elastic IP and a security group of its own. */
function lab() {
  const w = world();
  const vpc = w.vpc({ name: 'vpc', cidr: '10.10.0.0/16' });
  const public1 = w.subnet(vpc, { name: 'public', cidr: '10.10.1.0/24' });
  const private1 = w.subnet(vpc, { name: 'private', cidr: '10.10.2.0/24' });
  const group = w.securityGroup(vpc, { name: 'web-sg', inbound: ['tcp 80 0.0.0.0/0'] });
  const web = w.instance(public1, { name: 'web', address: '10.10.1.100', groups: [group] });
  const eip = w.eip(web, '13.124.178.83', { privateAddress: '10.10.1.100', name: 'eip' });
  const nat = w.nat(public1, { name: 'nat' });
  const table = w.routeTable(vpc, [['0.0.0.0/0', nat]], [private1], { name: 'rt' });
  return {
    w,
    vpc,
    public1,
    private1,
    group,
    web,
    eni: w.eni(web),
    eip,
    nat,
    table,
    document: documentOf(w.topology()),
  };
}

function documentOf(topology: Document['topology'], layout: Layout = {}): Document {
  return { ...EMPTY_DOCUMENT, topology, layout };
}

const look = (document: Document): View => viewOf(document.topology, kinds);
const afterStep = (document: Document, step: Step): View => look(applyEdit(document, step.edit));

describe('removal', () => {
  it('takes the interface along with its instance, and leaves no reference to either', () => {
    const { document, web, eni, eip, private1 } = lab();
    const probe = {
      id: 'p',
      from: web,
      to: private1,
      protocol: 'tcp',
      port: 80,
      sourcePort: null,
      expect: null,
    } as const;
    const asked = { ...document, probes: [probe, { ...probe, id: 'q', from: 'internet' }] };
    const step = removal(asked, look(asked), [web]);
    expect(step.label).toEqual({ key: 'edit.remove', values: { name: 'web' } });
    expect(step.edit).toEqual([
      { type: 'set', id: eip, props: { association: null } },
      { type: 'remove', id: web },
      { type: 'remove', id: eni },
      { type: 'probe', id: 'p', probe: null },
    ]);
  });

  it('leaves a route without a target and forgets a security group', () => {
    const { document, nat, table, group, eni } = lab();
    const view = afterStep(document, removal(document, look(document), [nat, group]));
    expect(view.resource(table)?.props.routes).toMatchObject([{ destination: '0.0.0.0/0', target: null }]);
    expect(view.resource(eni)?.props.securityGroups).toEqual([]);
  });

  it('empties a container, and keeps what only pointed into it', () => {
    const { document, vpc } = lab();
    const step = removal(document, look(document), [vpc]);
    expect(
      afterStep(document, step)
        .all()
        .map((each) => each.kind),
    ).toEqual(['elastic-ip', 'elastic-ip']);
  });
});

describe('moving', () => {
  it('re-addresses an instance in another subnet, keeps its host number and says so', () => {
    const { document, web, eni, eip, private1 } = lab();
    const attempt = moved(document, look(document), { ids: [web], over: private1, at: {} });
    if (!attempt.ok) throw new Error(attempt.message.key);
    expect(attempt.label).toEqual({
      key: 'edit.moveNumber',
      values: { name: 'web', parent: 'private', before: '10.10.1.100', after: '10.10.2.100' },
    });
    const view = afterStep(document, attempt);
    expect(view.resource(eni)).toMatchObject({ parent: private1, props: { privateAddress: '10.10.2.100' } });
    expect(view.resource(eip)?.props.privateAddress).toBe('10.10.2.100');
  });

  it('takes the next free address where the host number is taken', () => {
    const { w, web, private1, document } = lab();
    w.instance(private1, { address: '10.10.2.100' });
    const crowded = documentOf(w.topology());
    const attempt = moved(crowded, look(crowded), { ids: [web], over: private1, at: {} });
    expect(attempt).toMatchObject({ label: { values: { after: '10.10.2.4' } } });
    expect(document).not.toBe(crowded);
  });

  it('gives a subnet in another VPC a block there, and its contents addresses of that block', () => {
    const { w, public1, eni } = lab();
    const other = w.vpc({ name: 'other', cidr: '10.20.0.0/16' });
    const document = documentOf(w.topology());
    const attempt = moved(document, look(document), { ids: [public1], over: other, at: {} });
    if (!attempt.ok) throw new Error(attempt.message.key);
    const view = afterStep(document, attempt);
    expect(view.resource(public1)?.props.cidr).toBe('10.20.1.0/24');
    expect(view.resource(eni)?.props.privateAddress).toBe('10.20.1.100');
    expect(attempt.label).toMatchObject({ key: 'edit.moveNumbers', values: { count: 3 } });
  });

  it('refuses what may not sit there', () => {
    const { document, web, vpc, public1 } = lab();
    expect(moved(document, look(document), { ids: [web], over: vpc, at: {} })).toMatchObject({
      ok: false,
      message: {
        key: 'containment.refused',
        values: { child: { key: 'instance' }, parents: { key: 'subnet' }, parent: { key: 'vpc' } },
      },
    });
    const withZone = documentOf({ resources: { ...document.topology.resources } });
    expect(moved(withZone, look(withZone), { ids: [public1], over: public1, at: {} })).toMatchObject({ ok: true });
  });

  it('within its container changes the layout alone', () => {
    const { document, web, public1, vpc } = lab();
    const box = { x: 0, y: 0, width: 500, height: 400 };
    const drawn = {
      ...document,
      layout: {
        [vpc]: box,
        [public1]: { ...box, x: 50, y: 60, width: 300, height: 300 },
        [web]: { x: 20, y: 60, width: 100, height: 80 },
      },
    };
    const attempt = moved(drawn, look(drawn), { ids: [web], over: public1, at: { [web]: { x: 400, y: 200 } } });
    expect(attempt).toMatchObject({
      label: { key: 'edit.place' },
      edit: [
        { type: 'place', id: public1, box: { x: 50, y: 60, width: 470, height: 300 } },
        { type: 'place', id: vpc, box: { x: 0, y: 0, width: 540, height: 400 } },
        { type: 'place', id: web, box: { x: 350, y: 140, width: 100, height: 80 } },
      ],
    });
  });
});

describe('copies', () => {
  it('of an instance get a name, an interface and an address of their own', () => {
    const { document, web, eni, group, public1 } = lab();
    const pasting = duplicated(document, look(document), [web], freshIds(document));
    if (!pasting.ok) throw new Error(pasting.message.key);
    const view = afterStep(document, pasting);
    const [copy] = pasting.ids.map((id) => view.resource(id));
    expect(copy).toMatchObject({ id: 'instance-1', name: 'web 2', parent: public1 });
    const [port] = view.pointingAt(resourceId('instance-1'));
    expect(port).toMatchObject({
      name: 'web 2-eth0',
      parent: public1,
      props: { instance: 'instance-1', privateAddress: '10.10.1.5', securityGroups: [group] },
    });
    expect(view.resource(eni)).toEqual(look(document).resource(eni));
  });

  it('of a VPC point at copied resources and start at the next free block', () => {
    const { document, vpc, private1 } = lab();
    const text = printClip(clipOf(document, look(document), [vpc]));
    const clip = parseClip(text, kinds);
    if (clip === null) throw new Error('not a clip');
    const pasting = pasted(document, look(document), clip, { over: null, at: null, freshId: freshIds(document) });
    if (!pasting.ok) throw new Error(pasting.message.key);
    const view = afterStep(document, pasting);
    const [copy = vpc] = pasting.ids;
    expect(view.resource(copy)?.props.cidr).toBe('10.0.0.0/16');
    const inside = view.all().filter((each) => each.id !== copy && view.enclosing(each.id, 'vpc')?.id === copy);
    const table = inside.find((each) => each.name === 'rt');
    const gateway = inside.find((each) => each.kind === 'nat-gateway');
    expect(table?.props.routes).toMatchObject([{ target: gateway?.id }]);
    expect(inside.find((each) => each.name === 'private')?.props).toMatchObject({
      cidr: '10.0.2.0/24',
      routeTable: table?.id,
    });
    expect(inside.find((each) => each.name === 'web-eth0')?.props.privateAddress).toBe('10.0.1.100');
    expect(view.resource(private1)?.props.cidr).toBe('10.10.2.0/24');
  });

  it('go beside the original where the chosen container does not take them, and nowhere without either', () => {
    const { document, web, vpc, public1 } = lab();
    const clip = clipOf(document, look(document), [web]);
    const target = { over: vpc, at: null, freshId: freshIds(document) };
    const pasting = pasted(document, look(document), clip, target);
    if (!pasting.ok) throw new Error(pasting.message.key);
    expect(afterStep(document, pasting).resource(pasting.ids[0] ?? web)?.parent).toBe(public1);
    const empty = pasted(EMPTY_DOCUMENT, look(EMPTY_DOCUMENT), clip, { ...target, over: null });
    expect(empty).toMatchObject({ ok: false, message: { key: 'containment.refused' } });
  });

  it('of what is numbered from a literal block get the next address, and keep one that is free', () => {
    const elastic = kinds.get('elastic-ip');
    if (elastic === undefined) throw new Error('no Elastic IPs');
    const numbering = { type: 'address', field: 'address', from: '203.0.113.0/24' } as const;
    const shapes = new Map(kinds).set('elastic-ip', { ...elastic, numbering });
    const { document, eip } = lab();
    const view = viewOf(document.topology, shapes);
    const pasting = duplicated(document, view, [eip], freshIds(document));
    if (!pasting.ok) throw new Error(pasting.message.key);
    const [copy = eip] = pasting.ids;
    expect(afterStep(document, pasting).resource(copy)?.props.address).toBe('203.0.113.4');
    const bare = documentOf({ resources: {} });
    const clip = clipOf(document, view, [eip]);
    const target = { over: null, at: null, freshId: freshIds(bare) };
    const elsewhere = pasted(bare, viewOf(bare.topology, shapes), clip, target);
    expect(elsewhere).toMatchObject({
      edit: [{ resource: { props: { address: '13.124.178.83', association: null } } }],
    });
  });

  it('of an interface alone belong to nobody', () => {
    const { document, eni } = lab();
    const pasting = duplicated(document, look(document), [eni], freshIds(document));
    if (!pasting.ok) throw new Error(pasting.message.key);
    expect(afterStep(document, pasting).resource(pasting.ids[0] ?? eni)?.props).toMatchObject({
      instance: null,
      privateAddress: '10.10.1.5',
    });
  });

  it('are read from text only if it is ours', () => {
    for (const text of [
      '',
      'null',
      '{}',
      '[1]',
      '{"hopwise":"clip"}',
      '{"hopwise":"clip","resources":[{"id":"a","kind":"no","name":"","props":{}}]}',
    ]) {
      expect(parseClip(text, kinds)).toBeNull();
    }
  });
});

describe('a field', () => {
  const { w, table, public1 } = lab();
  const subnet = w.get(public1);
  const routes = w.get(table);

  it('is set to what the field table reads', () => {
    expect(setField(kinds, subnet, 'cidr', '10.10.3.7/24')).toMatchObject({
      ok: true,
      value: '10.10.3.0/24',
      edit: [{ type: 'set', id: public1, props: { cidr: '10.10.3.0/24' } }],
      label: { key: 'edit.set', values: { name: 'public', field: { key: 'subnet.cidr' } } },
    });
  });

  it('refuses what it cannot read, and fields it does not have', () => {
    expect(setField(kinds, subnet, 'cidr', 'x')).toMatchObject({
      ok: false,
      problem: { message: { key: 'field.block' } },
    });
    expect(setField(kinds, subnet, 'nothing', 1)).toMatchObject({
      ok: false,
      problem: { message: { key: 'field.unknown' } },
    });
    expect(setField(kinds, routes, 'routes.0.destination', 'x')).toMatchObject({
      ok: false,
      problem: { path: '0.destination' },
    });
  });

  it('can be set by one cell of a row, and a row be added, moved and removed', () => {
    expect(setField(kinds, routes, 'routes.0.target', 'local')).toMatchObject({
      ok: true,
      value: [{ target: 'local' }],
    });
    const added = addRow(kinds, routes, 'routes', { destination: '10.0.0.0/8' });
    expect(added).toMatchObject({
      ok: true,
      value: [{ destination: '0.0.0.0/0' }, { destination: '10.0.0.0/8', target: null }],
    });
    if (!added?.ok) throw new Error('not added');
    const two = { ...routes, props: { ...routes.props, routes: added.value } };
    expect(moveRow(kinds, two, 'routes', [1, 0])).toMatchObject({
      value: [{ destination: '10.0.0.0/8' }, { destination: '0.0.0.0/0' }],
    });
    expect(removeRow(kinds, two, 'routes', 0)).toMatchObject({ value: [{ destination: '10.0.0.0/8' }] });
    expect(addRow(kinds, subnet, 'cidr')).toBeNull();
  });

  it('has no say in names and titles', () => {
    expect(renamed(subnet, 'dmz').edit).toEqual([{ type: 'rename', id: public1, name: 'dmz' }]);
    expect(retitled('Lab').edit).toEqual([{ type: 'title', title: 'Lab' }]);
  });
});

describe('a probe', () => {
  it('is added under a free id, changed and removed', () => {
    const question = { from: 'a', to: 'b', protocol: 'tcp', port: 80, sourcePort: null, expect: null } as const;
    const first = addProbe(EMPTY_DOCUMENT, question);
    const document = applyEdit(EMPTY_DOCUMENT, first.edit);
    expect(first.id).toBe('probe-1');
    expect(addProbe(document, question).id).toBe('probe-2');
    const [probe] = document.probes;
    if (probe === undefined) throw new Error('no probe');
    expect(applyEdit(document, changeProbe(probe, { port: 443 }).edit).probes).toEqual([{ ...probe, port: 443 }]);
    expect(applyEdit(document, removeProbe(probe.id).edit).probes).toEqual([]);
  });
});
