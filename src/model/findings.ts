import type { Edit } from './edit.ts';
import type { Message } from './message.ts';
import type { ResourceId } from './topology.ts';

export type Severity = 'error' | 'warning' | 'hint';

/** An edit that would mend something, in words and as data. */
export interface Fix {
  readonly message: Message;
  readonly edit: Edit;
}

/** Where in a text input something stands; both count from 1. */
export interface TextPlace {
  readonly source?: string;
  readonly line: number;
  readonly column: number;
}

/** Something a user should know of a resource or of an imported file. Findings are collected, never thrown. */
export interface Finding {
  readonly severity: Severity;
  readonly resource: ResourceId | null;
  /** Field of the resource, with the row's number for tables: `routes.2.target`. */
  readonly field?: string;
  /** AWS's error code where there is one (`InvalidSubnet.Conflict`), else our own name in kebab-case. */
  readonly rule: string;
  readonly message: Message;
  readonly fix?: Fix;
  readonly docs?: string;
  readonly place?: TextPlace;
}
