variable "cluster_name" {
  description = "Name of the EKS cluster; begins the names of everything that belongs to it."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,28}$", var.cluster_name))
    error_message = "Use at most 29 of a-z, 0-9 and -, beginning with a letter: AWS limits the names that are built from it."
  }
}

variable "region" {
  description = "AWS region, such as us-east-1."
  type        = string
}

variable "owner" {
  description = "Catalog entity that owns the cluster, such as group:default/team-checkout; becomes the tag owner."
  type        = string
}

variable "tags" {
  description = "More tags on everything that AWS lets one tag. Never put karpenter.sh/discovery here."
  type        = map(string)

  validation {
    condition     = !contains(keys(var.tags), "karpenter.sh/discovery")
    error_message = "karpenter.sh/discovery belongs on the private subnets and on one security group only."
  }
}

variable "zones" {
  description = "Availability zones, in the order of the subnet lists."
  type        = list(string)

  validation {
    condition     = length(var.zones) >= 2
    error_message = "EKS needs subnets in two zones at least."
  }
}

variable "vpc_cidr" {
  description = "Address range of the VPC. It cannot be changed once there are nodes."
  type        = string

  validation {
    condition     = can(cidrnetmask(var.vpc_cidr))
    error_message = "Give a range such as 10.0.0.0/16."
  }
}

variable "private_subnets" {
  description = "Ranges for nodes and pods, one per zone."
  type        = list(string)
}

variable "public_subnets" {
  description = "Ranges for load balancers and the way out, one per zone."
  type        = list(string)
}

variable "intra_subnets" {
  description = "Ranges for the control plane's network interfaces, one per zone; they have no way out."
  type        = list(string)
}

variable "nat_gateways" {
  description = "one: cheapest, but the zone it stands in takes all others along. per-zone: survives the loss of a zone."
  type        = string

  validation {
    condition     = contains(["one", "per-zone"], var.nat_gateways)
    error_message = "Use one or per-zone."
  }
}
