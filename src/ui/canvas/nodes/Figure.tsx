import type { CSSProperties } from 'react';
import { FONTS, LENGTHS, partsOf, type Writing } from '../../../scene/anatomy.ts';
import type { Tone } from '../../../scene/face.ts';
import { MONO_FAMILIES, TEXT_FAMILIES } from '../../../scene/metrics.ts';
import type { SceneNode, SceneRider } from '../../../scene/scene.ts';
import classes from './nodes.module.css';

/** Icon, texts and riders of a node, at the places the exported pictures have them. */
export function Figure({ node }: { readonly node: SceneNode }) {
  const parts = partsOf(node);
  const { width, height } = node.box;
  return (
    <svg className={classes.figure} width={width} height={height} fontFamily={TEXT_FAMILIES} aria-hidden="true">
      {parts.icon !== null && <Picture {...parts.icon} icon={node.icon} />}
      <Line writing={parts.title} className={node.shape === 'container' ? classes.toned : classes.title} />
      {parts.lines.map((line) => (
        <Line key={`${line.y} ${line.text}`} writing={line} className={classes.line} />
      ))}
      {node.riders.map((rider) => (
        <Rider key={rider.id} rider={rider} />
      ))}
    </svg>
  );
}

interface PictureProps {
  readonly icon: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function Picture({ icon, ...box }: PictureProps) {
  if (icon === '') return null;
  return (
    <svg
      {...box}
      viewBox="0 0 64 64"
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: icons are our own files, read at build time
      dangerouslySetInnerHTML={{ __html: icon }}
    />
  );
}

function Line({ writing, className }: { readonly writing: Writing; readonly className: string | undefined }) {
  const { font, text, x, y, anchor } = writing;
  return (
    <text
      className={className}
      x={x}
      y={y}
      textAnchor={anchor}
      fontSize={font.size}
      fontWeight={font.bold ? 600 : undefined}
      fontFamily={font.mono ? MONO_FAMILIES : undefined}
    >
      {text}
    </text>
  );
}

function Rider({ rider }: { readonly rider: SceneRider }) {
  const { box } = rider;
  const size = LENGTHS.riderIcon;
  return (
    <g style={TONES[rider.tone]} data-rider={rider.id}>
      <rect {...box} rx={box.height / 2} className={classes.pill} />
      <Picture icon={rider.icon} x={box.x + 5} y={box.y + (box.height - size) / 2} width={size} height={size} />
      <text
        className={classes.title}
        x={box.x + size + 9}
        y={box.y + box.height / 2 + 3.7}
        fontSize={FONTS.rider.size}
        fontFamily={MONO_FAMILIES}
      >
        {rider.text}
      </text>
    </g>
  );
}

/** The colours of a tone under the names that the style sheet of nodes uses. */
export const TONES: Readonly<Record<Tone, CSSProperties>> = {
  region: toneStyle('region'),
  vpc: toneStyle('vpc'),
  zone: toneStyle('zone'),
  public: toneStyle('public'),
  private: toneStyle('private'),
  network: toneStyle('network'),
  compute: toneStyle('compute'),
  security: toneStyle('security'),
  neutral: toneStyle('neutral'),
};

function toneStyle(tone: Tone): CSSProperties {
  const style: Record<string, string> = {};
  for (const part of ['border', 'fill', 'text']) style[`--own-${part}`] = `var(--tone-${tone}-${part})`;
  return style;
}
