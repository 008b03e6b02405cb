/** A document's file as plain JSON, before its fields are read. */
export type RawDocument = { readonly [member: string]: unknown };

/** Turns a file of one version into a file of the next. It may assume what that version's printer wrote, and must not throw. */
export type Migration = (raw: RawDocument) => RawDocument;
