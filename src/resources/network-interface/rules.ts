import type { Rule } from '../../kinds/kind.ts';
import { addressesAreOfTheirFamily, addressesFitSubnet } from '../shared/address-rules.ts';
import { referencesExist } from '../shared/references.ts';
import {
  attachmentIsPossible,
  deviceIndexIsFree,
  groupsAreFew,
  groupsAreOfVpc,
  hasAddress,
  hasGroup,
  isAttached,
} from './attachment-rules.ts';
import {
  autoAddressIsKept,
  publicAddressIsAlone,
  publicAddressIsPublic,
  vpcHasInternetGateway,
} from './public-rules.ts';
import { timeoutsAreLongEnough } from './idle-times.ts';
import type { NetworkInterfaceProps } from './schema.ts';
import { sourceDestCheckFitsUse } from './source-dest-rules.ts';

export const rules: readonly Rule<NetworkInterfaceProps>[] = [
  referencesExist,
  hasAddress,
  addressesAreOfTheirFamily,
  addressesFitSubnet,
  publicAddressIsPublic,
  publicAddressIsAlone,
  autoAddressIsKept,
  vpcHasInternetGateway,
  hasGroup,
  groupsAreFew,
  groupsAreOfVpc,
  isAttached,
  attachmentIsPossible,
  deviceIndexIsFree,
  sourceDestCheckFitsUse,
  timeoutsAreLongEnough,
];
