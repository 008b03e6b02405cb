import type { Resource, ResourceId } from '../model/topology.ts';
import type { View } from '../model/view.ts';

/** Groups of the palette, in the order they are shown. */
export const PALETTE_GROUPS = [
  'containers',
  'gateways',
  'compute',
  'security',
  'addresses',
  'connections',
  'outside',
] as const;
export type PaletteGroup = (typeof PALETTE_GROUPS)[number];

/** Colour roles; the theme's table of tokens turns them into colours. */
export type Tone = 'region' | 'vpc' | 'zone' | 'public' | 'private' | 'network' | 'compute' | 'security' | 'neutral';

/** How a resource is drawn: a frame around others, an icon with text, or a small label on its container's shelf. */
export type FaceShape = 'container' | 'icon' | 'chip';

/** A line on the canvas that follows from the model. */
export interface Link {
  readonly from: ResourceId;
  readonly to: ResourceId;
  readonly type: 'route' | 'attachment' | 'association' | 'reference';
  /** Short text on the line, e.g. `0.0.0.0/0`. */
  readonly text: string;
}

/** What a resource looks like. Titles and words come from the catalogues; this says shapes and values. */
export interface Face<P> {
  readonly shape: FaceShape;
  readonly group: PaletteGroup;
  /** Inner SVG of the icon, for a square view box of 64 units without an outer `<svg>`. */
  readonly icon: string;
  /** Another icon for this resource than the kind's own, in the same form: an open lock for a public subnet. */
  iconFor?(resource: Resource<P>, view: View): string;
  tone(resource: Resource<P>, view: View): Tone;
  /** Lines under the name: addresses, blocks, states. At most three are drawn. */
  lines(resource: Resource<P>, view: View): readonly string[];
  /** The resource it is drawn on instead of by itself: a primary interface on its instance. */
  on?(resource: Resource<P>, view: View): ResourceId | null;
  links?(resource: Resource<P>, view: View): readonly Link[];
  /** Width and height of a fresh box, in canvas units. */
  readonly size: { readonly width: number; readonly height: number };
}
