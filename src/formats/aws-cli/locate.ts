import { isRaw, type Raw } from './json.ts';
import type { Output } from './outputs.ts';

/** Where something is: Region code and account number, null where nothing tells. */
export interface Location {
  readonly region: string | null;
  readonly account: string | null;
}

/** Tells where records are, from what they say, from what others say of the things they name, and from folders. */
export interface Atlas {
  /** Where an output was made. */
  ofOutput(output: Output): Location;
  /** Where a record of an output is. */
  ofRecord(record: Raw, around: Location): Location;
}

const REGION = /[a-z]{2}(?:-[a-z]+){1,2}-\d{1,2}/;
const LEADING_REGION = new RegExp(`^${REGION.source}`);
const REGION_IN_PATH = new RegExp(`(?<![a-z])${REGION.source}(?![a-z\\d])`);
const ACCOUNT_IN_PATH = /(?<!\d)\d{12}(?!\d)/;
const ARN = /^arn:[\w-]+:[\w-]+:([a-z\d-]*):(\d{12})?:/;

export function makeAtlas(outputs: readonly Output[], listed: (output: Output) => readonly Raw[]): Atlas {
  const places = new Map<string, string>();
  const heard = new Map<string, { regions: Set<string>; accounts: Set<string> }>();
  for (const output of outputs) {
    const group = heardIn(heard, output);
    for (const record of listed(output)) note(record, places, group);
  }
  // A peering says the Regions of both VPCs in so many words; zones have their names from a Region, as a rule.
  for (const output of outputs) for (const record of listed(output)) noteSides(record, places);
  return {
    ofOutput: (output) => {
      const group = heard.get(folderOf(output));
      return {
        region: inPath(output.path, REGION_IN_PATH) ?? only(group?.regions),
        account: inPath(output.path, ACCOUNT_IN_PATH) ?? only(group?.accounts),
      };
    },
    ofRecord: (record, around) => ({
      region: regionOf(record) ?? placeNamed(record, places) ?? around.region,
      account: accountOf(record) ?? around.account,
    }),
  };
}

/** What the files of one folder say of their Region and account. */
function heardIn(heard: Map<string, { regions: Set<string>; accounts: Set<string> }>, output: Output) {
  const folder = folderOf(output);
  const known = heard.get(folder) ?? { regions: new Set<string>(), accounts: new Set<string>() };
  heard.set(folder, known);
  return known;
}

function folderOf({ path, file }: Output): string {
  const depth = file.name.split(/[/\\]/).length;
  return [...path.slice(0, depth - 1), ...path.slice(depth)].join('/');
}

/** Keeps the Region of a record under every id it gives. `describe-regions` speaks of Regions that it is not in. */
function note(
  record: Raw,
  places: Map<string, string>,
  group: { readonly regions: Set<string>; readonly accounts: Set<string> },
): void {
  if ('Endpoint' in record && 'RegionName' in record) return;
  const account = accountOf(record);
  if (account !== null) group.accounts.add(account);
  const region = regionOf(record);
  if (region === null) return;
  group.regions.add(region);
  for (const id of idsIn(record)) places.set(id, region);
}

function noteSides({ RequesterVpcInfo, AccepterVpcInfo }: Raw, places: Map<string, string>): void {
  for (const side of [RequesterVpcInfo, AccepterVpcInfo]) {
    if (isRaw(side) && typeof side.VpcId === 'string' && typeof side.Region === 'string' && side.Region !== '')
      places.set(side.VpcId, side.Region);
  }
}

/** Ids of networks, which are in one Region; one of a peer's would mislead. */
function idsIn(record: Raw): readonly string[] {
  return ['VpcId', 'SubnetId', 'TransitGatewayId', 'InstanceId', 'NetworkInterfaceId'].flatMap((member) => {
    const id = record[member];
    return typeof id === 'string' && id !== '' ? [id] : [];
  });
}

function placeNamed(record: Raw, places: ReadonlyMap<string, string>): string | null {
  const attachments = Array.isArray(record.Attachments) ? record.Attachments.filter(isRaw) : [];
  for (const id of [record, ...attachments].flatMap(idsIn)) {
    const region = places.get(id);
    if (region !== undefined) return region;
  }
  return null;
}

function regionOf(record: Raw): string | null {
  const { AvailabilityZone: zone, Placement: placement, RegionName: name } = record;
  const zones = [zone, isRaw(placement) ? placement.AvailabilityZone : undefined, name, ...listedZones(record)];
  for (const each of zones) {
    const region = typeof each === 'string' ? LEADING_REGION.exec(each)?.[0] : undefined;
    if (region !== undefined) return region;
  }
  return arnPart(record, 1);
}

/** Zones of load balancers, auto scaling groups and database instances. */
function listedZones({ AvailabilityZones: zones }: Raw): readonly unknown[] {
  return (Array.isArray(zones) ? zones : []).map((each: unknown) => (isRaw(each) ? each.ZoneName : each));
}

function accountOf(record: Raw): string | null {
  const { OwnerId: owner, OwnerAccount: ownerAccount } = record;
  for (const each of [owner, ownerAccount]) {
    if (typeof each === 'string' && /^\d{12}$/.test(each)) return each;
  }
  return arnPart(record, 2);
}

/** A part of an ARN among the members; the members' order says nothing, so that they are looked at by name. */
function arnPart(record: Raw, part: 1 | 2): string | null {
  const members = Object.keys(record).filter((member) => /Arn$/i.test(member));
  for (const member of members.sort()) {
    const value = record[member];
    if (typeof value !== 'string') continue;
    const found = ARN.exec(value)?.[part];
    if (found !== undefined && found !== '') return found;
  }
  return null;
}

/** The innermost folder that names one. */
function inPath(path: readonly string[], pattern: RegExp): string | null {
  return path.toReversed().flatMap((folder) => pattern.exec(folder)?.[0] ?? [])[0] ?? null;
}

function only(values: ReadonlySet<string> | undefined): string | null {
  const [first, ...others] = values ?? [];
  return first === undefined || others.length > 0 ? null : first;
}
