import { ResponseError, toError } from '@backstage/errors';
import { fetchApiRef, useApi } from '@backstage/frontend-plugin-api';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { useEffect, useState } from 'react';
import { readTask, type TaskEvent, type TaskReport } from './TaskReport';

const POLL_MS = 2_500;

/**
 * Follows a task until it is final.
 *
 * It polls: the task page holds four of the six connections that a browser has per host, so a further stream could leave none.
 */
export function useTaskReport(taskId: string | undefined) {
  const scaffolder = useApi(scaffolderApiRef);
  const fetchApi = useApi(fetchApiRef);
  const [report, setReport] = useState<TaskReport>();
  const [error, setError] = useState<Error>();

  useEffect(() => {
    if (!taskId) {
      return undefined;
    }
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      let isFinal = false;
      try {
        const task = await scaffolder.getTask(taskId);
        const response = await fetchApi.fetch(
          `plugin://scaffolder/v2/tasks/${encodeURIComponent(taskId)}/events`,
        );
        if (!response.ok) {
          throw await ResponseError.fromResponse(response);
        }
        const events: TaskEvent[] = await response.json();
        const next = readTask(task, events);
        isFinal = next.state !== 'running';
        if (!isGone) {
          setReport(next);
          setError(undefined);
        }
      } catch (failure) {
        if (!isGone) {
          setError(toError(failure));
        }
      }
      if (!isGone && !isFinal) {
        timer = setTimeout(read, POLL_MS);
      }
    };
    read();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [scaffolder, fetchApi, taskId]);

  return { report, error };
}
