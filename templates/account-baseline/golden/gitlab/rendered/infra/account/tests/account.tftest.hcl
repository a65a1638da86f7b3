# Runs without AWS: `tofu test`.
mock_provider "aws" {
  mock_data "aws_iam_policy_document" {
    defaults = { json = "{}" }
  }
}

mock_provider "random" {}

override_data {
  target = data.aws_caller_identity.current
  values = { account_id = "111111111111" }
}

override_data {
  target = data.aws_partition.current
  values = { partition = "aws" }
}

variables {
  portal_role_arn = "arn:aws:iam::111111111111:role/backstage"
  alias           = "test"
  region          = "us-east-1"
  regions         = ["us-east-1", "eu-west-1"]
  apply_by        = "operator"
  github_owner    = "acme"
  gitlab_group    = "acme"
}

run "prints_the_profile_that_the_portal_reads" {
  command = plan

  assert {
    condition     = local.profile.readerRole == "eks-platform-reader" && local.profile.adminRole == "eks-platform-admin"
    error_message = "The profile names other roles than those that are made."
  }

  assert {
    condition     = local.profile.externalId == "$${EKS_TEST_EXTERNAL_ID}"
    error_message = "The profile must name a variable, never the external id itself."
  }

  assert {
    condition     = local.profile.permissionsBoundary == "eks-platform-boundary"
    error_message = "Without the bound, platforms could not make roles."
  }
}

run "lets_nobody_but_the_portal_read" {
  command = plan

  assert {
    condition = (
      one(data.aws_iam_policy_document.portal_trust.statement[0].condition).variable == "sts:ExternalId"
      && one(one(data.aws_iam_policy_document.portal_trust.statement[0].principals).identifiers) == var.portal_role_arn
    )
    error_message = "Somebody else than the portal, or the portal without the external id, could enter."
  }
}

run "reads_no_state_and_no_secret" {
  command = plan

  assert {
    condition = alltrue([
      for statement in data.aws_iam_policy_document.reader.statement :
      !anytrue([for action in statement.actions : strcontains(action, "*") || startswith(action, "secretsmanager:")])
    ])
    error_message = "The reader's list names each action, and none of Secrets Manager."
  }
}

run "keeps_states_safe" {
  command = plan

  assert {
    condition     = aws_s3_bucket_versioning.state.versioning_configuration[0].status == "Enabled"
    error_message = "An overwritten state could not be brought back."
  }

  assert {
    condition = alltrue([
      aws_s3_bucket_public_access_block.state.block_public_acls, aws_s3_bucket_public_access_block.state.block_public_policy,
      aws_s3_bucket_public_access_block.state.ignore_public_acls, aws_s3_bucket_public_access_block.state.restrict_public_buckets,
    ])
    error_message = "The states could become public."
  }

  assert {
    condition = (
      one(one(aws_s3_bucket_server_side_encryption_configuration.state.rule).apply_server_side_encryption_by_default).sse_algorithm
      == "aws:kms"
    )
    error_message = "The states would not be encrypted with the key of this account."
  }

  assert {
    condition     = aws_kms_key.state.enable_key_rotation && aws_kms_key.state.deletion_window_in_days == 30
    error_message = "The key would never change, or be gone before somebody notices."
  }

  assert {
    condition = (
      data.aws_iam_policy_document.state_bucket.statement[0].effect == "Deny"
      && one(data.aws_iam_policy_document.state_bucket.statement[0].condition).variable == "aws:SecureTransport"
    )
    error_message = "The states could be read on their way."
  }

  # What stops a destroy cannot be asked for; the code says it.
  assert {
    condition     = length(regexall("prevent_destroy = true", file("${path.module}/state.tf"))) == 2
    error_message = "A destroy could take the states or their key along."
  }
}

run "lets_nobody_outgrow_the_bound" {
  command = plan

  assert {
    condition = alltrue([
      for action in ["iam:*", "organizations:*", "sts:AssumeRole"] :
      contains(data.aws_iam_policy_document.boundary.statement[0].not_actions, action)
    ])
    error_message = "A role of a platform could make or become another identity."
  }

  assert {
    condition = anytrue([
      for statement in data.aws_iam_policy_document.boundary.statement :
      statement.effect == "Deny" && statement.sid == "NeverTheStates" && contains(statement.actions, "s3:*")
    ])
    error_message = "A role of a platform could read the states."
  }

  assert {
    condition = one([
      for statement in data.aws_iam_policy_document.administer.statement :
      one(statement.condition).variable if statement.sid == "RolesWithinTheBound"
    ]) == "iam:PermissionsBoundary"
    error_message = "Whoever applies could make a role without the bound, and become it."
  }

  assert {
    condition = length(setsubtract(["NotTheBaseline", "NorLiftABound", "NorLoseTheStates", "NorTheirKey"], [
      for statement in data.aws_iam_policy_document.administer.statement : statement.sid if statement.effect == "Deny"
    ])) == 0
    error_message = "Whoever applies a platform could change what it stands on."
  }
}

run "refuses_a_portal_role_that_is_none" {
  command = plan

  variables {
    portal_role_arn = "backstage"
  }

  expect_failures = [var.portal_role_arn]
}

run "refuses_a_home_region_outside_the_regions" {
  command = plan

  variables {
    regions = ["eu-west-1"]
  }

  expect_failures = [var.regions]
}
