import type { ReactFlowInstance } from '@xyflow/react';
import type { Editor } from '../../editor/editor.ts';
import type { Box, ResourceId } from '../../model/topology.ts';
import { boundsOf } from '../../scene/bounds.ts';
import type { Point } from '../../scene/scene.ts';
import type { FlowNode } from './flow-nodes.ts';
import { currentScene } from './use-scene.ts';

type Flow = ReactFlowInstance<FlowNode>;

const flows = new WeakMap<Editor, Flow>();
const SMOOTH = { duration: 220 };

/** Makes the canvas's view reachable for what is not drawn in it: bar, palette, keys. */
export function registerViewport(editor: Editor, flow: Flow): void {
  flows.set(editor, flow);
}

/** A point of the window in canvas units. */
export function canvasPoint(editor: Editor, at: Point): Point {
  return flows.get(editor)?.screenToFlowPosition(at) ?? at;
}

/** A point of the canvas in pixels of the window. */
export function windowPoint(editor: Editor, at: Point): Point {
  return flows.get(editor)?.flowToScreenPosition(at) ?? at;
}

export function zoomOf(editor: Editor): number {
  return flows.get(editor)?.getZoom() ?? 1;
}

/** Shows everything. */
export function fitAll(editor: Editor, smooth = true): void {
  const { bounds } = currentScene(editor);
  if (bounds.width > 0) fitBox(editor, bounds, smooth);
}

/** Shows the resources, not larger than life. */
export function fitResources(editor: Editor, ids: readonly ResourceId[]): void {
  const scene = currentScene(editor);
  const boxes = ids.flatMap((id) => scene.byId.get(scene.homes.get(id) ?? id)?.box ?? []);
  if (boxes.length > 0) fitBox(editor, boundsOf(boxes), true);
}

export function zoomBy(editor: Editor, factor: number): void {
  const flow = flows.get(editor);
  void flow?.zoomTo(flow.getZoom() * factor, SMOOTH);
}

export function zoomToActualSize(editor: Editor): void {
  void flows.get(editor)?.zoomTo(1, SMOOTH);
}

/** Moves the view so that the point is in its middle. */
export function centreOn(editor: Editor, { x, y }: Point): void {
  const flow = flows.get(editor);
  void flow?.setCenter(x, y, { zoom: flow.getZoom() });
}

function fitBox(editor: Editor, box: Box, smooth: boolean): void {
  const flow = flows.get(editor);
  if (flow === undefined) return;
  const room = { x: box.x - 24, y: box.y - 24, width: box.width + 48, height: box.height + 48 };
  void flow
    .fitBounds(room, { padding: 0.04, duration: smooth ? SMOOTH.duration : 0 })
    .then(() => (flow.getZoom() > MOST_FITTED ? flow.zoomTo(MOST_FITTED) : true));
}

/** Fitting does not blow small drawings up beyond this. */
const MOST_FITTED = 1;

/** Moves the view just when the resource is not in it. */
export function revealResource(editor: Editor, id: ResourceId): void {
  const flow = flows.get(editor);
  const scene = currentScene(editor);
  const box = scene.byId.get(scene.homes.get(id) ?? id)?.box;
  const canvas = document.querySelector('[data-canvas]')?.getBoundingClientRect();
  if (flow === undefined || box === undefined || canvas === undefined) return;
  const start = flow.flowToScreenPosition(box);
  const end = flow.flowToScreenPosition({ x: box.x + box.width, y: box.y + box.height });
  const inView = start.x >= canvas.left && start.y >= canvas.top && end.x <= canvas.right && end.y <= canvas.bottom;
  if (!inView) void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom: flow.getZoom(), ...SMOOTH });
}
