# Runs without AWS: `tofu test`. What the cluster's other parts are made of does not matter here.
mock_provider "aws" {
  mock_data "aws_iam_policy_document" {
    defaults = { json = "{}" }
  }
}

mock_provider "aws" {
  alias = "dns_parent"
}

override_data {
  target = data.aws_caller_identity.current
  values = { account_id = "111111111111" }
}

override_data {
  target = data.aws_partition.current
  values = { partition = "aws", dns_suffix = "amazonaws.com" }
}

override_data {
  target = data.aws_vpc.this
  values = { id = "vpc-1" }
}

override_data {
  target = data.aws_subnets.this
  values = { ids = ["subnet-1", "subnet-2"] }
}

override_module {
  target = module.eks
  outputs = {
    cluster_name                      = "test"
    cluster_addons                    = {}
    cluster_primary_security_group_id = "sg-primary"
    node_security_group_id            = "sg-nodes"
    oidc_provider                     = "oidc.eks.us-east-1.amazonaws.com/id/TEST"
    oidc_provider_arn                 = "arn:aws:iam::111111111111:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/TEST"
  }
}

override_module {
  target = module.karpenter
  outputs = {
    queue_name         = "Karpenter-test"
    node_iam_role_name = "test-us-east-1-karpenter-node"
    iam_role_arn       = "arn:aws:iam::111111111111:role/test-us-east-1-karpenter"
  }
}

override_module {
  target  = module.ebs_csi_identity
  outputs = { iam_role_arn = "arn:aws:iam::111111111111:role/test-us-east-1-ebs-csi" }
}

run "forgets_in_time" {
  command = plan

  assert {
    condition     = aws_cloudwatch_log_group.cloudtrail.retention_in_days == var.cloudtrail_retention_days
    error_message = "The events would be kept, and paid for, for ever."
  }
}

run "lets_only_this_trail_write" {
  command = plan

  assert {
    condition = alltrue([
      for statement in data.aws_iam_policy_document.cloudtrail_bucket.statement : anytrue([
        for condition in statement.condition :
        condition.variable == "aws:SourceArn" && condition.values == tolist([local.cloudtrail_arn])
      ]) || statement.effect == "Deny"
    ])
    error_message = "Another account's trail could write into the bucket."
  }

  assert {
    condition     = local.cloudtrail_arn == "arn:aws:cloudtrail:us-east-1:111111111111:trail/${aws_cloudtrail.events.name}"
    error_message = "The policies name another trail than this one."
  }
}

run "logs_what_changes_and_reads_aws" {
  command = plan

  assert {
    condition = anytrue([
      for selector in aws_cloudtrail.events.advanced_event_selector : anytrue([
        for field in selector.field_selector : field.field == "eventCategory" && field.equals == tolist(["Management"])
      ])
    ])
    error_message = "Management events are missing."
  }

  assert {
    condition     = length(aws_cloudwatch_query_definition.cloudtrail) == length(local.cloudtrail_queries)
    error_message = "A saved query is missing."
  }
}
