# Runs without AWS: `tofu test`.
run "reads_no_secret_but_its_own" {
  command = plan

  module {
    source = "../guards"
  }

  variables {
    root = "cluster"

    lines = {
      "external-secrets.tf" = [
        "actions = [\"secretsmanager:GetSecretValue\", \"secretsmanager:DescribeSecret\"]",
        "resources = [for name in local.external_secrets_names : \"$${local.external_secrets_arn_prefix}$${name}\"]",
      ]
    }
  }

  assert {
    condition     = length(output.missing_lines) == 0
    error_message = "Every secret of the account could come into the cluster: ${join("; ", output.missing_lines)}."
  }
}
