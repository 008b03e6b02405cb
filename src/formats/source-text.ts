export interface SourceText {
  /** What findings call it: a file's name, with its folders where it came out of some. */
  readonly name: string;
  readonly text: string;
}
