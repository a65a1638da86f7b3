# The network belongs to somebody else: this root makes and changes nothing. It proves that what the cluster needs is
# there, and names what is not, before anything is built on it.
data "aws_vpc" "this" {
  id = var.vpc_id

  lifecycle {
    postcondition {
      condition     = self.enable_dns_support && self.enable_dns_hostnames
      error_message = "${self.id} has DNS support or DNS host names switched off; nodes cannot join. Ask its owner to switch both on."
    }
  }
}

data "aws_subnet" "private" {
  for_each = toset(var.private_subnet_ids)

  id = each.value

  lifecycle {
    postcondition {
      condition     = self.vpc_id == var.vpc_id
      error_message = "${self.id} belongs to ${self.vpc_id}, not to ${var.vpc_id}."
    }

    postcondition {
      condition     = lookup(self.tags, "kubernetes.io/role/internal-elb", "") == "1"
      error_message = "${self.id} lacks the tag kubernetes.io/role/internal-elb=1, so no internal load balancer finds it. Ask its owner; this platform does not tag what it does not own."
    }
  }
}

data "aws_subnet" "public" {
  for_each = toset(var.public_subnet_ids)

  id = each.value

  lifecycle {
    postcondition {
      condition     = self.vpc_id == var.vpc_id
      error_message = "${self.id} belongs to ${self.vpc_id}, not to ${var.vpc_id}."
    }

    postcondition {
      condition     = lookup(self.tags, "kubernetes.io/role/elb", "") == "1"
      error_message = "${self.id} lacks the tag kubernetes.io/role/elb=1, so no load balancer finds it. Ask its owner; this platform does not tag what it does not own."
    }
  }
}

data "aws_availability_zones" "all" {
  state = "available"
}

data "aws_subnets" "in_zone" {
  for_each = toset(data.aws_availability_zones.all.names)

  filter {
    name   = "subnet-id"
    values = var.private_subnet_ids
  }

  filter {
    name   = "availability-zone"
    values = [each.key]
  }
}

output "zones" {
  description = "Zones of the private subnets."
  value       = local.zones

  precondition {
    condition     = length(local.zones) >= 2
    error_message = "All private subnets are in ${join(", ", local.zones)}; EKS needs two zones."
  }
}

locals {
  zones = [for zone, found in data.aws_subnets.in_zone : zone if length(found.ids) > 0]
}

# A warning, not an error: pods of this very cluster take addresses, and a full subnet must not stop the next apply.
check "free_addresses" {
  assert {
    condition = alltrue([
      for subnet in data.aws_subnet.private : subnet.available_ip_address_count >= var.free_addresses_per_subnet
    ])
    error_message = join(" ", [
      "Few free addresses:",
      join(", ", [
        for subnet in data.aws_subnet.private : "${subnet.id} has ${subnet.available_ip_address_count}"
        if subnet.available_ip_address_count < var.free_addresses_per_subnet
      ]),
      "(one big node with a full set of pods takes ${var.free_addresses_per_subnet}).",
    ])
  }
}
