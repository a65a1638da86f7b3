import {
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRolePolicyCommand,
  paginateListAttachedRolePolicies,
  paginateListRolePolicies,
} from '@aws-sdk/client-iam';
import { callAws } from './callAws';
import { collectPages } from './collectPages';
import type { FactContext } from './FactSource';

/** JSON of all policies of a role, inline and attached. */
export async function readRolePolicies(
  context: FactContext,
  roleName: string,
): Promise<string[]> {
  const [inline, attached] = await Promise.all([
    readInline(context, roleName),
    readAttached(context, roleName),
  ]);
  return [...inline, ...attached];
}

async function readInline(context: FactContext, roleName: string) {
  const client = context.aws.iam(context.ref);
  const names = await callAws(context, 'iam:ListRolePolicies', options =>
    collectPages(
      paginateListRolePolicies({ client }, { RoleName: roleName }, options),
      page => page.PolicyNames,
    ),
  );
  return Promise.all(
    names.map(async name => {
      const policy = await callAws(context, 'iam:GetRolePolicy', options =>
        client.send(
          new GetRolePolicyCommand({ RoleName: roleName, PolicyName: name }),
          options,
        ),
      );
      return decode(policy.PolicyDocument);
    }),
  );
}

async function readAttached(context: FactContext, roleName: string) {
  const client = context.aws.iam(context.ref);
  const policies = await callAws(
    context,
    'iam:ListAttachedRolePolicies',
    options =>
      collectPages(
        paginateListAttachedRolePolicies(
          { client },
          { RoleName: roleName },
          options,
        ),
        page => page.AttachedPolicies,
      ),
  );
  return Promise.all(
    policies.map(async ({ PolicyArn }) => {
      const { Policy } = await callAws(context, 'iam:GetPolicy', options =>
        client.send(new GetPolicyCommand({ PolicyArn }), options),
      );
      const { PolicyVersion } = await callAws(
        context,
        'iam:GetPolicyVersion',
        options =>
          client.send(
            new GetPolicyVersionCommand({
              PolicyArn,
              VersionId: Policy?.DefaultVersionId,
            }),
            options,
          ),
      );
      return decode(PolicyVersion?.Document);
    }),
  );
}

// IAM gives policy documents in percent-encoding.
function decode(document: string | undefined): string {
  return document ? decodeURIComponent(document) : '{}';
}
