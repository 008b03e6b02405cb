import { describe, expect, test } from 'vitest';
import { EMPTY_DOCUMENT, type ResourceId } from '../model/topology.ts';
import { kinds } from '../resources/registry.ts';
import { simulate } from '../sim/simulation.ts';
import { natLab } from '../testing/nat-lab.ts';
import { world, type World } from '../testing/world.ts';
import { animatedSvgOf, RUN_WIDTH } from './animated-svg.ts';
import { arrange } from './arrange.ts';
import { buildScene } from './build.ts';
import { MARGIN } from './svg.ts';
import type { Scene } from './scene.ts';
import { DEFAULT_LINKS, type SvgOptions, svgOf } from './svg.ts';
import { documentInSvg } from './svg-document.ts';
import { DARK, LIGHT } from './theme.ts';

const plain: SvgOptions = {
  theme: LIGHT,
  background: 'theme',
  title: 'Lab',
  description: 'A lab',
  links: DEFAULT_LINKS,
  only: null,
  document: null,
  capsules: [],
};

function sceneOf(w: World): Scene {
  const layout = arrange(w.view(), kinds);
  return buildScene({ ...EMPTY_DOCUMENT, topology: w.topology(), layout }, kinds, w.view());
}

/** Tags opened and closed in turn: enough of XML's well-formedness to catch a slip of the printer. */
function unclosed(svg: string): readonly string[] {
  const open: string[] = [];
  for (const [, slash, name, self] of svg.matchAll(/<(\/?)([\w:-]+)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (slash === '/') {
      if (open.pop() !== name) return [`</${name}>`];
    } else if (self !== '/') open.push(name ?? '');
  }
  const stray = svg
    .replace(/<\/?[\w:-]+(?:\s+[\w:-]+="[^"<]*")*\s*\/?>/g, '')
    .match(/[<>]|&(?!(amp|lt|gt|quot|apos|#\d+);)/);
  return stray === null ? open : [...open, stray[0]];
}

describe('the picture of a scene', () => {
  test('has every name and address as text, and every icon once', () => {
    const svg = svgOf(sceneOf(natLab().w), plain);
    for (const text of ['jhNAT-Instance', '10.10.1.100', '13.124.178.83', '10.10.0.0/16', '0.0.0.0/0']) {
      expect(svg).toContain(`>${text}</text>`);
    }
    expect(unclosed(svg)).toEqual([]);
    const symbols = [...svg.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(symbols).size).toBe(symbols.length);
    for (const [, id] of svg.matchAll(/href="#([^"]+)"/g)) expect(symbols).toContain(id);
  });

  test('keeps names that look like markup as names, in Korean too', () => {
    const w = world();
    w.vpc({ name: '<b>"운영" & \u0007more</b>' });
    const svg = svgOf(sceneOf(w), plain);
    expect(svg).toContain('&lt;b&gt;&quot;운영&quot; &amp; more&lt;/b&gt;');
    expect(unclosed(svg)).toEqual([]);
  });

  test('carries the document, so that it can be opened again', () => {
    const text = JSON.stringify({ title: 'a <"&\'> ]]> 나', list: ['\n\t'] });
    expect(documentInSvg(svgOf(sceneOf(natLab().w), { ...plain, document: text }))).toBe(text);
    expect(documentInSvg(svgOf(sceneOf(natLab().w), plain))).toBeNull();
  });

  test('can be of a selection, which stands in the middle of it', () => {
    const { w, nat } = natLab();
    const scene = sceneOf(w);
    const subnet = w.get(nat).parent;
    const svg = svgOf(scene, { ...plain, only: new Set(subnet === null ? [] : [subnet]) });
    expect(svg).toContain('jhNAT-Instance');
    expect(svg).not.toContain('jhPrivate-EC2-1<');
    const box = subnet === null ? undefined : scene.byId.get(subnet)?.box;
    expect(svg).toContain(`width="${(box?.width ?? 0) + 2 * MARGIN}"`);
  });

  test('has the colours of its theme, or none behind it', () => {
    const scene = sceneOf(natLab().w);
    expect(svgOf(scene, { ...plain, theme: DARK })).toContain(`fill="${DARK.background}"`);
    const ground = `height="${Math.round(scene.bounds.height + 2 * MARGIN)}" fill=`;
    expect(svgOf(scene, plain)).toContain(ground);
    expect(svgOf(scene, { ...plain, background: 'transparent' })).not.toContain(ground);
  });

  test('of a thousand resources is written in milliseconds', () => {
    const w = world();
    const vpc = w.vpc();
    const instances: ResourceId[] = [];
    const subnet = w.subnet(vpc);
    const model = w.get(w.instance(subnet));
    w.edit(
      Array.from({ length: 1000 }, (_, index) => {
        const id = `i-${index}` as ResourceId;
        instances.push(id);
        return { type: 'put', resource: { ...model, id, name: id } };
      }),
    );
    const scene = sceneOf(w);
    const started = performance.now();
    const svg = svgOf(scene, plain);
    expect(performance.now() - started).toBeLessThan(400);
    expect(svg.length).toBeLessThan(600_000);
    expect(svg).toContain(instances.at(-1));
  });

  test('of nothing is an empty picture', () => {
    expect(unclosed(svgOf(sceneOf(world()), plain))).toEqual([]);
  });
});

describe('the picture of a run', () => {
  const picture = (state: 'mended' | 'broken'): string => {
    const { w, client } = natLab(state);
    const probe = { id: 'p', from: client, to: 'checkip.amazonaws.com', protocol: 'tcp', port: 80 } as const;
    const { conversation } = simulate(w.topology(), kinds).ask({ ...probe, sourcePort: 55634, expect: null });
    const say = (message: { readonly key: string }): string => message.key;
    const scene = sceneOf(w);
    return animatedSvgOf({ scene, conversation, theme: LIGHT, say, title: 'curl', width: RUN_WIDTH, document: '{}' });
  };

  test('plays without scripts, loads nothing, and stands still where motion is unwanted', () => {
    const svg = picture('mended');
    expect(unclosed(svg.replace(/<style>[\s\S]*?<\/style>/, ''))).toEqual([]);
    expect(svg).not.toContain('<script');
    expect(svg.match(/https?:\/\/[^"]+/g)).toEqual(['http://www.w3.org/2000/svg', 'https://hopwise.dev/document']);
    expect(svg).toContain('@keyframes');
    expect(svg).toContain('prefers-reduced-motion');
    expect(documentInSvg(svg)).toBe('{}');
  });

  test('shows each rewrite with the old value struck and the new one', () => {
    const svg = picture('mended');
    expect(svg).toMatch(/text-decoration="line-through"[^>]*>10\.10\.2\.101</);
    expect(svg).toMatch(/font-weight="700"[^>]*>13\.124\.178\.83</);
  });

  test('holds the verdict at the end', () => {
    expect(picture('mended')).toContain('>outcome.connected<');
    expect(picture('broken')).toContain('>outcome.timed-out<');
    expect(picture('broken')).toContain('>reason.RT_NO_ROUTE<');
  });

  test('leaves the tables out, which do not move', () => {
    expect(picture('mended')).not.toContain('SecurityGroup<');
  });
});
