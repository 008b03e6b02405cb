import type { Box } from '../../model/topology.ts';
import { quantised } from '../../scene/near.ts';

/** The widened viewport as text, so that it changes only when the view crosses a cell's border. */
export function viewportOf([x, y, zoom]: readonly [number, number, number], width: number, height: number): string {
  const box = quantised({ x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom });
  return `${box.x} ${box.y} ${box.width} ${box.height}`;
}

/** The widened viewport that `viewportOf` wrote. */
export function boxOf(key: string): Box {
  const [x = 0, y = 0, width = 0, height = 0] = key.split(' ').map(Number);
  return { x, y, width, height };
}
