/** A sentence by key, put into words by the catalogues of `text` in the reader's language. */
export interface Message {
  readonly key: string;
  readonly values: Readonly<Record<string, MessageValue>>;
}

/** Text stands as it is; a nested message is put into words first. */
export type MessageValue = string | number | Message;

export function message(key: string, values: Readonly<Record<string, MessageValue>> = {}): Message {
  return { key, values };
}
