import { change, drop, mislead } from './damages.mjs';

/** Components, by the file that holds each. */
export const externalDns = [
  drop(
    'external-dns.tf',
    'external_dns_hosted_zone_arns = [local.dns_zone_arn]',
  ),
  change('dns.tf', 'effect = "Deny"', 'effect = "Allow"'),
  change('dns.tf', 'values = ["*${var.dns_zone}"]', 'values = ["*"]'),
];

export const externalDnsOnNodes = [
  mislead(
    'external-dns.tf',
    'namespace = "external-dns"',
    'namespace = "kube-system"',
    'external-dns/external-dns',
  ),
  mislead(
    'external-dns.tf',
    'permissions_boundary_arn = local.permissions_boundary_arn',
    '',
    'external-dns.tf',
  ),
];

export const certManager = [
  drop(
    'cert-manager.tf',
    'cert_manager_hosted_zone_arns = [local.dns_zone_arn]',
  ),
];

export const externalSecrets = [
  change(
    'external-secrets.tf',
    'resources = [for name in local.external_secrets_names : "${local.external_secrets_arn_prefix}${name}"]',
    'resources = ["*"]',
  ),
  change(
    'external-secrets.tf',
    'actions = ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"]',
    'actions = ["secretsmanager:*"]',
  ),
];

export const velero = [
  change('velero.tf', 'sse_algorithm = "aws:kms"', 'sse_algorithm = "AES256"'),
  change(
    'velero.tf',
    'block_public_policy = true',
    'block_public_policy = false',
  ),
  mislead(
    'velero.tf',
    '"s3:AbortMultipartUpload",',
    '"s3:*",',
    'More is allowed than one thing needs',
  ),
];

export const efs = [
  change('efs.tf', 'encrypted = true', 'encrypted = false'),
  change('efs.tf', 'status = "ENABLED"', 'status = "DISABLED"'),
  change(
    'efs.tf',
    'variable = "aws:SecureTransport"',
    'variable = "aws:ViaAWSService"',
  ),
  mislead(
    'efs.tf',
    'service_account = "efs-csi-controller-sa"',
    'service_account = "efs"',
    'kube-system/efs-csi-controller-sa',
  ),
];

export const cloudtrail = [
  mislead(
    'cloudtrail.tf',
    'retention_in_days = var.cloudtrail_retention_days',
    'retention_in_days = 0',
    'for ever',
  ),
  mislead(
    'cloudtrail.tf',
    'actions = ["s3:PutObject"]',
    'actions = ["s3:*"]',
    'More is allowed than one thing needs',
  ),
  mislead(
    'cloudtrail.tf',
    'values = [local.cloudtrail_arn]',
    'values = ["*"]',
    "Another account's trail could write",
  ),
  mislead(
    'cloudtrail.tf',
    'equals = ["Management"]',
    'equals = ["Insight"]',
    'Management events are missing',
  ),
];

export const dagster = [
  mislead(
    'dagster-database.tf',
    'publicly_accessible = false',
    'publicly_accessible = true',
    'The database can be reached from outside',
  ),
  mislead(
    'dagster-database.tf',
    'referenced_security_group_id = local.node_security_group_id',
    'cidr_ipv4 = "0.0.0.0/0"',
    'Somebody else than the nodes reaches',
  ),
  mislead(
    'dagster-database.tf',
    'skip_final_snapshot = false',
    'skip_final_snapshot = true',
    'The database could go without a trace',
  ),
  mislead(
    'dagster-passwords.tf',
    'name = "${var.cluster_name}/dagster-login"',
    'name = "dagster-login"',
    'External Secrets reads names',
  ),
];
