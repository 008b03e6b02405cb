import type { CfnTemplate } from '../../formats/mapping.ts';
import type { Json, ResourceId } from '../../model/topology.ts';

/**
 * For what a template must name and cannot make (a connection, a certificate, a gateway of another Region): the deployment looks it up
 * in the account's Parameter Store. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-ssm.html
 */
export function lookedUp(name: string): string {
  return `{{resolve:ssm:/network/${name}}}`;
}

/** What refers to a resource wherever it is: in the template, by the AWS id it was imported under, else looked up by the name given. */
export function anywhere(template: CfnTemplate, id: ResourceId | null, name: string): Json {
  const own = template.ref(id);
  if (own !== null) return own;
  const sourceId = (id === null ? undefined : template.view.resource(id))?.sourceId ?? '';
  return isAwsId(sourceId) ? sourceId : lookedUp(name);
}

/** `vpc-0123abcd`, or the id of a Direct Connect gateway. */
function isAwsId(text: string): boolean {
  return /^[a-z]+(?:-[a-z]+)*-[0-9a-f]{8,17}$|^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
