import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { resourceId } from '../../model/topology.ts';
import { endpointState } from '../shared/vpc-endpoint-state.ts';
import { STATES } from './schema.ts';

/**
 * Endpoints of type `GatewayLoadBalancer`, those that AWS Network Firewall made among them; their addresses stand with their interfaces.
 * @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-vpc-endpoints.html
 */
export const awsCli: AwsCliMapping = {
  calls: { VpcEndpoints: readEndpoint, ServiceConfigurations: readService, NetworkInterfaces: readInterface },
};

function readEndpoint(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('VpcEndpointId');
  if (sourceId === null || record.text('VpcEndpointType') !== 'GatewayLoadBalancer') return;
  const state = endpointState(record);
  if (state === 'deleted') return;
  const id = drafts.id(sourceId);
  const [subnet] = record.references('SubnetIds');
  const firewall = record.tag('Firewall');
  const serviceName = record.text('ServiceName') ?? '';
  const [port] = record.texts('NetworkInterfaceIds');
  drafts.put({
    id,
    kind: 'gateway-load-balancer-endpoint',
    name: record.name(sourceId),
    parent: subnet ?? null,
    sourceId,
    props: { state: state === 'partial' ? 'available' : (STATES.find((each) => each === state) ?? 'failed') },
  });
  drafts.settle(id, (endpoint, around) => {
    const noted = around.noted(serviceName);
    const served = typeof noted === 'string' ? noted : firewall;
    const address = around.noted(port ?? '');
    const props = {
      ...(served === null || around.find(resourceId(served)) === undefined ? {} : { service: resourceId(served) }),
      ...(typeof address === 'string' ? { privateAddress: address } : {}),
    };
    return { ...endpoint, props: { ...endpoint.props, ...props } };
  });
}

function readService(record: AwsRecord, drafts: Drafts): void {
  const name = record.text('ServiceName');
  const [balancer] = record.texts('GatewayLoadBalancerArns');
  if (name !== null && balancer !== undefined) drafts.note(name, balancer);
}

function readInterface(record: AwsRecord, drafts: Drafts): void {
  const id = record.text('NetworkInterfaceId');
  const address = record.text('PrivateIpAddress');
  if (id === null || address === null || record.text('InterfaceType') !== 'gateway_load_balancer_endpoint') return;
  drafts.note(id, address);
}
