locals {
  # They start before any workload node exists, so they live on the system nodes.
  tolerate_system_nodes = [{ key = "CriticalAddonsOnly", operator = "Exists" }]

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
    coredns = {
      configuration_values = jsonencode({ tolerations = local.tolerate_system_nodes })
    }
    metrics-server = {
      configuration_values = jsonencode({ tolerations = local.tolerate_system_nodes })
    }
    snapshot-controller = {
      configuration_values = jsonencode({ tolerations = local.tolerate_system_nodes })
    }
    # Its controller tolerates CriticalAddonsOnly by itself.
    aws-ebs-csi-driver = {
      pod_identity_association = [{
        role_arn        = module.ebs_csi_identity.iam_role_arn
        service_account = "ebs-csi-controller-sa"
      }]
    }
    # Sees broken disks, kernels and GPUs; the node group repairs such nodes.
    eks-node-monitoring-agent = {}
  }
}

# The add-on makes the association, so none is made here.
module "ebs_csi_identity" {
  source  = "terraform-aws-modules/eks-pod-identity/aws"
  version = "2.8.1"

  name                      = "${local.name_prefix}-ebs-csi"
  use_name_prefix           = false
  permissions_boundary_arn  = local.permissions_boundary_arn
  attach_aws_ebs_csi_policy = true
}
