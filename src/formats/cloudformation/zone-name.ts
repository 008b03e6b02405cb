/** Whether a text is the code of an Availability Zone, such as `us-east-1a`. */
export function isZone(text: string): boolean {
  return /^[a-z]{2}(?:-[a-z]+)+-\d[a-z]$/.test(text);
}
