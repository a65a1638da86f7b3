import type { TextRule } from './ProfileConfig';

/** What the texts of an account profile must look like. */
export const profileRules = {
  alias: {
    pattern: /^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/,
    expected:
      'at most 40 of a-z, 0-9 and -, such as sandbox; it becomes part of every cluster reference',
  },
  accountId: {
    pattern: /^\d{12}$/,
    expected: "12 digits between quotes, such as '123456789012'",
    confidential: true,
  },
  region: {
    pattern: /^[a-z]{2}(-[a-z]+)+-\d$/,
    expected: 'an AWS region such as us-east-1 (not a zone such as us-east-1a)',
  },
  roleName: {
    pattern: /^[\w+=,.@-]{1,64}$/,
    expected:
      'the name of an IAM role such as eks-platform-reader, not its ARN',
    confidential: true,
  },
  bucket: {
    pattern: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
    expected: 'the name of an S3 bucket such as acme-tofu-sandbox',
  },
  kmsAlias: {
    pattern: /^alias\/[\w/-]+$/,
    expected: 'a KMS alias such as alias/tofu',
    confidential: true,
  },
  zone: {
    pattern: /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/,
    expected: 'a domain such as sandbox.acme.dev, without a dot at its end',
  },
  vpcId: {
    pattern: /^vpc-[0-9a-f]{8,17}$/,
    expected: 'the id of a VPC such as vpc-0a1b2c3d4e5f60718',
  },
  subnetId: {
    pattern: /^subnet-[0-9a-f]{8,17}$/,
    expected: 'the id of a subnet such as subnet-0a1b2c3d4e5f60718',
  },
  zoneId: {
    pattern: /^Z[A-Z0-9]{1,31}$/,
    expected: 'a Route 53 hosted zone id such as Z0123456789ABC',
  },
  roleArn: {
    pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/,
    expected: 'the ARN of an IAM role',
    confidential: true,
  },
  externalId: {
    pattern: /^[\w+=,.@:/-]{2,1224}$/,
    expected: 'the external id of a trust policy, between quotes',
    confidential: true,
  },
  policyName: {
    pattern: /^[\w+=,.@-]{1,128}$/,
    expected:
      'the name of an IAM policy such as developer-boundary, not its ARN',
    confidential: true,
  },
  secretName: {
    pattern: /^[\w/+=.@-]{1,512}$/,
    expected:
      'the name of a secret in Secrets Manager such as platform/flux-git, not its ARN',
    confidential: true,
  },
  group: {
    pattern: /^group:[^:/\s]+\/[^:/\s]+$/,
    expected: 'the full entity ref of a group, such as group:default/team-web',
  },
  minorVersion: {
    pattern: /^1\.\d{2}$/,
    expected: "a Kubernetes minor version between quotes, such as '1.35'",
  },
  gpuFamily: {
    pattern: /^[a-z]+\d+[a-z-]*\d*$/,
    expected: 'an instance family such as g6',
  },
  word: { pattern: /\S/, expected: 'a text' },
} satisfies Record<string, TextRule>;
