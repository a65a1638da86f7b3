variable "image_repositories" {
  description = "Repositories for images, below the cluster's name."
  type        = set(string)
}

variable "image_repositories_keep" {
  description = "Images that each repository keeps; older ones are deleted."
  type        = number
}

resource "aws_ecr_repository" "image" {
  for_each = var.image_repositories

  name = "${var.cluster_name}/${each.key}"

  # A tag names one image for ever, so what runs is what was tested.
  image_tag_mutability = "IMMUTABLE"

  image_scanning_configuration {
    scan_on_push = true
  }

  # Images are worth more than a cluster: they stay when it goes, and docs/images.md says how to delete them.
  lifecycle {
    destroy = false
  }
}

resource "aws_ecr_lifecycle_policy" "image" {
  for_each = aws_ecr_repository.image

  repository = each.value.name
  policy = jsonencode({
    rules = [
      {
        rulePriority = 1
        description  = "What a failed push left"
        selection = {
          tagStatus   = "untagged"
          countType   = "sinceImagePushed"
          countUnit   = "days"
          countNumber = 7
        }
        action = { type = "expire" }
      },
      {
        rulePriority = 2
        description  = "The newest ones stay"
        selection = {
          tagStatus   = "any"
          countType   = "imageCountMoreThan"
          countNumber = var.image_repositories_keep
        }
        action = { type = "expire" }
      },
    ]
  })
}

output "image_repositories" {
  description = "Where images are pushed to, by name."
  value       = { for name, repository in aws_ecr_repository.image : name => repository.repository_url }
}
