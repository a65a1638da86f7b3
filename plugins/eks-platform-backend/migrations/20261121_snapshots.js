// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('cluster_snapshots', table => {
    table.comment('The newest look at each cluster');
    table.string('entity_ref', 255).primary().notNullable();
    table.bigInteger('looked_at').notNullable().comment('Epoch milliseconds');
    table
      .text('body')
      .nullable()
      .comment('JSON of the last good snapshot; null: never answered');
    table
      .string('failure', 1000)
      .nullable()
      .comment('Why the newest look failed; null: it did not');
    table
      .bigInteger('failing_since')
      .nullable()
      .comment('Epoch milliseconds of the first failure in a row');
  });
  await knex.schema.createTable('cluster_history', table => {
    table.comment('One row per cluster and look, thinned out with age');
    table.string('entity_ref', 255).notNullable();
    table.bigInteger('at').notNullable().comment('Epoch milliseconds');
    table.text('body').notNullable().comment('JSON of a history point');
    table.primary(['entity_ref', 'at']);
    table.index('at');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cluster_history');
  await knex.schema.dropTable('cluster_snapshots');
};
