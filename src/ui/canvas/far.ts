import type { Scene } from '../../scene/scene.ts';

/** Below this zoom a large drawing's leaves and lines are painted; texts could not be read anyway. */
const FAR_ZOOM = 0.35;
/** Drawings with fewer nodes are never painted: the page keeps up with them. */
const LARGE = 300;
/** Containers narrower than this on the screen, in pixels, are painted, too. */
const NARROW = 40;
/** Steps per doubling of the zoom at which it is told anew which containers are narrow. */
const STEPS = 4;

export function isFar(zoom: number, scene: Scene): boolean {
  return zoom < FAR_ZOOM && scene.nodes.length > LARGE;
}

/** Containers narrower than this, in canvas units, are painted; it changes in steps while one zooms. */
export function narrowAt(zoom: number): number {
  return NARROW / 2 ** (Math.floor(Math.log2(zoom) * STEPS) / STEPS);
}
