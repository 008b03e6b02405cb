import { describe, expect, test } from 'vitest';
import type { ResourceId } from '../model/topology.ts';
import { natLab } from '../testing/nat-lab.ts';
import { world } from '../testing/world.ts';
import { kinds } from './registry.ts';

function lab() {
  const made = natLab();
  const { w } = made;
  const faceOf = (id: ResourceId) => {
    const face = kinds.get(w.get(id).kind)?.face;
    if (face === undefined) throw new Error(`no face for ${id}`);
    return { face, resource: w.get(id), view: w.view() };
  };
  return {
    ...made,
    tone: (id: ResourceId) => faceOf(id).face.tone(faceOf(id).resource, w.view()),
    lines: (id: ResourceId) => faceOf(id).face.lines(faceOf(id).resource, w.view()),
    on: (id: ResourceId) => faceOf(id).face.on?.(faceOf(id).resource, w.view()) ?? null,
    links: (id: ResourceId) =>
      (faceOf(id).face.links?.(faceOf(id).resource, w.view()) ?? []).map((link) =>
        `${link.type} ${link.to} ${link.text}`.trim(),
      ),
  };
}

describe('the NAT instance lab', () => {
  const { w, nat, client, vpc, privateTable, tone, lines, on, links } = lab();
  const [outer, inner] = w.view().ofKind('subnet');
  const port = w.eni(nat);

  test('shows a public and a private subnet by their routes', () => {
    expect(outer && tone(outer.id)).toBe('public');
    expect(inner && tone(inner.id)).toBe('private');
  });

  test('shows addresses', () => {
    expect(lines(vpc)).toEqual(['10.10.0.0/16']);
    expect(lines(nat)).toEqual(['10.10.1.100', '13.124.178.83']);
    expect(lines(client)).toEqual(['10.10.2.101']);
    expect(lines(privateTable)).toEqual(['0.0.0.0/0 → jhNAT-Instance-eth0']);
  });

  test('draws the primary interface and the Elastic IP on the instance', () => {
    expect(on(port)).toBe(nat);
    expect(
      w
        .view()
        .ofKind('elastic-ip')
        .map((each) => on(each.id)),
    ).toEqual([nat]);
  });

  test('draws the routes from the subnets', () => {
    expect(inner && links(inner.id)).toEqual(['route jhNAT-Instance-eth0 0.0.0.0/0']);
    expect(outer && links(outer.id)).toEqual(['route jhNATInstance-IGW1 0.0.0.0/0']);
    expect(links(privateTable)).toEqual([`association ${inner?.id}`]);
  });
});

test('no face fails on a kind with its initial properties', () => {
  const w = world();
  for (const kind of kinds.values()) {
    const resource = w.get(w.add(kind.kind, null, {}));
    expect(() => [kind.face.lines(resource, w.view()), kind.face.links?.(resource, w.view())]).not.toThrow();
    expect(kind.face.tone(resource, w.view())).not.toBe('');
    expect(kind.face.on?.(resource, w.view()) ?? null).toBeNull();
  }
});
