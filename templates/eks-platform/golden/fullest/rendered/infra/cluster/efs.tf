# One file system of the cluster. Pods get folders of it by access points, which the driver makes.
resource "aws_efs_file_system" "this" {
  creation_token  = "${local.name_prefix}-shared"
  encrypted       = true
  throughput_mode = "elastic"

  lifecycle_policy {
    transition_to_ia = "AFTER_30_DAYS"
  }

  lifecycle_policy {
    transition_to_primary_storage_class = "AFTER_1_ACCESS"
  }

  tags = { Name = "${var.cluster_name}-shared" }
}

# EFS has no snapshots; AWS Backup copies it once a day and keeps the copies for 35 days.
resource "aws_efs_backup_policy" "this" {
  file_system_id = aws_efs_file_system.this.id

  backup_policy {
    status = "ENABLED"
  }
}

# Nobody mounts without encryption.
resource "aws_efs_file_system_policy" "this" {
  file_system_id = aws_efs_file_system.this.id
  policy         = data.aws_iam_policy_document.efs.json
}

data "aws_iam_policy_document" "efs" {
  statement {
    sid       = "MountFromTheVpc"
    actions   = ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite", "elasticfilesystem:ClientRootAccess"]
    resources = [aws_efs_file_system.this.arn]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    # Only through the mount targets below, which only the nodes reach.
    condition {
      test     = "Bool"
      variable = "elasticfilesystem:AccessedViaMountTarget"
      values   = ["true"]
    }
  }

  statement {
    sid       = "RefusePlainText"
    effect    = "Deny"
    actions   = ["*"]
    resources = [aws_efs_file_system.this.arn]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

locals {
  efs_subnets = { for id in local.private_subnet_ids : id => id }
}

resource "aws_efs_mount_target" "this" {
  for_each = local.efs_subnets

  file_system_id  = aws_efs_file_system.this.id
  subnet_id       = each.value
  security_groups = [aws_security_group.efs.id]
}

resource "aws_security_group" "efs" {
  name        = "${var.cluster_name}-efs"
  description = "Lets the nodes of ${var.cluster_name} mount the shared file system"
  vpc_id      = local.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "efs" {
  security_group_id            = aws_security_group.efs.id
  description                  = "NFS from the nodes"
  referenced_security_group_id = local.node_security_group_id
  ip_protocol                  = "tcp"
  from_port                    = 2049
  to_port                      = 2049
}

resource "aws_eks_addon" "efs" {
  cluster_name                = module.eks.cluster_name
  addon_name                  = "aws-efs-csi-driver"
  addon_version               = lookup(var.addon_versions, "aws-efs-csi-driver", null)
  resolve_conflicts_on_create = "OVERWRITE"
  resolve_conflicts_on_update = "OVERWRITE"

  # Without a place on the system nodes it would wait for nodes that come only after this root is applied.
  configuration_values = jsonencode({ controller = { tolerations = local.tolerate_system_nodes } })

  # A pod gets the role only if it was bound before the pod started.
  depends_on = [module.eks, module.efs_csi_identity]
}

module "efs_csi_identity" {
  source  = "terraform-aws-modules/eks-pod-identity/aws"
  version = "2.8.1"

  name                      = "${local.name_prefix}-efs-csi"
  use_name_prefix           = false
  permissions_boundary_arn  = local.permissions_boundary_arn
  attach_aws_efs_csi_policy = true

  associations = {
    controller = {
      cluster_name    = module.eks.cluster_name
      namespace       = "kube-system"
      service_account = "efs-csi-controller-sa"
    }
  }
}

output "efs_file_system_id" {
  description = "The shared file system; storage classes name it."
  value       = aws_efs_file_system.this.id
}
