import type { Json, Resource } from '../../model/topology.ts';
import {
  cellOf,
  flagOf,
  numberOf,
  referenceOf,
  referencesOf,
  rowsOf,
  textOf,
  textsOf,
} from '../../resources/shared/props.ts';
import { eniOf } from './interfaces.ts';
import { type Printed, type Printing, said } from './printing.ts';

const BALANCERS: Readonly<Record<string, string>> = {
  'application-load-balancer': 'application',
  'network-load-balancer': 'network',
  'gateway-load-balancer': 'gateway',
};

function balancersIn(printing: Printing): readonly Resource[] {
  return Object.keys(BALANCERS).flatMap((kind) => printing.ofKind(kind));
}

export function loadBalancers(printing: Printing): readonly Printed[] {
  return balancersIn(printing).map((each) =>
    said({
      LoadBalancerArn: printing.name(each.id),
      LoadBalancerName: each.name,
      DNSName: textOf(each, 'dnsName'),
      Type: BALANCERS[each.kind],
      Scheme: textOf(each, 'scheme'),
      VpcId: printing.vpcOf(each.id),
      State: { Code: textOf(each, 'state') },
      SecurityGroups: textsOf(each, 'securityGroups'),
      AvailabilityZones: rowsOf(each, 'nodes').map((row) => ({
        SubnetId: cellOf(row, 'subnet'),
        LoadBalancerAddresses:
          each.kind === 'network-load-balancer' && cellOf(row, 'publicAddress') !== ''
            ? [said({ IpAddress: row.publicAddress, PrivateIPv4Address: row.privateAddress })]
            : [],
      })),
    }),
  );
}

export function listeners(printing: Printing): readonly Printed[] {
  return balancersIn(printing).flatMap((each) => {
    const rows =
      each.kind === 'gateway-load-balancer'
        ? [{ targetGroup: textOf(each, 'targetGroup') }]
        : rowsOf(each, 'listeners');
    return rows.map((row) =>
      said({
        LoadBalancerArn: printing.name(each.id),
        Protocol: cellOf(row, 'protocol'),
        Port: row.port,
        DefaultActions: [
          said({ Type: cellOf(row, 'action') || 'forward', TargetGroupArn: printing.name(cellOf(row, 'targetGroup')) }),
        ],
      }),
    );
  });
}

export function balancerAttributes(printing: Printing): readonly Printed[] {
  return balancersIn(printing).map((each) => ({
    Request: { LoadBalancerArn: printing.name(each.id) },
    Attributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: String(flagOf(each, 'crossZone')) }],
  }));
}

export function targetGroups(printing: Printing): readonly Printed[] {
  return printing.ofKind('target-group').map((group) => {
    const port = numberOf(group, 'healthCheckPort');
    return said({
      TargetGroupArn: printing.name(group.id),
      TargetGroupName: group.name,
      TargetType: textOf(group, 'targetType'),
      Protocol: textOf(group, 'protocol'),
      Port: numberOf(group, 'port'),
      VpcId: printing.vpcOf(group.id),
      HealthCheckProtocol: textOf(group, 'healthCheckProtocol'),
      HealthCheckPath: textOf(group, 'healthCheckPath'),
      HealthCheckPort: port === 0 ? 'traffic-port' : String(port),
    });
  });
}

/** Targets and attributes of each group. */
export function targetGroupOutputs(printing: Printing): readonly Printed[] {
  return printing.ofKind('target-group').flatMap((group) => {
    const Request = { TargetGroupArn: printing.name(group.id) };
    const preserves = textOf(group, 'preserveClientIp');
    const targets = rowsOf(group, 'targets').map((row): Json => {
      const port = Number(row.port) || numberOf(group, 'port');
      const state = cellOf(row, 'health') === 'unknown' ? 'initial' : cellOf(row, 'health');
      return {
        Target: { Id: printing.name(cellOf(row, 'target')) || cellOf(row, 'address'), Port: port },
        TargetHealth: { State: state },
      };
    });
    const attributes =
      preserves === 'default' ? [] : [{ Key: 'preserve_client_ip.enabled', Value: String(preserves === 'on') }];
    return [
      { Request, TargetHealthDescriptions: targets },
      { Request, Attributes: attributes },
    ];
  });
}

export function dbInstances(printing: Printing): readonly Printed[] {
  return printing.ofKind('rds-instance').map((each) => {
    const group = printing.view.all().find((other) => other.id === referenceOf(each, 'subnetGroup'));
    const subnet = rowsOf(each, 'nodes').flatMap((row) =>
      printing.view.all().filter((other) => other.id === row.subnet),
    )[0];
    return said({
      DBInstanceIdentifier: each.name,
      DBInstanceArn: printing.name(each.id),
      DBInstanceStatus: textOf(each, 'state'),
      Engine: textOf(each, 'engine'),
      Endpoint: said({ Address: textOf(each, 'dnsName'), Port: numberOf(each, 'port') }),
      AvailabilityZone: subnet === undefined ? '' : printing.zoneOf(subnet.id),
      PubliclyAccessible: flagOf(each, 'publiclyAccessible'),
      DBSubnetGroup: group === undefined ? undefined : subnetGroup(group, printing),
      VpcSecurityGroups: textsOf(each, 'securityGroups').map((VpcSecurityGroupId) => ({
        VpcSecurityGroupId,
        Status: 'active',
      })),
    });
  });
}

function subnetGroup(group: Resource, printing: Printing): Printed {
  return {
    DBSubnetGroupName: group.id,
    VpcId: printing.vpcOf(group.id),
    Subnets: referencesOf(group, 'subnets').map((SubnetIdentifier) => ({
      SubnetIdentifier,
      SubnetAvailabilityZone: { Name: printing.zoneOf(SubnetIdentifier) },
    })),
  };
}

export function dbSubnetGroups(printing: Printing): readonly Printed[] {
  return printing.ofKind('db-subnet-group').map((each) => subnetGroup(each, printing));
}

export function functions(printing: Printing): readonly Printed[] {
  return printing.ofKind('lambda-function').map((each) => ({
    FunctionName: each.name,
    FunctionArn: printing.name(each.id),
    VpcConfig: {
      VpcId: printing.vpcOf(each.id),
      SubnetIds: rowsOf(each, 'nodes').map((row) => cellOf(row, 'subnet')),
      SecurityGroupIds: textsOf(each, 'securityGroups'),
    },
  }));
}

/** A task has one interface, and so prints as one. */
export function tasks(printing: Printing): readonly Printed[] {
  return printing.ofKind('ecs-task').flatMap((each) =>
    rowsOf(each, 'nodes')
      .slice(0, 1)
      .map((row, index) => ({
        taskArn: printing.name(each.id),
        taskDefinitionArn: definitionOf(each, printing),
        group: `service:${each.name}`,
        lastStatus: textOf(each, 'state').toUpperCase(),
        attachments: [
          {
            type: 'ElasticNetworkInterface',
            status: 'ATTACHED',
            details: [
              { name: 'subnetId', value: cellOf(row, 'subnet') },
              { name: 'networkInterfaceId', value: eniOf(each.id, index) },
              { name: 'privateIPv4Address', value: cellOf(row, 'privateAddress') },
            ],
          },
        ],
      })),
  );
}

function definitionOf(task: Resource, printing: Printing): string {
  return printing.name(task.id).replace(/task\/.*/, `task-definition/${task.id}:1`);
}

/** The definition of each task whose ports are known. */
export function taskDefinitions(printing: Printing): readonly Printed[] {
  return printing
    .ofKind('ecs-task')
    .filter((each) => textOf(each, 'listening') === 'listed')
    .map((each) => ({
      taskDefinition: {
        taskDefinitionArn: definitionOf(each, printing),
        containerDefinitions: [
          {
            name: 'app',
            portMappings: rowsOf(each, 'listeners').map(({ port, protocol }) =>
              said({ containerPort: port, protocol }),
            ),
          },
        ],
      },
    }));
}

export function scalingGroups(printing: Printing): readonly Printed[] {
  return printing.ofKind('auto-scaling-group').map((each) => ({
    AutoScalingGroupName: each.name,
    AutoScalingGroupARN: printing.name(each.id),
    MinSize: numberOf(each, 'minSize'),
    MaxSize: numberOf(each, 'maxSize'),
    DesiredCapacity: numberOf(each, 'desiredCapacity'),
    VPCZoneIdentifier: textsOf(each, 'subnets').join(','),
    Instances: textsOf(each, 'instances').map((InstanceId) => ({ InstanceId })),
  }));
}

export function hostedZones({ ofKind }: Printing): readonly Printed[] {
  return ofKind('private-hosted-zone').map((zone) => ({
    Id: `/hostedzone/${zone.id}`,
    Name: `${zone.name}.`,
    Config: { PrivateZone: true },
  }));
}

/** A zone's VPCs and its records. */
export function hostedZoneOutputs(printing: Printing): readonly Printed[] {
  const zones = hostedZones(printing);
  return printing.ofKind('private-hosted-zone').flatMap((zone, index) => [
    {
      HostedZone: zones[index] ?? null,
      VPCs: textsOf(zone, 'vpcs').map((VPCId) => ({ VPCId, VPCRegion: printing.region })),
    },
    { Request: { HostedZoneId: zone.id }, ResourceRecordSets: rowsOf(zone, 'records').map(recordOf) },
  ]);
}

function recordOf(row: ReturnType<typeof rowsOf>[number]): Json {
  const Name = `${cellOf(row, 'name').replace('*', '\\052')}.`;
  if (cellOf(row, 'type') === 'ALIAS')
    return { Name, Type: 'A', AliasTarget: { DNSName: `${cellOf(row, 'value')}.`, EvaluateTargetHealth: false } };
  const values = cellOf(row, 'value').split(' ');
  return { Name, Type: cellOf(row, 'type'), TTL: 60, ResourceRecords: values.map((Value) => ({ Value })) };
}
