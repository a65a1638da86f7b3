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
