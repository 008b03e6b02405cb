import { describe, expect, it } from 'vitest';
import type { Edit } from '../model/edit.ts';
import { message } from '../model/message.ts';
import { type Document, EMPTY_DOCUMENT, type Probe, type Resource, resourceId } from '../model/topology.ts';
import type { ProbeAnswer } from '../sim/protocol.ts';
import { createEditor, type Editor } from './editor.ts';
import { HISTORY_LIMIT } from './history.ts';

const a = resourceId('thing-1');
const b = resourceId('thing-2');
const thing = (id: Resource['id'], props: Resource['props'] = {}): Resource => ({
  id,
  kind: 'thing',
  name: id,
  parent: null,
  props,
});
const put = (resource: Resource): Edit => [{ type: 'put', resource }];
const place = (x: number): Edit => [{ type: 'place', id: a, box: { x, y: 0, width: 10, height: 10 } }];
const probe: Probe = { id: 'probe-1', from: a, to: b, protocol: 'tcp', port: 80, sourcePort: null, expect: null };
const label = message('test');
const answer: ProbeAnswer = {
  conversation: {
    outcome: 'connected',
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
};

function editorOf(document: Document = EMPTY_DOCUMENT): Editor {
  return createEditor({
    kinds: new Map(),
    document,
    check: (topology) =>
      Object.values(topology.resources).map((resource) => ({
        severity: 'hint',
        resource: resource.id,
        rule: 'here',
        message: label,
      })),
  });
}

describe('an edit', () => {
  it('is one step that can be undone and redone', () => {
    const { store, run, undo, redo } = editorOf();
    run(message('first'), put(thing(a)));
    run(message('second'), put(thing(b)));
    expect(store.getState().undo.map((entry) => entry.label.key)).toEqual(['first', 'second']);
    undo();
    expect(Object.keys(store.getState().document.topology.resources)).toEqual([a]);
    expect(store.getState().redo.map((entry) => entry.label.key)).toEqual(['second']);
    redo();
    expect(Object.keys(store.getState().document.topology.resources)).toEqual([a, b]);
    undo();
    run(message('third'), place(5));
    expect(store.getState().redo).toEqual([]);
  });

  it('leaves no step when it changes nothing', () => {
    const { store, run } = editorOf();
    run(label, put(thing(a, { name: 'x' })));
    const before = store.getState();
    run(label, [{ type: 'set', id: a, props: { name: 'x' } }]);
    expect(store.getState()).toBe(before);
  });

  it('counts a revision and checks again only when the topology changed', () => {
    const { store, run } = editorOf();
    run(label, put(thing(a)));
    const { revision, findings } = store.getState();
    expect(findings).toHaveLength(1);
    run(label, place(5));
    expect(store.getState().revision).toBe(revision);
    expect(store.getState().findings).toBe(findings);
  });

  it('joins the steps of one gesture, and starts anew after it has ended', () => {
    const { store, run, settle, undo, select } = editorOf();
    run(label, put(thing(a)));
    run(label, place(1), 'drag');
    run(label, place(2), 'drag');
    expect(store.getState().undo).toHaveLength(2);
    settle();
    run(label, place(3), 'drag');
    select([a]);
    run(label, place(4), 'drag');
    expect(store.getState().undo).toHaveLength(4);
    undo();
    run(label, place(9), 'drag');
    expect(store.getState().undo).toHaveLength(4);
  });

  it('disappears from the history when its gesture ends where it began', () => {
    const { store, run } = editorOf();
    run(label, put(thing(a)));
    run(label, place(1));
    run(label, place(2), 'drag');
    run(label, place(1), 'drag');
    expect(store.getState().undo).toHaveLength(2);
  });

  it('is forgotten after some hundreds of others', () => {
    const { store, run } = editorOf();
    for (let x = 0; x <= HISTORY_LIMIT; x += 1) run(label, place(x));
    expect(store.getState().undo).toHaveLength(HISTORY_LIMIT);
  });

  it('takes what it removes out of the selection', () => {
    const { store, run, select } = editorOf();
    run(label, [...put(thing(a)), ...put(thing(b))]);
    select([a, b, resourceId('nobody')]);
    run(label, [{ type: 'remove', id: a }]);
    expect(store.getState().selection).toEqual([b]);
  });
});

describe('opening a document', () => {
  it('can be undone', () => {
    const { store, run, open, undo } = editorOf();
    run(label, put(thing(a)));
    const before = JSON.stringify(store.getState().document);
    open(label, { ...EMPTY_DOCUMENT, title: 'Other', probes: [probe] });
    expect(store.getState().document.title).toBe('Other');
    undo();
    expect(JSON.stringify(store.getState().document)).toBe(before);
  });

  it('takes back what the import had to say, too', () => {
    const { store, open, undo, redo } = editorOf();
    const finding = { severity: 'warning', resource: null, rule: 'unread', message: label } as const;
    open(label, { ...EMPTY_DOCUMENT, title: 'Read' }, [finding]);
    undo();
    expect(store.getState().importFindings).toEqual([]);
    redo();
    expect(store.getState().importFindings).toEqual([finding]);
  });

  it('keeps what the import had to say, even where the document is the same', () => {
    const { store, open } = editorOf();
    const finding = { severity: 'warning', resource: null, rule: 'unread', message: label } as const;
    open(label, EMPTY_DOCUMENT, [finding]);
    expect(store.getState().importFindings).toEqual([finding]);
  });
});

describe('an answer', () => {
  const asked = { ...EMPTY_DOCUMENT, probes: [probe] };

  it('never replaces one of a newer revision', () => {
    const { store, receive } = editorOf(asked);
    receive(probe.id, 2, answer);
    receive(probe.id, 1, { ...answer, blockers: [] });
    expect(store.getState().answers[probe.id]).toEqual({ revision: 2, answer });
  });

  it('takes the place of a failure, and goes with its probe', () => {
    const { store, receive, fail, run } = editorOf(asked);
    fail(probe.id, 1, 'broken');
    expect(store.getState().failures[probe.id]).toEqual({ revision: 1, text: 'broken' });
    receive(probe.id, 1, answer);
    expect(store.getState().failures).toEqual({});
    run(label, [{ type: 'probe', id: probe.id, probe: { ...probe, expect: 'connect' } }]);
    expect(store.getState().answers).toHaveProperty(probe.id);
    run(label, [{ type: 'probe', id: probe.id, probe: { ...probe, port: 81 } }]);
    expect(store.getState().answers).toEqual({});
    receive('nobody', 1, answer);
    expect(store.getState().answers).toEqual({});
  });

  it('stops being played when its question changes', () => {
    const { store, play, run } = editorOf(asked);
    play({ probe: probe.id, playing: true, step: 3, speed: 2 });
    run(label, [{ type: 'probe', id: probe.id, probe: { ...probe, port: 81 } }]);
    expect(store.getState().playback).toMatchObject({ probe: probe.id, playing: false, step: 0, speed: 2 });
    run(label, [{ type: 'probe', id: probe.id, probe: null }]);
    expect(store.getState().playback).toMatchObject({ probe: null, playing: false, speed: 2 });
  });
});
