import {
  containsBlock,
  type AccountChoice,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { parseAddressBlock } from '../network/addressBlock';
import type { FormText } from '../parts';

/** Why a range may not be added to the allow-list; undefined when it may. */
export function refuseAddress(
  cidr: string,
  options: {
    own: readonly string[];
    account: AccountChoice | undefined;
    t: FormText;
  },
): string | undefined {
  const { own, account, t } = options;
  if (!parseAddressBlock(cidr)) {
    return t('endpoint.invalid');
  }
  if (cidr.endsWith('/0') && !account?.guardrails.endpointOpen) {
    return t('endpoint.openToAll', { account: account?.alias ?? '' });
  }
  const fixed = account?.allowedCidrs.find(entry =>
    containsBlock(entry.cidr, cidr),
  );
  if (fixed) {
    return t('endpoint.fixedAlready', { cidr, what: fixed.what });
  }
  return own.some(other => containsBlock(other, cidr))
    ? t('endpoint.already', { cidr })
    : undefined;
}
