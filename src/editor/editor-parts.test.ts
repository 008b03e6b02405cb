import { describe, expect, it } from 'vitest';
import { changeProbe } from '../model/edits/probes.ts';
import { renamed, retitled } from '../model/edits/fields.ts';
import { type Document, EMPTY_DOCUMENT, type Probe, resourceId } from '../model/topology.ts';
import { checkTopology } from '../kinds/check.ts';
import { contentsOf } from '../model/numbering.ts';
import { kinds } from '../resources/registry.ts';
import { world } from '../testing/world.ts';
import type { OutcomeName } from '../sim/trace.ts';
import type { ProbeAnswer } from '../sim/protocol.ts';
import { LAST_DOCUMENT, restore, startAutosave, type TextStore } from './autosave.ts';
import { copySelection, cutSelection, duplicateSelection, pasteText } from './clipboard.ts';
import { createEditor, type Editor } from './editor.ts';
import { inserted } from './edits/insert.ts';
import {
  activeProbe,
  answerOf,
  findingsOf,
  nextRedo,
  nextUndo,
  probeStatuses,
  selectedResource,
  selectedResources,
  severityOf,
} from './selectors.ts';
import { attachSimulator, type Question, type Reply } from './simulator.ts';

const probe: Probe = {
  id: 'p',
  from: 'internet',
  to: 'web',
  protocol: 'tcp',
  port: 80,
  sourcePort: null,
  expect: 'connect',
};
const answerOfType = (outcome: OutcomeName): ProbeAnswer => ({
  conversation: {
    outcome,
    verdict: null,
    direction: null,
    reason: null,
    status: null,
    connections: [],
    assumptions: [],
    answer: null,
    resolved: null,
  },
  blockers: [],
  assumptions: [],
});

/** An editor of a VPC with one web server; every resource has a hint, the server also an error. */
function lab(document: Partial<Document> = {}) {
  const w = world();
  const vpc = w.vpc({ name: 'vpc', cidr: '10.0.0.0/16' });
  const subnet = w.subnet(vpc, { name: 'subnet', cidr: '10.0.0.0/24' });
  const web = w.instance(subnet, { name: 'web', address: '10.0.0.10' });
  const message = { key: 'test', values: {} };
  const editor = createEditor({
    kinds,
    document: { ...EMPTY_DOCUMENT, topology: w.topology(), probes: [probe], ...document },
    check: ({ resources }) => [
      ...Object.values(resources).map(({ id }) => ({ severity: 'hint' as const, resource: id, rule: 'hint', message })),
      { severity: 'error', resource: web, rule: 'error', message },
    ],
  });
  return { editor, vpc, subnet, web };
}

describe('inserting', () => {
  const insert = (
    editor: Editor,
    kind: string,
    over: ReturnType<typeof resourceId> | null,
    at = null as { x: number; y: number } | null,
  ) =>
    inserted(editor.store.getState().document, editor.view(), editor.kinds, {
      kind,
      name: kind,
      over,
      at,
      freshId: editor.freshIds(),
    });

  it('numbers a subnet from its VPC and gives it a box of its kind’s size', () => {
    const { editor, vpc } = lab({ layout: { [resourceId('vpc')]: { x: 100, y: 100, width: 200, height: 100 } } });
    const step = insert(editor, 'subnet', vpc, { x: 150, y: 160 });
    if (!step.ok) throw new Error(step.message.key);
    editor.run(step.label, step.edit);
    const { document } = editor.store.getState();
    const size = kinds.get('subnet')?.face.size;
    expect(document.topology.resources[step.id]).toMatchObject({
      name: 'subnet 2',
      parent: vpc,
      props: { cidr: '10.0.1.0/24' },
    });
    expect(document.layout[step.id]).toEqual({ x: 50, y: 60, ...size });
    expect(document.layout[vpc]?.width).toBe(50 + (size?.width ?? 0) + 20);
  });

  it('gives a second VPC the next block, and a NAT gateway the next address', () => {
    const { editor, subnet } = lab();
    for (const [kind, over] of [
      ['vpc', null],
      ['nat-gateway', subnet],
    ] as const) {
      const step = insert(editor, kind, over);
      if (!step.ok) throw new Error(step.message.key);
      editor.run(step.label, step.edit);
      editor.select([step.id]);
      const props = kind === 'vpc' ? { cidr: '10.1.0.0/16' } : { privateAddress: '10.0.0.4' };
      expect(selectedResource(editor.store.getState())?.props).toMatchObject(props);
    }
    expect(() => insert(editor, 'no-such-kind', null)).toThrow('no such kind');
  });

  it('puts a variant where that variant belongs: a zonal NAT gateway in a subnet, a regional one in the VPC', () => {
    const { editor, subnet, vpc } = lab();
    const dropped = (name: string, over: ReturnType<typeof resourceId>) => {
      const preset = kinds.get('nat-gateway')?.presets?.find((each) => each.name === name);
      if (preset === undefined) throw new Error(`no preset ${name}`);
      const { document } = editor.store.getState();
      const what = { kind: 'nat-gateway', name, preset, over, at: null, freshId: editor.freshIds() };
      const step = inserted(document, editor.view(), kinds, what);
      if (!step.ok) return step.message.key;
      editor.run(step.label, step.edit);
      return editor.view().resource(step.id);
    };
    expect(dropped('zonal', vpc)).toBe('containment.refused');
    expect(dropped('zonal', subnet)).toMatchObject({ parent: subnet, props: { privateAddress: '10.0.0.4' } });
    const regional = dropped('regional-nat-gateway', subnet);
    expect(regional).toMatchObject({ parent: vpc, props: { availability: 'regional', privateAddress: '' } });
    const table = editor
      .view()
      .ofKind('route-table')
      .find((each) => each.name === 'regional-nat-gateway-rt');
    expect(regional).toMatchObject({ props: { routeTable: table?.id } });
  });

  it('makes a default VPC with all that AWS makes along with it, in one step', () => {
    const { editor } = lab();
    const preset = kinds.get('vpc')?.presets?.find((each) => each.name === 'default-vpc');
    if (preset === undefined) throw new Error('no preset');
    const before = editor.store.getState().document;
    const what = { kind: 'vpc', name: 'default-vpc', preset, over: null, at: { x: 2000, y: 40 } };
    const step = inserted(before, editor.view(), kinds, { ...what, freshId: editor.freshIds() });
    if (!step.ok) throw new Error(step.message.key);
    editor.run(step.label, step.edit);
    const view = editor.view();
    const vpc = view.resource(step.id);
    expect(vpc?.props).toMatchObject({ cidr: '172.31.0.0/16', enableDnsHostnames: true, isDefault: true });
    const inside = contentsOf(view, step.id);
    const igw = inside.find((each) => each.kind === 'internet-gateway');
    const table = inside.find((each) => each.id === vpc?.props.mainRouteTable);
    expect(table?.props.routes).toMatchObject([{ destination: '0.0.0.0/0', target: igw?.id }]);
    const subnets = inside.filter((each) => each.kind === 'subnet');
    expect(subnets.map((each) => [each.props.cidr, view.enclosing(each.id, 'availability-zone')?.props.zone])).toEqual([
      ['172.31.0.0/20', 'ap-northeast-2a'],
      ['172.31.16.0/20', 'ap-northeast-2b'],
      ['172.31.32.0/20', 'ap-northeast-2c'],
    ]);
    const { document } = editor.store.getState();
    expect(
      checkTopology(document.topology, kinds).filter((each) => inside.some(({ id }) => id === each.resource)),
    ).toEqual([]);
    const box = (id: ReturnType<typeof resourceId> | null | undefined) => document.layout[id ?? step.id];
    for (const { id, parent } of inside.filter((each) => box(each.id) !== undefined)) {
      const [own, outer] = [box(id), box(parent)];
      expect((own?.x ?? 0) + (own?.width ?? 0)).toBeLessThanOrEqual(outer?.width ?? 0);
      expect((own?.y ?? 0) + (own?.height ?? 0)).toBeLessThanOrEqual(outer?.height ?? 0);
    }
    editor.undo();
    expect(editor.store.getState().document).toEqual(before);
  });

  it('puts companions beside what they come with, referred to and numbered', () => {
    const port = kinds.get('instance');
    if (port === undefined) throw new Error('no instances');
    const table = new Map(kinds).set('instance', {
      ...port,
      companions: (resource, _view, freshId) => [
        {
          resource: {
            id: freshId('network-interface'),
            kind: 'network-interface',
            name: 'eth0',
            parent: resource.parent,
            props: { instance: resource.id },
          },
        },
      ],
    });
    const { editor, subnet } = lab();
    const step = inserted(editor.store.getState().document, editor.view(), table, {
      kind: 'instance',
      name: 'db',
      over: subnet,
      at: null,
      freshId: editor.freshIds(),
    });
    if (!step.ok) throw new Error(step.message.key);
    editor.run(step.label, step.edit);
    const eth0 = editor
      .view()
      .ofKind('network-interface')
      .find((each) => each.name === 'eth0');
    expect(eth0?.props).toMatchObject({ instance: step.id, privateAddress: '10.0.0.4', sourceDestCheck: true });
    expect(Object.keys(editor.store.getState().document.layout)).toEqual([step.id]);
  });
});

describe('the clipboard', () => {
  it('carries the selection from one document to another', () => {
    const { editor, subnet } = lab();
    expect(copySelection(editor)).toBeNull();
    expect(cutSelection(editor)).toBeNull();
    expect(duplicateSelection(editor)).toBeNull();
    editor.select([subnet]);
    const text = cutSelection(editor) ?? '';
    expect(editor.view().ofKind('instance')).toEqual([]);
    expect(nextUndo(editor.store.getState())).toEqual({ key: 'edit.cut', values: { name: 'subnet' } });
    const target = lab().editor;
    const pasting = pasteText(target, text, { over: null, at: null });
    expect(pasting?.ok).toBe(true);
    expect(
      target
        .view()
        .ofKind('instance')
        .map(({ name }) => name),
    ).toEqual(['web', 'web']);
    expect(selectedResource(target.store.getState())).toMatchObject({
      name: 'subnet 2',
      props: { cidr: '10.0.1.0/24' },
    });
    expect(pasteText(target, 'something else', { over: null, at: null })).toBeNull();
  });

  it('pastes nothing where nothing takes it', () => {
    const { editor, web } = lab();
    editor.select([web]);
    const empty = createEditor({ kinds, document: EMPTY_DOCUMENT, check: () => [] });
    const text = copySelection(editor) ?? '';
    expect(pasteText(empty, text, { over: null, at: null })).toMatchObject({ ok: false });
    expect(empty.store.getState().undo).toEqual([]);
  });

  it('gives a copied NAT gateway an Elastic IP, and a regional one a route table, of its own', () => {
    const w = world();
    const vpc = w.vpc({ name: 'vpc' });
    const nat = w.nat(w.subnet(vpc, { name: 'subnet' }), { name: 'nat' });
    const routeTable = w.routeTable(vpc, [['0.0.0.0/0', w.igw(vpc)]], [], { name: 'nat-rt' });
    const regional = w.add('nat-gateway', vpc, { availability: 'regional', routeTable }, 'regional');
    w.eip(regional, '70.1.1.1');
    const editor = createEditor({ kinds, document: { ...EMPTY_DOCUMENT, topology: w.topology() }, check: () => [] });
    const before = editor.store.getState().document;
    editor.select([nat, regional]);
    duplicateSelection(editor);
    const view = editor.view();
    const copies = selectedResources(editor.store.getState());
    for (const copy of copies) {
      const held = view.pointingAt(copy.id).filter((each) => each.kind === 'elastic-ip');
      expect(held.map((each) => each.props.address)).toEqual([expect.stringMatching(/^203\.0\.113\.1[0-9]$/)]);
    }
    expect(view.ofKind('elastic-ip')).toHaveLength(4);
    const table = copies.find((each) => each.props.availability === 'regional')?.props.routeTable;
    expect([
      table === routeTable,
      view
        .ofKind('route-table')
        .map(({ id }) => id)
        .includes(resourceId(String(table))),
    ]).toEqual([false, true]);
    editor.undo();
    expect(editor.store.getState().document).toEqual(before);
  });

  it('copies a VPC with what it has, and makes nothing twice', () => {
    const { editor, vpc } = lab();
    const count = Object.keys(editor.store.getState().document.topology.resources).length;
    editor.select([vpc]);
    duplicateSelection(editor);
    expect(Object.keys(editor.store.getState().document.topology.resources)).toHaveLength(2 * count);
  });

  it('duplicates beside the original', () => {
    const { editor, web } = lab();
    editor.select([web]);
    duplicateSelection(editor);
    expect(selectedResources(editor.store.getState()).map(({ name }) => name)).toEqual(['web 2']);
  });
});

describe('selectors', () => {
  it('answer with the same objects until something they depend on changes', () => {
    const { editor, web } = lab();
    editor.select([web]);
    const { getState } = editor.store;
    const [resources, statuses] = [selectedResources(getState()), probeStatuses(getState())];
    editor.run({ key: 'x', values: {} }, [{ type: 'place', id: web, box: { x: 1, y: 1, width: 1, height: 1 } }]);
    expect(selectedResources(getState())).toBe(resources);
    expect(probeStatuses(getState())).toBe(statuses);
    expect(findingsOf(getState(), web)).toBe(findingsOf(getState(), web));
    expect(severityOf(getState(), web)).toBe('error');
    expect(severityOf(getState(), resourceId('vpc'))).toBe('hint');
    expect(severityOf(getState(), resourceId('nobody'))).toBeNull();
  });

  it('tell a fresh answer from a stale one, and a met expectation from a missed one', () => {
    const { editor, web } = lab();
    const { getState } = editor.store;
    expect(activeProbe(getState())).toMatchObject({ state: 'asking', answer: null, met: null });
    editor.receive('p', 1, answerOfType('timed-out'));
    expect(activeProbe(getState())).toMatchObject({ state: 'answered', met: false });
    editor.run({ key: 'x', values: {} }, [{ type: 'rename', id: web, name: 'w' }]);
    expect(activeProbe(getState())).toMatchObject({ state: 'asking', met: false });
    expect(answerOf(getState(), 'p')).toMatchObject({ isFresh: false });
    expect(answerOf(getState(), 'q')).toBeNull();
    editor.fail('p', 2, 'broken');
    expect(activeProbe(getState())?.state).toBe('failed');
    editor.receive('p', 2, answerOfType('unknown'));
    expect(activeProbe(getState())).toMatchObject({ state: 'answered', met: null });
    editor.receive('p', 2, answerOfType('connected'));
    expect(activeProbe(getState())?.met).toBe(true);
    editor.undo();
    expect(nextRedo(getState())?.key).toBe('x');
    expect(nextUndo(getState())).toBeNull();
  });
});

describe('the simulator', () => {
  function attached() {
    const { editor, web } = lab();
    const asked: (Question & { readonly reply: (reply: Reply) => void })[] = [];
    const detach = attachSimulator(editor, { ask: (question, reply) => asked.push({ ...question, reply }) });
    return { editor, web, asked, detach };
  }

  it('is asked again when the topology or a question changes, and not otherwise', () => {
    const { editor, web, asked, detach } = attached();
    expect(asked.map(({ revision }) => revision)).toEqual([1]);
    const titled = retitled('Lab');
    editor.run(titled.label, titled.edit);
    const expecting = changeProbe(probe, { expect: 'blocked' });
    editor.run(expecting.label, expecting.edit);
    expect(asked).toHaveLength(1);
    const changed = changeProbe(probe, { port: 443 });
    editor.run(changed.label, changed.edit);
    editor.run({ key: 'x', values: {} }, [{ type: 'rename', id: web, name: 'w' }]);
    expect(asked.map(({ revision, probe: { port } }) => [revision, port])).toEqual([
      [1, 80],
      [1, 443],
      [2, 443],
    ]);
    detach();
    editor.undo();
    expect(asked).toHaveLength(3);
  });

  it('need not be asked again when the same document is opened', () => {
    const { editor, asked } = attached();
    asked[0]?.reply({ ok: true, answer: answerOfType('connected') });
    editor.open({ key: 'x', values: {} }, editor.store.getState().document);
    expect(asked).toHaveLength(1);
    expect(activeProbe(editor.store.getState())?.met).toBe(true);
  });

  it('is heard only on the last question', () => {
    const { editor, asked } = attached();
    const changed = changeProbe(probe, { port: 443 });
    editor.run(changed.label, changed.edit);
    asked[0]?.reply({ ok: true, answer: answerOfType('connected') });
    expect(editor.store.getState().answers).toEqual({});
    asked[1]?.reply({ ok: false, text: 'broken' });
    expect(editor.store.getState().failures).toEqual({ p: { revision: 1, text: 'broken' } });
    asked[1]?.reply({ ok: true, answer: answerOfType('refused') });
    expect(editor.store.getState().answers.p?.answer.conversation.outcome).toBe('refused');
  });
});

describe('autosave', () => {
  /** A store in memory that can be made to fail, and timers that run when told to. */
  function desk() {
    const texts = new Map<string, string>();
    const timers = new Set<() => void>();
    const fault = { on: false };
    const store: TextStore = {
      get: async (key) => {
        if (fault.on) throw new Error('no storage');
        return texts.get(key);
      },
      set: async (key, text) => {
        if (fault.on) throw new Error('full');
        texts.set(key, text);
      },
    };
    const startTimer = (callback: () => void) => {
      timers.add(callback);
      return () => timers.delete(callback);
    };
    return { texts, timers, fault, store, startTimer };
  }
  const title = (editor: Editor, text: string): void => {
    const step = retitled(text);
    editor.run(step.label, step.edit);
  };
  const print = (document: Document): string => JSON.stringify(document);

  it('writes once after a run of changes, and what was kept can be had back', async () => {
    const { editor } = lab();
    const { store, startTimer, timers, texts } = desk();
    const autosave = startAutosave(editor, { store, print, startTimer });
    expect(await restore(store, JSON.parse)).toEqual({ type: 'nothing' });
    title(editor, 'One');
    title(editor, 'Two');
    expect(editor.store.getState().saving).toBe('pending');
    expect(timers.size).toBe(1);
    await autosave.flush();
    expect(timers.size).toBe(0);
    expect(editor.store.getState().saving).toBe('saved');
    expect(await restore(store, JSON.parse)).toEqual({ type: 'found', document: editor.store.getState().document });
    texts.set(LAST_DOCUMENT, 'torn');
    expect(await restore(store, () => null)).toEqual({ type: 'unreadable', text: 'torn' });
    autosave.stop();
    title(editor, 'Three');
    expect(timers.size).toBe(0);
  });

  it('says so when the storage fails, and recovers with the next change', async () => {
    const { editor, web } = lab();
    const { store, startTimer, timers, fault } = desk();
    const autosave = startAutosave(editor, { store, print, startTimer, delayMs: 1 });
    fault.on = true;
    title(editor, 'One');
    for (const timer of timers) timer();
    await autosave.flush();
    expect(editor.store.getState().saving).toBe('failed');
    expect(await restore(store, JSON.parse)).toEqual({ type: 'failed' });
    fault.on = false;
    const resource = editor.view().resource(web);
    if (resource === undefined) throw new Error('no web server');
    const step = renamed(resource, 'www');
    editor.run(step.label, step.edit);
    await autosave.flush();
    expect(editor.store.getState().saving).toBe('saved');
    autosave.stop();
  });
});
