import { readTask, type TaskEvent } from './TaskReport';

const task = (status: string) =>
  ({
    id: '1',
    status,
    spec: {
      parameters: { name: 'checkout' },
      steps: [
        { id: 'resolve', name: 'Check answers' },
        { id: 'publish-gitea', name: 'Publish to Gitea' },
        { id: 'publish-github', name: 'Publish to GitHub' },
        { id: 'confirm', name: 'Confirm the entity' },
      ],
    },
  } as any);

const step = (stepId: string, status: string): TaskEvent => ({
  type: 'log',
  body: { stepId, status },
});
const failure = (message: string): TaskEvent => ({
  type: 'completion',
  body: { error: { name: 'Error', message } },
});

describe('readTask', () => {
  it('says that nothing exists when the answers are refused', () => {
    expect(
      readTask(task('failed'), [
        step('resolve', 'processing'),
        step('resolve', 'failed'),
        failure('**Nothing was written.** One answer cannot work.'),
      ]),
    ).toMatchObject({
      state: 'failed',
      repository: 'none',
      step: { name: 'Check answers' },
      why: 'Nothing was written. One answer cannot work.',
      answers: { name: 'checkout' },
    });
  });

  it('is not certain about a publish that broke', () => {
    expect(
      readTask(task('failed'), [
        step('resolve', 'completed'),
        step('publish-gitea', 'failed'),
      ]).repository,
    ).toBe('perhaps');
  });

  it('knows a published repository without entity', () => {
    expect(
      readTask(task('failed'), [
        step('publish-gitea', 'completed'),
        step('publish-github', 'skipped'),
        step('confirm', 'failed'),
        failure('The [repository](http://x) cannot be read'),
      ]),
    ).toMatchObject({
      repository: 'published',
      hasEntity: false,
      why: 'The repository cannot be read',
    });
  });

  it('names the step of a cancelled task', () => {
    expect(
      readTask(task('cancelled'), [step('publish-gitea', 'processing')]),
    ).toMatchObject({
      state: 'cancelled',
      step: { name: 'Publish to Gitea' },
      repository: 'perhaps',
    });
  });

  it('runs until its status is final', () => {
    expect(readTask(task('processing'), []).state).toBe('running');
    expect(readTask(task('completed'), []).state).toBe('completed');
  });
});
