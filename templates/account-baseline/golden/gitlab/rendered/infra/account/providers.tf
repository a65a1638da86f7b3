provider "aws" {
  region = var.region

  default_tags {
    tags = {
      "eks-platform.io/account" = var.alias
    }
  }
}

# No account number stands in this repository: the account is the one that is signed in to.
data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

locals {
  account_id = data.aws_caller_identity.current.account_id
  partition  = data.aws_partition.current.partition
  arn_prefix = "arn:${local.partition}:iam::${local.account_id}"
}
