# Runs without AWS: `tofu test`.
mock_provider "aws" {
  mock_data "aws_vpc" {
    defaults = {
      enable_dns_support   = true
      enable_dns_hostnames = true
    }
  }
}

override_data {
  target = data.aws_subnet.private
  values = {
    vpc_id                     = "vpc-1"
    available_ip_address_count = 4000
    tags                       = { "kubernetes.io/role/internal-elb" = "1" }
  }
}

override_data {
  target = data.aws_subnet.public
  values = {
    vpc_id = "vpc-1"
    tags   = { "kubernetes.io/role/elb" = "1" }
  }
}

override_data {
  target = data.aws_availability_zones.all
  values = { names = ["us-east-1a", "us-east-1b"] }
}

override_data {
  target = data.aws_subnets.in_zone
  values = { ids = ["subnet-1"] }
}

variables {
  cluster_name       = "test"
  region             = "us-east-1"
  owner              = "group:default/test"
  tags               = {}
  vpc_id             = "vpc-1"
  private_subnet_ids = ["subnet-1", "subnet-2"]
  public_subnet_ids  = ["subnet-3"]
}

run "accepts_a_network_that_fits" {
  command = plan

  assert {
    condition     = length(output.zones) == 2
    error_message = "The zones of the subnets are not found."
  }
}

run "names_subnets_without_their_tag" {
  command = plan

  override_data {
    target = data.aws_subnet.private
    values = {
      vpc_id                     = "vpc-1"
      available_ip_address_count = 4000
      tags                       = { "kubernetes.io/role/elb" = "1" }
    }
  }

  expect_failures = [data.aws_subnet.private]
}

run "refuses_a_subnet_of_another_vpc" {
  command = plan

  override_data {
    target = data.aws_subnet.public
    values = {
      vpc_id = "vpc-2"
      tags   = { "kubernetes.io/role/elb" = "1" }
    }
  }

  expect_failures = [data.aws_subnet.public]
}

run "refuses_a_single_zone" {
  command = plan

  override_data {
    target = data.aws_availability_zones.all
    values = { names = ["us-east-1a"] }
  }

  expect_failures = [output.zones]
}

run "warns_of_full_subnets" {
  command = plan

  override_data {
    target = data.aws_subnet.private
    values = {
      vpc_id                     = "vpc-1"
      available_ip_address_count = 12
      tags                       = { "kubernetes.io/role/internal-elb" = "1" }
    }
  }

  expect_failures = [check.free_addresses]
}

run "refuses_a_vpc_without_dns" {
  command = plan

  override_data {
    target = data.aws_vpc.this
    values = {
      enable_dns_support   = true
      enable_dns_hostnames = false
    }
  }

  expect_failures = [data.aws_vpc.this]
}

run "refuses_a_single_subnet" {
  command = plan

  variables {
    private_subnet_ids = ["subnet-1"]
  }

  expect_failures = [var.private_subnet_ids]
}
