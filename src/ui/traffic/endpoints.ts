import type { Endpoint, Kinds } from '../../kinds/kind.ts';
import type { View } from '../../model/view.ts';

/** Every place where programs run, resources in order of the palette's kinds and then by name. */
export function endpointsOf(view: View, kinds: Kinds): readonly Endpoint[] {
  return [...kinds.values()].flatMap((kind) => {
    const found = view.ofKind(kind.kind).flatMap((resource) => kind.endpoints?.(resource, view) ?? []);
    return found.toSorted((a, b) => a.name.localeCompare(b.name));
  });
}

/** What a probe's `from` or `to` is called: the endpoint's name, a resource's name, or the text itself. */
export function endpointName(ref: string, endpoints: readonly Endpoint[], view: View): string {
  const endpoint = endpoints.find((each) => each.ref === ref);
  if (endpoint !== undefined) return endpoint.name;
  return view.all().find((resource) => resource.id === ref)?.name ?? ref;
}

/** The `from` or `to` that a typed text means: an endpoint by its name, a resource by its name, or the text itself. */
export function endpointRef(text: string, endpoints: readonly Endpoint[], view: View): string {
  const trimmed = text.trim();
  const named = endpoints.find((each) => each.name === trimmed || each.ref === trimmed);
  return named?.ref ?? view.all().find((resource) => resource.name === trimmed)?.id ?? trimmed;
}
