/** Longest description that AWS takes. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html */
const LONGEST = 255;

/** A description in the characters that AWS takes; any other becomes a dash. */
export function inAscii(text: string): string {
  return text.replace(/[^a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]/g, '-').slice(0, LONGEST);
}
