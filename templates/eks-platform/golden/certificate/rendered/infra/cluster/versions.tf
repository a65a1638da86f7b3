terraform {
  required_version = ">= 1.12"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.66"
    }
  }

  # Bucket and region: ../clusters/<cluster>.s3.tfbackend. scripts/apply gives the key.
  backend "s3" {}
}
