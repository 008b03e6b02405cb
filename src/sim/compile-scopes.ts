import type { ResourceId } from '../model/topology.ts';
import type { View } from '../model/view.ts';
import type { Address } from '../net/address.ts';
import type { SimulatedKinds } from './behaviour.ts';
import type { MutableNode, MutableScope } from './compile-draft.ts';
import type { Port } from './port.ts';

export function compileScopes(view: View, kinds: SimulatedKinds): readonly MutableScope[] {
  return view
    .all()
    .flatMap((resource) => {
      const spec = kinds.get(resource.kind)?.behaviour.scope?.(resource, view);
      return spec === undefined ? [] : [{ resource: resource.id, spec }];
    })
    .map(({ resource, spec }, index) => ({
      index,
      resource,
      blocks: spec.blocks,
      services: spec.services,
      resolvesNames: spec.resolvesNames,
      resolver: spec.resolver,
      nameServers: spec.nameServers ?? [],
      portByAddress: new Map(),
      toPublic: new Map(),
      toPrivate: new Map(),
    }));
}

interface Mapping {
  readonly view: View;
  readonly kinds: SimulatedKinds;
  readonly scopes: readonly MutableScope[];
  readonly ports: readonly Port[];
  readonly portOf: ReadonlyMap<ResourceId, Port>;
  readonly nodes: readonly MutableNode[];
}

/** Fills the scopes' public mappings and finds, for each address the internet can reach, the gateways that lead to it. */
export function mapPublicAddresses(mapping: Mapping): {
  readonly gatewaysOf: ReadonlyMap<Address, readonly Port[]>;
  readonly unmapped: ReadonlyMap<Address, ResourceId>;
} {
  const { view, kinds, scopes, portOf } = mapping;
  const unmapped = new Map<Address, ResourceId>();
  for (const resource of view.all()) {
    for (const spec of kinds.get(resource.kind)?.behaviour.publicAddresses?.(resource, view) ?? []) {
      const port = spec.port === null ? undefined : portOf.get(spec.port);
      const scope = port === undefined ? undefined : scopes[port.scope];
      // What a port has for itself, outside of the VPC's blocks, is passed on as it is (a regional NAT gateway).
      const own = scope?.portByAddress.has(spec.publicAddress) ? spec.publicAddress : undefined;
      const privateAddress = spec.privateAddress ?? own ?? port?.addresses.find((each) => typeof each === 'number');
      if (scope === undefined || privateAddress === undefined || scope.toPrivate.has(spec.publicAddress)) {
        unmapped.set(spec.publicAddress, resource.id);
        continue;
      }
      scope.toPublic.set(privateAddress, spec.publicAddress);
      scope.toPrivate.set(spec.publicAddress, privateAddress);
    }
  }
  return { gatewaysOf: gatewaysByAddress(mapping), unmapped };
}

function gatewaysByAddress({ scopes, nodes }: Mapping): Map<Address, readonly Port[]> {
  const found = new Map<Address, readonly Port[]>();
  for (const scope of scopes) {
    const outside = nodes.flatMap((node) =>
      node.ports.some((port) => port.scope === scope.index && port.into === -1)
        ? node.ports.filter((port) => port.scope === -1 && port.into !== -1)
        : [],
    );
    if (outside.length === 0) continue;
    for (const address of scope.toPrivate.keys()) found.set(address, outside);
    for (const address of scope.portByAddress.keys()) if (typeof address === 'bigint') found.set(address, outside);
  }
  return found;
}
