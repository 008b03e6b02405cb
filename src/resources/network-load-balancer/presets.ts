import type { Preset } from '../../kinds/kind.ts';

export const presets: readonly Preset[] = [
  { name: 'internet-facing', props: { scheme: 'internet-facing' } },
  { name: 'internal', props: { scheme: 'internal' } },
];
