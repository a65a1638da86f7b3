# Runs without AWS and without a cluster: `tofu test`.
mock_provider "aws" {}
mock_provider "helm" {}
mock_provider "kubernetes" {}

override_data {
  target = data.aws_eks_cluster.this
  values = {
    endpoint              = "https://test.example.org"
    certificate_authority = [{ data = "dGVzdA==" }]
  }
}

override_module {
  target = module.flux
}

variables {
  cluster_name          = "everything"
  region                = "us-east-1"
  git_credential_secret = "platform/flux"
  git_credential        = { username = "flux", password = "test" }
  cluster_outputs = {
    vpc_id                = "vpc-1"
    service_dns_ip        = "172.20.0.10"
    dns_zone              = "k8s-us-east-1-example.example.org"
    dns_zone_id           = "Z00000000EXAMPLE"
    dns_policy            = "sync"
    karpenter_queue       = "Karpenter-example"
    karpenter_node_role   = "example-us-east-1-karpenter-node"
    registry_cache        = "ACCOUNT.dkr.ecr.us-east-1.amazonaws.com/example"
    efs_file_system_id    = "fs-00000000000000000"
    velero_bucket         = "example-velero-00000000"
    dagster_database_host = "example-dagster.abcdefghijkl.us-east-1.rds.amazonaws.com"
  }
}

run "hands_values_to_flux" {
  command = plan

  assert {
    condition     = local.runtime_info.karpenter_queue == var.cluster_outputs.karpenter_queue
    error_message = "The interruption queue does not reach Karpenter."
  }
}

run "knows_the_example_that_ci_builds_with" {
  command = plan

  assert {
    condition = (
      keys(local.runtime_info)
      == keys(yamldecode(file("${local.kube}/clusters/${var.cluster_name}/runtime-info.example.yaml")).data)
    )
    error_message = "runtime-info.example.yaml has other keys than runtime-info.tf."
  }
}

run "waits_for_the_cluster" {
  command = plan

  variables {
    cluster_outputs = null
  }

  expect_failures = [var.cluster_outputs]
}

run "gives_flux_the_keys_of_signers" {
  command = plan

  assert {
    condition     = keys(yamldecode(local.signers_secret).stringData) == ["example.asc"]
    error_message = "Flux does not get the public keys of those who may sign."
  }
}

run "refuses_to_trust_nobody" {
  command = plan

  variables {
    signers_folder = "tests/nobody"
  }

  expect_failures = [terraform_data.signers]
}
