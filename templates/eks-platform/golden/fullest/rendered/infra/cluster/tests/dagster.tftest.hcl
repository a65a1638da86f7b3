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

run "hides_the_database" {
  command = plan

  assert {
    condition     = !aws_db_instance.dagster.publicly_accessible && aws_db_instance.dagster.storage_encrypted
    error_message = "The database can be reached from outside, or its disk be read."
  }

  assert {
    condition     = aws_vpc_security_group_ingress_rule.dagster_database.referenced_security_group_id == local.node_security_group_id
    error_message = "Somebody else than the nodes reaches the database."
  }
}

run "keeps_what_the_database_held" {
  command = plan

  assert {
    condition = (
      aws_db_instance.dagster.deletion_protection && !aws_db_instance.dagster.skip_final_snapshot
      && aws_db_instance.dagster.backup_retention_period >= 7
    )
    error_message = "The database could go without a trace."
  }
}

run "lets_the_database_go_with_the_cluster" {
  command = plan

  variables {
    deletion_protection = false
  }

  assert {
    condition     = !aws_db_instance.dagster.deletion_protection
    error_message = "The database would outlive the protection of its cluster."
  }
}

run "names_secrets_where_external_secrets_may_read" {
  command = plan

  assert {
    condition = alltrue([
      for secret in [aws_secretsmanager_secret.dagster_database, aws_secretsmanager_secret.dagster_login] :
      startswith(secret.name, "test/")
    ])
    error_message = "External Secrets reads names that begin with the cluster's only."
  }
}
