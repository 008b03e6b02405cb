import { useStore as useFlow } from '@xyflow/react';
import { memo, type PointerEvent, useRef } from 'react';
import { bodyOf } from '../../scene/anatomy.ts';
import type { Tone } from '../../scene/face.ts';
import type { Scene } from '../../scene/scene.ts';
import { useEditor } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import classes from './controls.module.css';
import { TONES } from './nodes/Figure.tsx';
import { centreOn } from './viewport.ts';

const WIDTH = 168;
const HEIGHT = 112;
const MARGIN = 40;

/** The whole drawing, small, with what is in view; a press on it goes there. Not there while everything is in view anyway. */
export function MiniMap({ scene }: { readonly scene: Scene }) {
  const { bounds } = scene;
  const isAllSeen = useFlow(({ transform: [x, y, zoom], width, height }) => {
    const [right, bottom] = [(width - x) / zoom, (height - y) / zoom];
    const [left, top] = [-x / zoom, -y / zoom];
    return (
      left <= bounds.x && top <= bounds.y && right >= bounds.x + bounds.width && bottom >= bounds.y + bounds.height
    );
  });
  return isAllSeen ? null : <Overview scene={scene} />;
}

function Overview({ scene }: { readonly scene: Scene }) {
  const editor = useEditor();
  const say = useSay();
  const map = useRef<SVGSVGElement>(null);
  const { bounds } = scene;
  const frame = {
    x: bounds.x - MARGIN,
    y: bounds.y - MARGIN,
    width: bounds.width + 2 * MARGIN,
    height: bounds.height + 2 * MARGIN,
  };
  const go = (event: PointerEvent): void => {
    const matrix = map.current?.getScreenCTM()?.inverse();
    if (matrix === undefined || event.buttons !== 1) return;
    centreOn(editor, new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix));
  };
  return (
    <svg
      ref={map}
      className={classes.map}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
      role="img"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
    >
      <title>{say('ui.canvas.minimap')}</title>
      <Boxes scene={scene} />
      <View />
    </svg>
  );
}

/** Frames one by one; everything else as one path per tone. */
const Boxes = memo(function Boxes({ scene }: { readonly scene: Scene }) {
  const frames = scene.nodes.filter((node) => node.shape === 'container' && node.box.width > scene.bounds.width / 60);
  return (
    <>
      {frames.map(({ id, tone, box }) => (
        <rect key={id} style={TONES[tone]} className={classes.mapFrame} {...box} rx={4} />
      ))}
      {[...leafPaths(scene)].map(([tone, data]) => (
        <path key={tone} style={TONES[tone]} className={classes.mapLeaf} d={data} />
      ))}
    </>
  );
});

function leafPaths(scene: Scene): ReadonlyMap<Tone, string> {
  const paths = new Map<Tone, string>();
  for (const node of scene.nodes) {
    if (node.shape === 'container') continue;
    const { x, y, width, height } = bodyOf(node);
    paths.set(node.tone, `${paths.get(node.tone) ?? ''}M${x} ${y}h${width}v${height}h${-width}z`);
  }
  return paths;
}

/** What the canvas shows at present. */
function View() {
  const [x, y, zoom] = useFlow((state) => state.transform);
  const width = useFlow((state) => state.width);
  const height = useFlow((state) => state.height);
  return (
    <rect className={classes.view} x={-x / zoom} y={-y / zoom} width={width / zoom} height={height / zoom} rx={6} />
  );
}
