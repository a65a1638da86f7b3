import { DescribeAccessEntryCommand } from '@aws-sdk/client-eks';
import { NotFoundError } from '@backstage/errors';
import type { ClusterRef } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { AccountProfile } from '../accounts/AccountProfile';
import type { AwsAccounts } from '../aws/AwsAccounts';
import { DeniedError } from '../aws/DeniedError';
import { translateAwsError } from '../aws/translateAwsError';

/**
 * Says why a cluster answers 401. EKS does so both for a token that ended and for a role without access entry, so it
 * takes one `eks:DescribeAccessEntry` to tell them apart.
 */
export async function explainRefusal(
  aws: AwsAccounts,
  options: {
    ref: ClusterRef;
    profile: AccountProfile;
    /** Whose token was refused; the reader's by default. */
    role?: string;
  },
): Promise<Error> {
  const { ref, profile } = options;
  const { partition, accountId, readerRole, alias } = profile;
  const role = options.role ?? readerRole;
  try {
    await aws.eks(ref).send(
      new DescribeAccessEntryCommand({
        clusterName: ref.name,
        principalArn: `arn:${partition}:iam::${accountId}:role/${role}`,
      }),
    );
  } catch (error) {
    const translated = translateAwsError(error, {
      action: 'eks:DescribeAccessEntry',
      role: readerRole,
      account: alias,
    });
    return translated instanceof NotFoundError
      ? new DeniedError(
          `The cluster has no access entry for ${role}, so it refuses the portal`,
          'Apply infra/cluster; access.tf grants the access entry',
        )
      : new DeniedError(
          'The cluster refused the portal, and whether it has an access entry is not known',
          translated instanceof DeniedError ? translated.next : undefined,
        );
  }
  return new DeniedError(
    `The cluster refused a fresh token of ${role}, which has an access entry: the token counts as expired`,
    "Compare the clocks of Backstage and AWS; a token's signature is valid for 15 minutes",
  );
}
