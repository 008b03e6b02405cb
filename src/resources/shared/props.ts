import type { Json, Resource, ResourceId } from '../../model/topology.ts';
import { resourceId } from '../../model/topology.ts';

/**
 * Reads properties of resources of other kinds, which a kind knows by name only.
 * A property that is missing or of another type reads as empty: the field tables have already refused wrong input.
 */
export function textOf(resource: Resource | undefined, field: string): string {
  const value = resource?.props[field];
  return typeof value === 'string' ? value : '';
}

export function flagOf(resource: Resource | undefined, field: string): boolean {
  return resource?.props[field] === true;
}

export function numberOf(resource: Resource | undefined, field: string): number {
  const value = resource?.props[field];
  return typeof value === 'number' ? value : 0;
}

/** The resource a field refers to; null when it refers to none. */
export function referenceOf(resource: Resource | undefined, field: string): ResourceId | null {
  const value = resource?.props[field];
  return typeof value === 'string' && value !== '' ? resourceId(value) : null;
}

/** Texts of a list field: references or addresses. */
export function textsOf(resource: Resource | undefined, field: string): readonly string[] {
  const value = resource?.props[field];
  return Array.isArray(value) ? value.filter((each: Json): each is string => typeof each === 'string') : [];
}

/** References of a list field. */
export function referencesOf(resource: Resource | undefined, field: string): readonly ResourceId[] {
  return textsOf(resource, field).map(resourceId);
}

export type Row = { readonly [column: string]: Json };

/** Rows of a table field. */
export function rowsOf(resource: Resource | undefined, field: string): readonly Row[] {
  const value = resource?.props[field];
  return Array.isArray(value) ? value.filter(isRow) : [];
}

/** A cell of a row as text; empty when it is no text. */
export function cellOf(row: Row | undefined, column: string): string {
  const value = row?.[column];
  return typeof value === 'string' ? value : '';
}

function isRow(value: Json): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The part of a VPC's template entries that asks for Amazon's IPv6 block, which its subnets depend on. */
export const AMAZON_IPV6 = 'Ipv6Block';
