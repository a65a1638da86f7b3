import { timestamp } from '../../clock/duration';
import type { FaultScenario } from '../kit/FaultScenario';

/** A job that runs by the clock and fails each time. */
export const cronJobFails: FaultScenario = {
  id: 'cron-job-fails',
  title: 'A CronJob has not succeeded for days',
  expects: 'cron-job-fails',
  heal: 'corrects the job',
  cause(stage) {
    stage.make(
      'batch/v1',
      { kind: 'CronJob', name: 'report', namespace: 'hello' },
      stage.ago(60 * 24 * 30),
      {
        spec: { schedule: '*/30 * * * *', jobTemplate: { spec: {} } },
        status: {
          lastScheduleTime: timestamp(stage.ago(20)),
          lastSuccessfulTime: timestamp(stage.ago(60 * 24 * 3)),
        },
      },
    );
  },
};
