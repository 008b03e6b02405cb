import type { Rule } from '../../kinds/kind.ts';
import { isInUse, isOnlyGateway } from '../shared/attachment-rules.ts';
import type { InternetGatewayProps } from './schema.ts';

export const rules: readonly Rule<InternetGatewayProps>[] = [isOnlyGateway, isInUse];
