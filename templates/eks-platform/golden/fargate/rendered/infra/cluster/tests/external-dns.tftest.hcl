# Runs without AWS: `tofu test`.
run "keeps_to_the_names_of_this_cluster" {
  command = plan

  module {
    source = "../guards"
  }

  variables {
    root = "cluster"

    lines = {
      "external-dns.tf" = ["external_dns_hosted_zone_arns = [local.dns_zone_arn]"]
      "dns.tf" = [
        "effect = \"Deny\"",
        "test = \"ForAnyValue:StringNotLike\"",
        "values = [\"*$${var.dns_zone}\"]",
      ]
    }
  }

  assert {
    condition     = length(output.missing_lines) == 0
    error_message = "It could change the names of others: ${join("; ", output.missing_lines)}."
  }
}
