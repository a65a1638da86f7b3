# PostgreSQL for Dagster's runs, schedules and their history. AWS makes the password and Secrets Manager keeps it; neither
# the plan nor the state ever holds it.
variable "dagster_database_class" {
  description = "Size of the database, such as db.t4g.small. A change restarts it in the next maintenance window."
  type        = string
}

variable "dagster_database_standby" {
  description = "A standby in a second zone takes over when a zone fails."
  type        = bool
}

variable "dagster_password_version" {
  description = "Raise it to get new passwords for the database and the page."
  type        = number
  default     = 1
}

resource "aws_db_instance" "dagster" {
  identifier = "${var.cluster_name}-dagster"

  engine                     = "postgres"
  engine_version             = "17"
  auto_minor_version_upgrade = true
  instance_class             = var.dagster_database_class
  multi_az                   = var.dagster_database_standby

  storage_type          = "gp3"
  storage_encrypted     = true
  allocated_storage     = 20
  max_allocated_storage = 200

  db_name             = "dagster"
  username            = "dagster"
  password_wo         = jsondecode(ephemeral.aws_secretsmanager_secret_version.dagster_database.secret_string).password
  password_wo_version = var.dagster_password_version

  db_subnet_group_name   = aws_db_subnet_group.dagster.name
  vpc_security_group_ids = [aws_security_group.dagster_database.id]
  publicly_accessible    = false

  backup_retention_period = 7
  copy_tags_to_snapshot   = true

  # scripts/destroy lifts the protection. What the database held stays as a snapshot; its name ends with the letters that
  # AWS drew for the secret, so that the next cluster of this name does not meet it.
  deletion_protection       = var.deletion_protection
  skip_final_snapshot       = false
  final_snapshot_identifier = "${var.cluster_name}-dagster-final-${lower(substr(aws_secretsmanager_secret.dagster_database.arn, -6, 6))}"
}

resource "aws_db_subnet_group" "dagster" {
  name       = "${var.cluster_name}-dagster"
  subnet_ids = local.private_subnet_ids
}

resource "aws_security_group" "dagster_database" {
  name        = "${var.cluster_name}-dagster-database"
  description = "Lets the nodes of ${var.cluster_name} reach the database of Dagster"
  vpc_id      = local.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "dagster_database" {
  security_group_id            = aws_security_group.dagster_database.id
  description                  = "PostgreSQL from the nodes"
  referenced_security_group_id = local.node_security_group_id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
}

output "dagster_database_host" {
  description = "Where Dagster finds its database."
  value       = aws_db_instance.dagster.address
}
