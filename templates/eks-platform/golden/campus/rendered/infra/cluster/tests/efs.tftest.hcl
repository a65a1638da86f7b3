# Runs without AWS: `tofu test`.
run "hides_the_file_system" {
  command = plan

  module {
    source = "../guards"
  }

  variables {
    root = "cluster"

    lines = {
      "efs.tf" = [
        "encrypted = true",
        "status = \"ENABLED\"",
        "variable = \"elasticfilesystem:AccessedViaMountTarget\"",
        "variable = \"aws:SecureTransport\"",
        "referenced_security_group_id = local.node_security_group_id",
      ]
    }
  }

  assert {
    condition     = length(output.missing_lines) == 0
    error_message = "Somebody else than the nodes could read it, or nothing copies it: ${join("; ", output.missing_lines)}."
  }
}
