import { useStore as useFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { paintFar } from '../../scene/paint.ts';
import type { Scene } from '../../scene/scene.ts';
import { usePreference } from '../preferences.ts';
import { useTheme } from '../theme/use-theme.ts';
import { isFar, narrowAt } from './far.ts';
import classes from './layers.module.css';

/** The leaves and lines of a large drawing seen from afar, on one canvas that follows the view. */
export function FarLayer({ scene }: { readonly scene: Scene }) {
  const far = useFlow((state) => isFar(state.transform[2], scene));
  return far ? <Painting scene={scene} /> : null;
}

function Painting({ scene }: { readonly scene: Scene }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const flow = useStoreApi();
  const theme = useTheme();
  const types = usePreference('links');
  const links = useMemo(() => scene.links.filter((link) => types.includes(link.type)), [scene, types]);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context === null || context === undefined) return;
    let frame = 0;
    const paint = (): void => {
      frame = 0;
      const { transform, width, height } = flow.getState();
      const [x, y, zoom] = transform;
      const density = window.devicePixelRatio;
      clear(context.canvas, width * density, height * density);
      context.setTransform(zoom * density, 0, 0, zoom * density, x * density, y * density);
      paintFar(context, { nodes: scene.nodes, links }, { theme, zoom, blocksBelow: narrowAt(zoom) * zoom });
    };
    const soon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(paint);
    };
    paint();
    const unsubscribe = flow.subscribe(soon);
    return () => {
      unsubscribe();
      cancelAnimationFrame(frame);
    };
  }, [flow, scene, links, theme]);
  return <canvas ref={canvas} className={classes.painting} />;
}

/** Setting its size clears a canvas, even where the size stays. */
function clear(canvas: HTMLCanvasElement, width: number, height: number): void {
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
}
