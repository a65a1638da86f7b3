locals {
  addons = { for name, addon in local.addon_settings : name => merge(addon, {
    most_recent = false
    # Null: the version that EKS recommends for this Kubernetes version.
    addon_version = lookup(var.addon_versions, name, null)
  }) }

  addon_settings = {
    # Nodes become ready only with a network, and pods get roles only from an agent that ran before them.
    vpc-cni = {
      before_compute = true
      # NetworkPolicies count.
      configuration_values = jsonencode({ enableNetworkPolicy = "true" })
    }
    eks-pod-identity-agent = { before_compute = true }

    kube-proxy = {}
    # Fargate gives a pod what it requests and no more, so requests are limits; it adds 256 MiB and rounds up.
    coredns = {
      configuration_values = jsonencode({
        computeType = "Fargate"
        resources = {
          requests = { cpu = "0.25", memory = "256M" }
          limits   = { cpu = "0.25", memory = "256M" }
        }
      })
    }
    metrics-server = {
      configuration_values = jsonencode({
        resources = {
          requests = { cpu = "100m", memory = "256Mi" }
          limits   = { cpu = "100m", memory = "256Mi" }
        }
      })
    }
    snapshot-controller = {
      configuration_values = jsonencode({
        resources = {
          requests = { cpu = "50m", memory = "256Mi" }
          limits   = { cpu = "50m", memory = "256Mi" }
        }
      })
    }
    # The controller runs on Fargate, the part that mounts disks on every EC2 node.
    aws-ebs-csi-driver = {
      service_account_role_arn = module.ebs_csi_identity.arn
      # Fargate has no instance metadata to ask.
      configuration_values = jsonencode({ controller = { region = var.region } })
    }
    # Sees broken disks, kernels and GPUs of the EC2 nodes.
    eks-node-monitoring-agent = {}
  }
}

module "ebs_csi_identity" {
  source  = "terraform-aws-modules/iam/aws//modules/iam-role-for-service-accounts"
  version = "6.5.0"

  name                  = "${local.name_prefix}-ebs-csi"
  use_name_prefix       = false
  permissions_boundary  = local.permissions_boundary_arn
  attach_ebs_csi_policy = true

  oidc_providers = {
    cluster = {
      provider_arn               = module.eks.oidc_provider_arn
      namespace_service_accounts = ["kube-system:ebs-csi-controller-sa"]
    }
  }
}
