import { mislead, permitAny } from './damages.mjs';

/** What an account profile names. */
export const account = [
  mislead(
    'state.tf',
    'status = "Enabled"',
    'status = "Suspended"',
    'could not be brought back',
  ),
  mislead(
    'state.tf',
    'restrict_public_buckets = true',
    'restrict_public_buckets = false',
    'could become public',
  ),
  mislead(
    'state.tf',
    'sse_algorithm = "aws:kms"',
    'sse_algorithm = "AES256"',
    'would not be encrypted with the key',
  ),
  mislead(
    'state.tf',
    'enable_key_rotation = true',
    'enable_key_rotation = false',
    'The key would never change',
  ),
  mislead(
    'state.tf',
    'variable = "aws:SecureTransport"',
    'variable = "aws:ViaAWSService"',
    'could be read on their way',
  ),
  mislead(
    'state.tf',
    'prevent_destroy = true',
    'prevent_destroy = false',
    'A destroy could take the states',
  ),
  mislead(
    'portal.tf',
    'variable = "sts:ExternalId"',
    'variable = "aws:PrincipalOrgID"',
    'the portal without the external id',
  ),
  mislead(
    'reader.tf',
    '"eks:DescribeAccessEntry", "eks:DescribeAddon", "eks:DescribeAddonVersions", "eks:DescribeCluster",',
    '"eks:*",',
    "The reader's list names each action",
  ),
  mislead(
    'boundary.tf',
    '"iam:*", "organizations:*", "account:*", "sso:*", "sso-directory:*", "identitystore:*", "billing:*", "payments:*",',
    '"organizations:*",',
    'could make or become another identity',
  ),
  mislead(
    'boundary.tf',
    'effect = "Deny"',
    'effect = "Allow"',
    'A role of a platform could read the states',
  ),
  mislead(
    'administer.tf',
    'variable = "iam:PermissionsBoundary"',
    'variable = "iam:PolicyARN"',
    'could make a role without the bound',
  ),
  mislead(
    'administer.tf',
    'sid = "NotTheBaseline"',
    'sid = "Baseline"',
    'could change what it stands on',
  ),
  mislead(
    'profile.tf',
    'permissionsBoundary = aws_iam_policy.boundary.name',
    'permissionsBoundary = null',
    'Without the bound',
  ),
  mislead(
    'profile.tf',
    'readerRole = aws_iam_role.reader.name',
    'readerRole = "reader"',
    'names other roles than those',
  ),
  permitAny(
    'portal_role_arn',
    'can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:role/", var.portal_role_arn))',
  ),
  permitAny('regions', 'contains(var.regions, var.region)'),
];
