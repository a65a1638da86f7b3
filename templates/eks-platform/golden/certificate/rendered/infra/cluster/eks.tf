module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "21.19.0"

  name               = var.cluster_name
  kubernetes_version = var.kubernetes_version
  upgrade_policy     = { support_type = var.support_policy }

  deletion_protection = var.deletion_protection

  vpc_id                   = local.vpc_id
  subnet_ids               = local.private_subnet_ids
  control_plane_subnet_ids = local.control_plane_subnet_ids
  service_ipv4_cidr        = var.service_cidr

  endpoint_private_access      = true
  endpoint_public_access       = length(var.endpoint_public_cidrs) > 0
  endpoint_public_access_cidrs = length(var.endpoint_public_cidrs) > 0 ? var.endpoint_public_cidrs : null

  # Who may enter stands in access.tf, whoever applies.
  authentication_mode                      = "API"
  enable_cluster_creator_admin_permissions = false
  access_entries                           = local.access_entries
  kms_key_administrators                   = local.administrator_arns

  enabled_log_types                      = var.log_types
  cloudwatch_log_group_retention_in_days = var.log_retention_days

  addons             = local.addons
  zonal_shift_config = { enabled = true }

  eks_managed_node_groups = { system = local.system_node_group }

  # Controllers get their roles by Pod Identity.
  enable_irsa = false

  # The one security group that Karpenter may find.
  node_security_group_tags = {
    "karpenter.sh/discovery" = var.cluster_name
  }

  # The portal finds the cluster's owner by this tag.
  cluster_tags = {
    "backstage.io/entity-ref" = var.entity_ref
  }

  iam_role_name                 = "${local.name_prefix}-cluster"
  iam_role_use_name_prefix      = false
  iam_role_permissions_boundary = local.permissions_boundary_arn
}

locals {
  node_security_group_id = module.eks.node_security_group_id
}
