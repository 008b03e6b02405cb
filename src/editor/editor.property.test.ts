import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyDiff, diffBetween, inOrder, reverse, squash } from '../model/diff.ts';
import { applyEdit } from '../model/edit.ts';
import { addRow, renamed, retitled, setField } from '../model/edits/fields.ts';
import { placed, resized } from '../model/edits/layout.ts';
import { moved } from '../model/edits/move.ts';
import { duplicated } from '../model/edits/paste.ts';
import { addProbe, changeProbe, removeProbe } from '../model/edits/probes.ts';
import { removal } from '../model/edits/remove.ts';
import type { Step } from '../model/edits/step.ts';
import { pointersOf } from '../model/references.ts';
import { type Document, EMPTY_DOCUMENT, type ResourceId } from '../model/topology.ts';
import { type View, viewOf } from '../model/view.ts';
import { kinds } from '../resources/registry.ts';
import { world } from '../testing/world.ts';
import { inserted } from './edits/insert.ts';
import { createEditor, type Editor } from './editor.ts';

/** A gesture drawn from numbers, so that every sequence of numbers is a sequence of gestures. */
interface Gesture {
  readonly type: (typeof GESTURES)[number];
  readonly a: number;
  readonly b: number;
  readonly x: number;
  readonly y: number;
}

const GESTURES = [
  'insert',
  'insert',
  'insert',
  'remove',
  'move',
  'duplicate',
  'place',
  'resize',
  'refer',
  'row',
  'rename',
  'title',
  'probe',
] as const;

const gestures = fc.array(
  fc.record({
    type: fc.constantFrom(...GESTURES),
    a: fc.nat(1000),
    b: fc.nat(1000),
    x: fc.integer({ min: -300, max: 900 }),
    y: fc.integer({ min: -300, max: 900 }),
  }),
  { minLength: 8, maxLength: 40, size: 'max' },
);

/** Thousands of edits on a shared machine take their time. */
const PATIENCE_MS = 60_000;

const pick = <T>(list: readonly T[], number: number): T | undefined => list[number % list.length];

function stepOf(editor: Editor, gesture: Gesture): Step | null {
  const { document } = editor.store.getState();
  const view = editor.view();
  const { type, a, b, x, y } = gesture;
  const chosen = pick(view.all(), a);
  const over = pick([null, ...view.all()], b)?.id ?? null;
  if (type === 'title') return retitled(`Title ${a % 3}`);
  if (type === 'insert') {
    const kind = pick([...kinds.keys()], a) ?? 'vpc';
    const at = x > 400 ? null : { x, y };
    const inserting = inserted(document, view, kinds, { kind, name: kind, over, at, freshId: editor.freshIds() });
    return inserting.ok ? inserting : null;
  }
  if (chosen === undefined) return null;
  return type === 'probe' ? probeStep(document, gesture, chosen.id) : resourceStep(editor, gesture, chosen.id);
}

function probeStep(document: Document, { a, b }: Gesture, from: ResourceId): Step {
  const probe = pick(document.probes, b);
  if (probe === undefined || a % 3 === 0) {
    return addProbe(document, { from, to: 'internet', protocol: 'tcp', port: b, sourcePort: null, expect: null });
  }
  return a % 3 === 1 ? changeProbe(probe, { port: b }) : removeProbe(probe.id);
}

function resourceStep(editor: Editor, { type, a, b, x, y }: Gesture, id: ResourceId): Step | null {
  const { document } = editor.store.getState();
  const view = editor.view();
  const resource = view.resource(id);
  const ids = [id, pick(view.all(), b)?.id ?? id];
  const box = { x, y, width: 100 + (a % 200), height: 100 + (b % 200) };
  if (resource === undefined) return null;
  if (type === 'remove') return removal(document, view, ids.slice(a % 2));
  if (type === 'place') return placed(document, { [id]: box });
  if (type === 'resize') return resized(document, id, box);
  if (type === 'rename') return renamed(resource, `name ${b}`);
  if (type === 'duplicate' && view.all().length < 150)
    return accepted(duplicated(document, view, ids, editor.freshIds()));
  if (type === 'move')
    return accepted(
      moved(document, view, { ids, over: pick([null, ...view.all()], b)?.id ?? null, at: { [id]: { x, y } } }),
    );
  const fields = Object.entries(kinds.get(resource.kind)?.fields ?? {});
  const [name, field] = pick(fields, a) ?? [];
  if (name === undefined || field === undefined) return null;
  if (type === 'row') return accepted(addRow(kinds, resource, name));
  return field.widget.type === 'reference'
    ? accepted(setField(kinds, resource, name, field.widget.many ? ids : id))
    : null;
}

function accepted<T extends { readonly ok: boolean } | null>(attempt: T): Extract<T, Step> | null {
  return attempt?.ok ? (attempt as Extract<T, Step>) : null; // a step whenever it is ok
}

/** An editor of a small network, so that most gestures find something to act on. */
function smallEditor(): Editor {
  const w = world();
  w.internet();
  const vpc = w.vpc({ cidr: '10.0.0.0/16', region: w.region() });
  const inside = w.subnet(w.zone(vpc), { cidr: '10.0.1.0/24' });
  const outside = w.subnet(vpc, { cidr: '10.0.2.0/24' });
  w.eip(w.instance(inside));
  w.routeTable(vpc, [['0.0.0.0/0', w.nat(outside)]], [inside]);
  w.routeTable(vpc, [['0.0.0.0/0', w.igw(vpc)]], [outside]);
  const topology = w.topology();
  const ids = Object.keys(topology.resources);
  const layout = Object.fromEntries(ids.map((id, at) => [id, { x: 30 * at, y: 60, width: 200, height: 100 }]));
  return createEditor({ kinds, document: { ...EMPTY_DOCUMENT, topology, layout }, check: () => [] });
}

/** What no edit may leave behind: missing containers, circles, references to nobody, boxes of nobody. */
function faultsOf(document: Document, view: View): readonly string[] {
  const resources = view
    .all()
    .flatMap((resource) => [
      ...(resource.parent !== null && view.resource(resource.parent) === undefined
        ? [`${resource.id} is in nothing`]
        : []),
      ...(view.ancestors(resource.id).includes(resource) ? [`${resource.id} is in itself`] : []),
      ...(kinds.get(resource.kind)?.parents.includes(view.resource(resource.parent ?? resource.id)?.kind ?? null) ||
      resource.parent === null
        ? []
        : [`${resource.id} may not be in ${resource.parent}`]),
      ...pointersOf(resource, kinds).flatMap(({ to, field }) =>
        view.resource(to) ? [] : [`${resource.id}.${field} points at nobody`],
      ),
    ]);
  const boxes = Object.keys(document.layout).filter((id) => !(id in document.topology.resources));
  return [...resources, ...boxes.map((id) => `a box of nobody: ${id}`)];
}

it(
  'undo restores every document on the way to the byte, and redo leads back',
  () => {
    fc.assert(
      fc.property(gestures, (drawn) => {
        const editor = smallEditor();
        const { store } = editor;
        const way = [store.getState().document];
        for (const gesture of drawn) {
          const step = stepOf(editor, gesture);
          if (step === null) continue;
          const steps = store.getState().undo.length;
          editor.run(step.label, step.edit);
          if (store.getState().undo.length > steps) way.push(store.getState().document);
        }
        const seen = way.map((document) => JSON.stringify(document));
        for (let index = way.length - 1; index >= 0; index -= 1) {
          expect(store.getState().document).toEqual(way[index]);
          expect(JSON.stringify(store.getState().document)).toBe(seen[index]);
          editor.undo();
        }
        for (let index = 0; index < way.length; index += 1) {
          expect(JSON.stringify(store.getState().document)).toBe(seen[index]);
          editor.redo();
        }
      }),
      { numRuns: 25 },
    );
  },
  PATIENCE_MS,
);

it(
  'no edit leaves a container missing, a circle, or a reference or box of nobody',
  () => {
    fc.assert(
      fc.property(gestures, (drawn) => {
        const editor = smallEditor();
        for (const gesture of drawn) {
          const step = stepOf(editor, gesture);
          if (step !== null) editor.run(step.label, step.edit);
          expect(faultsOf(editor.store.getState().document, editor.view())).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  },
  PATIENCE_MS,
);

it(
  'two diffs in a row are their squash, and a diff and its reverse are nothing',
  () => {
    fc.assert(
      fc.property(gestures, (drawn) => {
        const editor = smallEditor();
        const way = [editor.store.getState().document];
        for (const gesture of drawn) {
          const step = stepOf(editor, gesture);
          if (step === null) continue;
          way.push(inOrder(applyEdit(editor.store.getState().document, step.edit)));
          editor.run(step.label, step.edit);
        }
        for (let index = 2; index < way.length; index += 1) {
          const [zero = EMPTY_DOCUMENT, one = zero, two = one] = way.slice(index - 2);
          const [first, second] = [diffBetween(zero, one), diffBetween(one, two)];
          expect(JSON.stringify(applyDiff(zero, squash(first, second)))).toBe(JSON.stringify(two));
          expect(squash(first, reverse(first))).toEqual(diffBetween(zero, zero));
          expect(viewOf(applyDiff(zero, first).topology, kinds).all()).toEqual(viewOf(one.topology, kinds).all());
        }
      }),
      { numRuns: 25 },
    );
  },
  PATIENCE_MS,
);
