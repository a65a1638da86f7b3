# Runs without AWS: `tofu test`. What must not get lost while this root is changed; who changes it on purpose changes it
# here too, and the reviewer sees both.
run "keeps_what_others_find_the_network_by" {
  command = plan

  module {
    source = "../guards"
  }

  variables {
    root = "network"

    lines = {
      "vpc.tf" = [
        # Subnets without a way in for anybody: nodes and pods leave by NAT, the control plane not at all.
        "private_subnets = var.private_subnets",
        "intra_subnets = var.intra_subnets",
        "enable_nat_gateway = true",
        "single_nat_gateway = var.nat_gateways == \"one\"",
        "one_nat_gateway_per_az = var.nat_gateways == \"per-zone\"",

        # infra/cluster looks for the tiers, load balancers for their roles, Karpenter for its own.
        "\"eks-platform.io/tier\" = \"private\"",
        "\"eks-platform.io/tier\" = \"public\"",
        "\"eks-platform.io/tier\" = \"intra\"",
        "\"kubernetes.io/role/internal-elb\" = \"1\"",
        "\"kubernetes.io/role/elb\" = \"1\"",
        "\"karpenter.sh/discovery\" = var.cluster_name",

        # Image layers by the S3 endpoint instead of NAT.
        "route_table_ids = module.vpc.private_route_table_ids",
      ]
      "providers.tf" = [
        "tags = merge(var.tags, {",
        "\"owner\" = var.owner",
        "\"eks-platform.io/cluster\" = var.cluster_name",
        "\"eks-platform.io/root\" = \"network\"",
      ]
    }
  }

  assert {
    condition     = length(output.missing_lines) == 0
    error_message = "Gone or changed: ${join("; ", output.missing_lines)}."
  }
}
