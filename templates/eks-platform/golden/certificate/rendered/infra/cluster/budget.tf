# A mail at 80 % of the month's budget, at 100 %, and as soon as AWS expects the month to exceed it.
#
# What belongs to the cluster is found by the tag eks-platform.io/cluster. Whoever pays the bill has to activate it once as a
# cost allocation tag (Billing › Cost allocation tags); until then the budget sees nothing.
variable "budget_monthly_usd" {
  description = "US dollars per month that the cluster may cost."
  type        = number
}

variable "budget_emails" {
  description = "Who gets the mails."
  type        = list(string)

  validation {
    condition     = length(var.budget_emails) > 0 && length(var.budget_emails) <= 10
    error_message = "Name one to ten addresses."
  }
}

locals {
  budget_notifications = {
    "80-percent" = { threshold = 80, type = "ACTUAL" }
    "used-up"    = { threshold = 100, type = "ACTUAL" }
    "forecast"   = { threshold = 100, type = "FORECASTED" }
  }
}

resource "aws_budgets_budget" "cluster" {
  name         = "${local.name_prefix}-monthly"
  budget_type  = "COST"
  limit_amount = tostring(var.budget_monthly_usd)
  limit_unit   = "USD"
  time_unit    = "MONTHLY"

  cost_filter {
    name   = "TagKeyValue"
    values = [join("$", ["user:eks-platform.io/cluster", var.cluster_name])]
  }

  dynamic "notification" {
    for_each = local.budget_notifications

    content {
      comparison_operator        = "GREATER_THAN"
      threshold                  = notification.value.threshold
      threshold_type             = "PERCENTAGE"
      notification_type          = notification.value.type
      subscriber_email_addresses = var.budget_emails
    }
  }
}
