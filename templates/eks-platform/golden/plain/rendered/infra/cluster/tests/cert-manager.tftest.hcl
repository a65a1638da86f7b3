# Runs without AWS: `tofu test`.
run "proves_no_zone_but_its_own" {
  command = plan

  module {
    source = "../guards"
  }

  variables {
    root  = "cluster"
    lines = { "cert-manager.tf" = ["cert_manager_hosted_zone_arns = [local.dns_zone_arn]"] }
  }

  assert {
    condition     = length(output.missing_lines) == 0
    error_message = "It could get certificates for the names of others: ${join("; ", output.missing_lines)}."
  }
}
