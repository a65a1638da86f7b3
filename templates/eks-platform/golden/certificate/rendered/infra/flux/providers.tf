provider "aws" {
  region = var.region
}

# The cluster is found by name: this root never reads the state of infra/cluster.
data "aws_eks_cluster" "this" {
  name = var.cluster_name
}

locals {
  kubernetes = {
    host                   = data.aws_eks_cluster.this.endpoint
    cluster_ca_certificate = base64decode(data.aws_eks_cluster.this.certificate_authority[0].data)

    # Fetched when needed: a token in the plan would be too old by the time it is used.
    exec = {
      api_version = "client.authentication.k8s.io/v1beta1"
      command     = "aws"
      args        = ["eks", "get-token", "--cluster-name", var.cluster_name, "--region", var.region]
    }
  }
}

provider "kubernetes" {
  host                   = local.kubernetes.host
  cluster_ca_certificate = local.kubernetes.cluster_ca_certificate

  exec {
    api_version = local.kubernetes.exec.api_version
    command     = local.kubernetes.exec.command
    args        = local.kubernetes.exec.args
  }
}

provider "helm" {
  kubernetes = local.kubernetes
}
