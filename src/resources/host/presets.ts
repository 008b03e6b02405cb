import type { Preset } from '../../kinds/kind.ts';

/** Roles of a host in the palette. */
export const presets: readonly Preset[] = [
  { name: 'computer', props: { firewall: true } },
  {
    name: 'server',
    props: {
      listeners: [
        { protocol: 'tcp', port: 22, service: 'ssh' },
        { protocol: 'tcp', port: 80, service: 'http' },
        { protocol: 'tcp', port: 443, service: 'https' },
      ],
    },
  },
];
