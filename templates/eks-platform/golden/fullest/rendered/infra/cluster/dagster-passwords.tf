# Both secrets are JSON with username and password; External Secrets hands them to the cluster.
ephemeral "aws_secretsmanager_random_password" "dagster_database" {
  password_length     = 32
  exclude_punctuation = true
}

resource "aws_secretsmanager_secret" "dagster_database" {
  name        = "${var.cluster_name}/dagster-database"
  description = "How Dagster of the cluster ${var.cluster_name} signs in to its database"

  # It is made anew with the next cluster of this name; a waiting one would be in its way.
  recovery_window_in_days = 0
}

resource "aws_secretsmanager_secret_version" "dagster_database" {
  secret_id = aws_secretsmanager_secret.dagster_database.id

  secret_string_wo = jsonencode({
    username = "dagster"
    password = ephemeral.aws_secretsmanager_random_password.dagster_database.random_password
  })
  secret_string_wo_version = var.dagster_password_version
}

# The database gets what the secret holds, not what was drawn a moment ago: an apply that stops between the two would leave
# them different.
ephemeral "aws_secretsmanager_secret_version" "dagster_database" {
  secret_id = aws_secretsmanager_secret_version.dagster_database.secret_id
}

ephemeral "aws_secretsmanager_random_password" "dagster_login" {
  password_length     = 24
  exclude_punctuation = true
}

resource "aws_secretsmanager_secret" "dagster_login" {
  name        = "${var.cluster_name}/dagster-login"
  description = "Who may open the page of Dagster of the cluster ${var.cluster_name}"

  recovery_window_in_days = 0
}

resource "aws_secretsmanager_secret_version" "dagster_login" {
  secret_id = aws_secretsmanager_secret.dagster_login.id

  secret_string_wo = jsonencode({
    username = "dagster"
    password = ephemeral.aws_secretsmanager_random_password.dagster_login.random_password
  })
  secret_string_wo_version = var.dagster_password_version
}
