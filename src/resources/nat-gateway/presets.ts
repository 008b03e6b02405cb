import type { Preset } from '../../kinds/kind.ts';

/** The two kinds of availability in the palette, each where AWS puts it. */
export const presets: readonly Preset[] = [
  { name: 'zonal', props: {}, parents: ['subnet'] },
  { name: 'regional-nat-gateway', props: { availability: 'regional' }, parents: ['vpc'] },
];
