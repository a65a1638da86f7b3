# CloudWatch › Logs Insights › Saved queries › <cluster>.
locals {
  cloudtrail_fields = "fields @timestamp, eventName, eventSource, errorCode, userIdentity.arn, userAgent, userIdentity.invokedBy"

  cloudtrail_queries = {
    "everything" = <<-QUERY
      ${local.cloudtrail_fields}
      | sort @timestamp desc
      | limit 200
    QUERY

    "denied" = <<-QUERY
      fields @timestamp, eventName, eventSource, errorCode, errorMessage, userIdentity.arn
      | filter errorCode like /AccessDenied|Unauthorized|Forbidden/
      | sort @timestamp desc
      | limit 200
    QUERY

    "interruption-queue" = <<-QUERY
      ${local.cloudtrail_fields}
      | filter eventSource = "sqs.amazonaws.com"
      | sort @timestamp desc
      | limit 200
    QUERY

    "without-the-noise" = <<-QUERY
      ${local.cloudtrail_fields}
      | filter eventSource not in ["sts.amazonaws.com", "eks.amazonaws.com", "cloudtrail.amazonaws.com", "kms.amazonaws.com"]
      | sort @timestamp desc
      | limit 200
    QUERY

    "calls-per-service" = <<-QUERY
      stats count(*) as calls by eventSource
      | sort calls desc
    QUERY
  }
}

resource "aws_cloudwatch_query_definition" "cloudtrail" {
  for_each = local.cloudtrail_queries

  name            = "${var.cluster_name}/${each.key}"
  query_string    = each.value
  log_group_names = [aws_cloudwatch_log_group.cloudtrail.name]
}
