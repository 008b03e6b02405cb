import type { CfnSource } from '../../formats/mapping.ts';
import type { Json } from '../../model/topology.ts';

/** What an endpoint's policy says to a request: one that is written out counts as one of one's own, one that allows nothing as a refusal. */
export function endpointPolicy(source: CfnSource): 'full-access' | 'custom' | 'deny' {
  const [document] = source.list('PolicyDocument');
  if (document === undefined) return 'full-access';
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  const effects = text.match(/"Effect"\s*:\s*"\w+"/g) ?? [];
  return effects.length > 0 && effects.every((each) => each.endsWith('"Deny"')) ? 'deny' : 'custom';
}

/** A policy document for it; null for the one that AWS gives by itself. */
export function policyDocument(policy: string): Json {
  if (policy === 'full-access') return null;
  const Effect = policy === 'deny' ? 'Deny' : 'Allow';
  return { Version: '2012-10-17', Statement: [{ Effect, Principal: '*', Action: '*', Resource: '*' }] };
}
