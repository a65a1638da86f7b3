provider "aws" {
  region = var.region

  default_tags {
    tags = merge(var.tags, {
      "owner"                   = var.owner
      "eks-platform.io/cluster" = var.cluster_name
      "eks-platform.io/root"    = "network"
    })
  }
}
