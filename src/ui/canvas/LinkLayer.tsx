import { useStore as useFlow, ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Box, ResourceId } from '../../model/topology.ts';
import { bodyOf, FONTS } from '../../scene/anatomy.ts';
import { boundsOf } from '../../scene/bounds.ts';
import { MONO_FAMILIES } from '../../scene/metrics.ts';
import { indexBoxes } from '../../scene/near.ts';
import { pathData } from '../../scene/polyline.ts';
import type { Point, Scene, SceneLink, SceneNode } from '../../scene/scene.ts';
import { useEditor } from '../editor-context.tsx';
import { usePreference } from '../preferences.ts';
import { canvasOf, type Drag } from './canvas-store.ts';
import { isFar } from './far.ts';
import classes from './layers.module.css';
import { boxOf, viewportOf } from './viewport-cells.ts';

/** The lines that follow from the model, between frames and icons. A line is a way to the resource that it stands for. */
export function LinkLayer({ scene }: { readonly scene: Scene }) {
  const editor = useEditor();
  const types = usePreference('links');
  const drag = useStore(canvasOf(editor), (state) => state.drag);
  const near = useNearLinks(scene);
  const far = useFlow((state) => isFar(state.transform[2], scene));
  if (far) return null;
  const shown = near.filter((link) => types.includes(link.type));
  return (
    <ViewportPortal>
      <svg className={classes.links} aria-hidden="true">
        {shown.map((link) => {
          const moved = drag === null ? null : movedEnds(link, scene, drag);
          return moved === null ? (
            <LinkLine key={link.id} link={link} onSelect={(id) => editor.select([id])} />
          ) : (
            <path key={link.id} className={classes.loose} data-type={link.type} d={pathData(moved, 0)} />
          );
        })}
      </svg>
      <svg className={classes.labels} aria-hidden="true">
        {shown.map((link) =>
          link.label === null || (drag !== null && movedEnds(link, scene, drag) !== null) ? null : (
            <Label key={link.id} type={link.type} {...link.label} />
          ),
        )}
      </svg>
    </ViewportPortal>
  );
}

/** Lines that meet the viewport with a margin. */
function useNearLinks(scene: Scene): readonly SceneLink[] {
  const key = useFlow((state) => viewportOf(state.transform, state.width, state.height));
  const index = useMemo(() => indexBoxes(scene.links, (link) => boundsOf(link.points.map(dot))), [scene]);
  return useMemo(() => index.meeting(boxOf(key)), [index, key]);
}

function dot({ x, y }: Point): Box {
  return { x, y, width: 0, height: 0 };
}

interface LinkLineProps {
  readonly link: SceneLink;
  onSelect(id: ResourceId): void;
}

const LinkLine = memo(
  function LinkLine({ link, onSelect }: LinkLineProps) {
    const d = pathData(link.points, 8);
    const owner = link.links[0]?.from;
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the same resource is reached by its node and the inspector
      <g data-type={link.type} className={classes.link} onClick={() => owner !== undefined && onSelect(owner)}>
        <path className={classes.reach} d={d} />
        <path className={classes.stroke} d={d} />
        {link.type === 'route' && <path className={classes.head} d={arrowHead(link.points)} />}
      </g>
    );
  },
  (before, after) => before.link === after.link,
);

interface LabelProps {
  readonly type: SceneLink['type'];
  readonly text: string;
  readonly box: Box;
}

/** What a line leads to, above all lines and the way of a packet: a line through it would read as struck out. */
const Label = memo(function Label({ type, text, box }: LabelProps) {
  return (
    <g className={classes.link} data-type={type}>
      <rect className={classes.plate} {...box} rx={3} />
      <text
        className={classes.label}
        x={box.x + box.width / 2}
        y={box.y + box.height / 2 + 3.7}
        fontSize={FONTS.label.size}
        fontFamily={MONO_FAMILIES}
      >
        {text}
      </text>
    </g>
  );
});

/** The ends of a line of which at least one is being dragged; null when the line stays as it is. */
function movedEnds(link: SceneLink, scene: Scene, drag: Drag): readonly Point[] | null {
  const [from, to] = [scene.byId.get(link.from), scene.byId.get(link.to)];
  if (from === undefined || to === undefined) return null;
  const [fromMoves, toMoves] = [isMoving(from, scene, drag), isMoving(to, scene, drag)];
  if (!fromMoves && !toMoves) return null;
  if (fromMoves && toMoves) return link.points.map((point) => shifted(point, drag.by));
  const [a, b] = [centre(bodyOf(from)), centre(bodyOf(to))];
  return [fromMoves ? shifted(a, drag.by) : a, toMoves ? shifted(b, drag.by) : b];
}

function isMoving(node: SceneNode, scene: Scene, drag: Drag): boolean {
  for (let at: SceneNode | undefined = node; at !== undefined; ) {
    if (drag.ids.includes(at.id)) return true;
    at = at.parent === null ? undefined : scene.byId.get(at.parent);
  }
  return false;
}

function arrowHead(points: readonly Point[]): string {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (tip === undefined || before === undefined) return '';
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [dx, dy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const corner = (side: number): string => `${tip.x - 9 * dx - side * 4.5 * dy} ${tip.y - 9 * dy + side * 4.5 * dx}`;
  return `M${tip.x} ${tip.y}L${corner(1)}L${corner(-1)}Z`;
}

function centre(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function shifted(point: Point, by: Point): Point {
  return { x: point.x + by.x, y: point.y + by.y };
}
