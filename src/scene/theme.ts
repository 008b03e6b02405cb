import type { Tone } from './face.ts';

/** Colours of one role on the drawing. `text` is legible on the theme's background and on `fill`. */
export interface ToneColors {
  readonly border: string;
  readonly fill: string;
  readonly text: string;
}

/** All colours of one appearance, as `#rrggbb`; page, canvas and exported pictures read the same table. */
export interface Theme {
  readonly name: 'light' | 'dark';
  readonly background: string;
  /** Panels, chips and capsules. */
  readonly surface: string;
  /** Hovered rows, table headers. */
  readonly raised: string;
  readonly border: string;
  readonly grid: string;
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly success: string;
  readonly warning: string;
  readonly danger: string;
  readonly onDanger: string;
  /** A packet on its way, and its answer. */
  readonly request: string;
  readonly reply: string;
  readonly onPacket: string;
  readonly links: Readonly<Record<'route' | 'attachment' | 'association' | 'reference', string>>;
  readonly tones: Readonly<Record<Tone, ToneColors>>;
}

/** Frames that AWS draws with a broken line. @see https://aws.amazon.com/architecture/icons/ */
export const DASHED: ReadonlySet<Tone> = new Set(['region', 'zone']);

export const LIGHT: Theme = {
  name: 'light',
  background: '#ffffff',
  surface: '#ffffff',
  raised: '#f3f5f8',
  border: '#d3d9e2',
  grid: '#e7ebf0',
  text: '#16202e',
  muted: '#566173',
  accent: '#0b5fc2',
  onAccent: '#ffffff',
  success: '#1b7a3d',
  warning: '#955f00',
  danger: '#c5221f',
  onDanger: '#ffffff',
  request: '#0b5fc2',
  reply: '#a3247e',
  onPacket: '#ffffff',
  links: { route: '#54657e', attachment: '#7d46e0', association: '#7b8799', reference: '#b8414f' },
  tones: {
    region: { border: '#00a4a6', fill: '#ffffff', text: '#00727a' },
    vpc: { border: '#8c4fff', fill: '#ffffff', text: '#6b2fd6' },
    zone: { border: '#5b7fa6', fill: '#ffffff', text: '#2f6398' },
    public: { border: '#7aa116', fill: '#f3f8e6', text: '#4a6a00' },
    private: { border: '#00a4a6', fill: '#e7f6f7', text: '#006a72' },
    network: { border: '#8c4fff', fill: '#f5f0ff', text: '#6b2fd6' },
    compute: { border: '#ed7100', fill: '#fff4ea', text: '#9d4a00' },
    security: { border: '#dd344c', fill: '#fff0f2', text: '#b3122b' },
    neutral: { border: '#8a97a8', fill: '#f6f8fa', text: '#3d4a5c' },
  },
};

export const DARK: Theme = {
  name: 'dark',
  background: '#0f1722',
  surface: '#18222f',
  raised: '#223042',
  border: '#33435a',
  grid: '#1b2736',
  text: '#e8edf4',
  muted: '#a2b0c3',
  accent: '#6db1ff',
  onAccent: '#08182c',
  success: '#5fcf86',
  warning: '#f0b440',
  danger: '#ff8079',
  onDanger: '#2a0605',
  request: '#6db1ff',
  reply: '#f08bd0',
  onPacket: '#08182c',
  links: { route: '#93a5bd', attachment: '#b08cff', association: '#76869b', reference: '#ff8f9c' },
  tones: {
    region: { border: '#22b8ba', fill: '#0f1722', text: '#4fd0d2' },
    vpc: { border: '#a476ff', fill: '#0f1722', text: '#bfa0ff' },
    zone: { border: '#5f8fbf', fill: '#0f1722', text: '#8fc0ee' },
    public: { border: '#8fb92d', fill: '#16241a', text: '#b4da5a' },
    private: { border: '#17aeb0', fill: '#0f2630', text: '#5bd3d5' },
    network: { border: '#a476ff', fill: '#1e1a36', text: '#bfa0ff' },
    compute: { border: '#f58a2a', fill: '#2b1e14', text: '#ffb070' },
    security: { border: '#f0566b', fill: '#2d171f', text: '#ff96a3' },
    neutral: { border: '#7f8fa5', fill: '#18222f', text: '#c3cedb' },
  },
};

/** Declarations of CSS custom properties, `--background: …; --tone-public-border: …;`, for one rule of a style sheet. */
export function cssVariables(theme: Theme): string {
  const { name: _, links, tones, ...plain } = theme;
  const tonesFlat = Object.entries(tones).flatMap(([tone, colors]) =>
    Object.entries(colors).map(([part, color]) => [`tone-${tone}-${part}`, color]),
  );
  const linksFlat = Object.entries(links).map(([type, color]) => [`link-${type}`, color]);
  return [...Object.entries(plain), ...linksFlat, ...tonesFlat]
    .map(([key, color]) => `--${kebab(String(key))}: ${color};`)
    .join('\n');
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
