import type { Rule } from '../../kinds/kind.ts';
import { parseAddress } from '../../net/address.ts';
import { AMAZON_DNS } from '../shared/dhcp.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf } from '../shared/finding.ts';
import { referencesExist } from '../shared/references.ts';
import type { DhcpOptionsProps } from './schema.ts';

type OptionsRule = Rule<DhcpOptionsProps>;

const docs = DOCS.dhcpOptions;
/** Servers of a kind that a set may name. */
const MOST_SERVERS = 4;

const serversAreAddresses: OptionsRule = (options) =>
  (['domainNameServers', 'ntpServers'] as const).flatMap((field) => {
    const servers = options.props[field];
    const wrong = servers.flatMap((server, index) =>
      parseAddress(server) !== null || (field === 'domainNameServers' && server === AMAZON_DNS)
        ? []
        : [
            finding(options, {
              severity: 'error',
              rule: 'InvalidParameterValue',
              text: 'server',
              field: `${field}.${index}`,
              values: { server },
              docs,
            }),
          ],
    );
    const about = { rule: 'InvalidParameterValue', text: 'many', field, docs } as const;
    const values = { used: servers.length, most: MOST_SERVERS };
    return servers.length > MOST_SERVERS
      ? [...wrong, finding(options, { severity: 'error', values, ...about })]
      : wrong;
  });

const isOnlySet: OptionsRule = (options, view) =>
  options.props.vpcs.flatMap((id, index) => {
    const vpc = view.resource(id);
    const first = view.pointingAt(id).find((each) => each.kind === options.kind);
    if (vpc === undefined || first === undefined || first.id === options.id) return [];
    const about = { field: `vpcs.${index}`, values: { vpc: nameOf(vpc), other: nameOf(first) }, docs };
    return [finding(options, { severity: 'error', rule: 'second-set', text: 'second', ...about })];
  });

export const rules: readonly OptionsRule[] = [referencesExist, serversAreAddresses, isOnlySet];
