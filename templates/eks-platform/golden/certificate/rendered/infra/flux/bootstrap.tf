locals {
  kube = "${path.root}/../../kube"

  # No other node exists yet.
  tolerate_system_nodes = [{ key = "CriticalAddonsOnly", operator = "Exists" }]
  operator_values       = { tolerations = local.tolerate_system_nodes }
}

# A Job in the cluster installs the Flux operator and this cluster's FluxInstance; from then on Flux keeps itself.
module "flux" {
  source  = "controlplaneio-fluxcd/flux-operator-bootstrap/kubernetes"
  version = "0.8.0"

  revision = var.bootstrap_revision
  timeout  = "15m"

  gitops_resources = {
    instance_yaml = file("${local.kube}/clusters/${var.cluster_name}/flux-instance.yaml")

    # The portal can read the cluster before Flux works, and say what Flux waits for.
    prerequisites = {
      yamls = [
        for name in ["reader", "operator", "admission-policy"] : file("${local.kube}/infra/access/${name}.yaml")
      ]
    }

    operator_chart = {
      version     = "0.58.1"
      values_yaml = yamlencode(local.operator_values)
    }
  }

  managed_resources = {
    # The state keeps a hash of it.
    secrets_yaml = join("---\n", [
      yamlencode({
        apiVersion = "v1"
        kind       = "Secret"
        metadata   = { name = "flux-system" }
        type       = "Opaque"
        stringData = var.git_credential
      }),
    ])

    runtime_info = {
      data        = local.runtime_info
      labels      = { "reconcile.fluxcd.io/watch" = "Enabled" }
      annotations = { "kustomize.toolkit.fluxcd.io/ssa" = "Merge" }
    }
  }

  job = {
    tolerations = local.tolerate_system_nodes
  }
}
