# Runs without AWS: `tofu test`.
mock_provider "aws" {}

override_module {
  target = module.vpc
  outputs = {
    vpc_id                  = "vpc-1"
    private_route_table_ids = ["rtb-1"]
    nat_public_ips          = ["198.51.100.1"]
  }
}

override_module {
  target = module.endpoints
}

variables {
  cluster_name    = "test"
  region          = "us-east-1"
  owner           = "group:default/test"
  tags            = {}
  zones           = ["us-east-1a", "us-east-1b", "us-east-1c"]
  vpc_cidr        = "10.9.0.0/16"
  private_subnets = ["10.9.0.0/20", "10.9.16.0/20", "10.9.32.0/20"]
  public_subnets  = ["10.9.48.0/24", "10.9.49.0/24", "10.9.50.0/24"]
  intra_subnets   = ["10.9.51.0/24", "10.9.52.0/24", "10.9.53.0/24"]
  nat_gateways    = "one"
}

run "plans_with_three_zones" {
  command = plan

  assert {
    condition     = output.vpc_id == "vpc-1"
    error_message = "The VPC is not handed on."
  }
}

run "refuses_a_single_zone" {
  command = plan

  variables {
    zones = ["us-east-1a"]
  }

  expect_failures = [var.zones]
}

run "refuses_the_discovery_tag_on_everything" {
  command = plan

  variables {
    tags = { "karpenter.sh/discovery" = "test" }
  }

  expect_failures = [var.tags]
}

run "refuses_an_unknown_way_out" {
  command = plan

  variables {
    nat_gateways = "none"
  }

  expect_failures = [var.nat_gateways]
}
