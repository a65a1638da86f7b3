# Runs without AWS and without a cluster: `tofu test`. What must not get lost while this root is changed; who changes it on
# purpose changes it here too, and the reviewer sees both.
run "keeps_what_flux_begins_with" {
  command = plan

  module {
    source = "../guards"
  }

  variables {
    root = "flux"

    lines = {
      "bootstrap.tf" = [
        "instance_yaml = file(\"$${local.kube}/clusters/$${var.cluster_name}/flux-instance.yaml\")",
        # The portal reads the cluster from the first minute, and its operators are guarded from then on.
        "for name in [\"reader\", \"operator\", \"admission-policy\"] : file(\"$${local.kube}/infra/access/$${name}.yaml\")",
        "data = local.runtime_info",
        "labels = { \"reconcile.fluxcd.io/watch\" = \"Enabled\" }",
        "annotations = { \"kustomize.toolkit.fluxcd.io/ssa\" = \"Merge\" }",
        "stringData = var.git_credential",
      ]
      # A token would stand in the plan, and be too old when the plan is applied.
      "providers.tf" = ["args = [\"eks\", \"get-token\", \"--cluster-name\", var.cluster_name, \"--region\", var.region]"]
      "variables.tf" = ["sensitive = true"]
      "runtime-info.tf" = [
        "cluster_name = var.cluster_name",
        "region = var.region",
        "vpc_id = var.cluster_outputs.vpc_id",
        "service_dns_ip = var.cluster_outputs.service_dns_ip",
        "node_security_group_id = var.cluster_outputs.node_security_group_id",
        "load_balancer_controller_role_arn = var.cluster_outputs.load_balancer_controller_role_arn",
        "dns_zone = var.cluster_outputs.dns_zone",
        "dns_zone_id = var.cluster_outputs.dns_zone_id",
        "dns_policy = var.cluster_outputs.dns_policy",
        "external_dns_role_arn = var.cluster_outputs.external_dns_role_arn",
        "karpenter_queue = var.cluster_outputs.karpenter_queue",
        "karpenter_node_role = var.cluster_outputs.karpenter_node_role",
        "karpenter_role_arn = var.cluster_outputs.karpenter_role_arn",
        "cert_manager_role_arn = var.cluster_outputs.cert_manager_role_arn",
      ]
    }
  }

  assert {
    condition     = length(output.missing_lines) == 0
    error_message = "Gone or changed: ${join("; ", output.missing_lines)}."
  }
}
