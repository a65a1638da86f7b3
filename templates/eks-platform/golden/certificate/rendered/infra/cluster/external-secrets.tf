# May read, never write, and only secrets whose name begins as listed. The last six characters of a secret's ARN are AWS's.
locals {
  external_secrets_arn_prefix = "arn:${data.aws_partition.current.partition}:secretsmanager:${var.region}:${data.aws_caller_identity.current.account_id}:secret:"

  external_secrets_names = [
    "${var.cluster_name}/*",
    # The certificate of the entry.
    "acme/wildcard-intranet-??????",
  ]
}

module "external_secrets_identity" {
  source  = "terraform-aws-modules/eks-pod-identity/aws"
  version = "2.8.1"

  name                     = "${local.name_prefix}-external-secrets"
  use_name_prefix          = false
  permissions_boundary_arn = local.permissions_boundary_arn

  attach_custom_policy = true
  policy_statements = [
    {
      sid       = "ReadOwnSecrets"
      actions   = ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"]
      resources = [for name in local.external_secrets_names : "${local.external_secrets_arn_prefix}${name}"]
    },
  ]

  associations = {
    controller = {
      cluster_name    = module.eks.cluster_name
      namespace       = "external-secrets"
      service_account = "external-secrets"
    }
  }
}
