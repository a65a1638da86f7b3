# Runs without AWS: `tofu test`.
run "keeps_backups_for_the_cluster_alone_and_longer_than_it" {
  command = plan

  module {
    source = "../guards"
  }

  variables {
    root = "cluster"

    lines = {
      "velero.tf" = [
        "destroy = false",
        "block_public_policy = true",
        "sse_algorithm = \"aws:kms\"",
        "Effect = \"Deny\"",
        "resources = [\"$${aws_s3_bucket.velero.arn}/$${var.cluster_name}/*\"]",
      ]
    }
  }

  assert {
    condition     = length(output.missing_lines) == 0
    error_message = "Backups could be read by others, or go with the cluster: ${join("; ", output.missing_lines)}."
  }
}
