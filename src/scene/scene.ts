import type { Box, KindName, Props, ResourceId } from '../model/topology.ts';
import type { Face, FaceShape, Link, PaletteGroup, Tone } from './face.ts';

/** A place on the drawing, in canvas units from the drawing's origin. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the scene must know of the kinds: their faces. The registry of kinds fits as it is. */
export type Faces = ReadonlyMap<KindName, { readonly face: Face<Props> }>;

/** A resource drawn on another one, as a pill below its host's lines: an interface, an Elastic IP. */
export interface SceneRider {
  readonly id: ResourceId;
  readonly kind: KindName;
  readonly tone: Tone;
  readonly icon: string;
  readonly title: string;
  /** What the pill says: the first line of the face, or the name; already cut to the pill's width. */
  readonly text: string;
  /** Relative to the host's top left corner. */
  readonly box: Box;
}

/** A resource with a place of its own. */
export interface SceneNode {
  readonly id: ResourceId;
  readonly kind: KindName;
  /** The container it is drawn in; null at the top level. */
  readonly parent: ResourceId | null;
  /** Containers around it; 0 at the top level. */
  readonly depth: number;
  /** In units of the whole drawing. */
  readonly box: Box;
  /** The same box, from the top left corner of the parent. */
  readonly relative: Box;
  readonly shape: FaceShape;
  readonly tone: Tone;
  readonly group: PaletteGroup;
  /** The name, or the id where there is none; in full, `partsOf` cuts it. */
  readonly title: string;
  /** At most three, in full. */
  readonly lines: readonly string[];
  /** Inner SVG for a view box of 64 units; empty for none. */
  readonly icon: string;
  readonly riders: readonly SceneRider[];
}

export interface SceneLabel {
  /** Cut to a drawable length. */
  readonly text: string;
  readonly box: Box;
}

/** One drawn line: all links of a type between the same two nodes, in the same direction. */
export interface SceneLink {
  /** Stable while its ends and type stay. */
  readonly id: string;
  readonly from: ResourceId;
  readonly to: ResourceId;
  readonly type: Link['type'];
  /** Corners of an orthogonal line from border to border, at least two. */
  readonly points: readonly Point[];
  readonly label: SceneLabel | null;
  /** What the line stands for. */
  readonly links: readonly Link[];
}

/** Everything that is drawn. Canvas, SVG, PNG and animations all come from it. */
export interface Scene {
  /** In the order they are painted: containers from the outermost in, then icons and chips. Parents come before children. */
  readonly nodes: readonly SceneNode[];
  /** Painted above containers and below icons. */
  readonly links: readonly SceneLink[];
  /** Smallest box around all nodes; zero-sized at the origin for an empty scene. */
  readonly bounds: Box;
  readonly byId: ReadonlyMap<ResourceId, SceneNode>;
  /** Every drawn resource to the node it is drawn on: itself, or its host for a rider. */
  readonly homes: ReadonlyMap<ResourceId, ResourceId>;
}
