import type { Migration } from './migration.ts';

/** Version 0 had no probes and kept each resource's box beside its properties. */
export const version0: Migration = (raw) => {
  const resources = Array.isArray(raw.resources) ? raw.resources.filter(isObject) : [];
  const layout = Object.fromEntries(
    resources.filter((each) => isObject(each.box)).map((each) => [String(each.id), each.box]),
  );
  const bare = resources.map((each) => Object.fromEntries(Object.entries(each).filter(([name]) => name !== 'box')));
  return { ...raw, version: 1, resources: bare, layout, probes: [] };
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
