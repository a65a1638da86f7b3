provider "aws" {
  region = var.region

  default_tags {
    tags = merge(var.tags, {
      "owner"                   = var.owner
      "eks-platform.io/cluster" = var.cluster_name
      "eks-platform.io/root"    = "cluster"
    })
  }
}

# No account id stands in this repository: roles are named, and the account is the one that is signed in to.
data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

locals {
  role_arn_prefix = "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:role"

  permissions_boundary_arn = var.permissions_boundary == null ? null : (
    "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:policy/${var.permissions_boundary}"
  )

  # IAM names are one per account, and the same cluster name may exist in two regions.
  name_prefix = "${var.cluster_name}-${var.region}"
}
