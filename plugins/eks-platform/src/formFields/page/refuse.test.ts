import { eksPlatformApiRef } from '../../api/EksPlatformApi';
import { checkedWith, facts } from '../__testUtils__/formFixtures';
import { refuseAnswer, refuseUnanswered } from './refuse';

const finding = (field: string, level: 'error' | 'note' = 'error') => ({
  rule: 'test',
  level,
  field,
  message: `${field} is wrong`,
});

function setUp(checkAnswers: () => Promise<any>, formData: object) {
  const errors: string[] = [];
  return {
    errors,
    validation: { addError: (message: string) => errors.push(message) },
    context: {
      formData,
      apiHolder: {
        get: (ref: unknown) =>
          ref === eksPlatformApiRef
            ? ({ checkAnswers, formFacts: async () => facts } as any)
            : undefined,
      },
    },
  };
}

describe('refusals behind Next', () => {
  const check = async () =>
    checkedWith([
      finding('pools.1.sizes'),
      finding('pools', 'note'),
      finding('system.desired'),
    ]);

  it('adds the errors of one answer only', async () => {
    const { errors, validation, context } = setUp(check, { pools: [] });
    await refuseAnswer('pools', validation, context);
    expect(errors).toEqual(['pools.1.sizes is wrong']);
  });

  it('adds those of answers that are left to the preset', async () => {
    const { errors, validation, context } = setUp(check, { pools: [] });
    await refuseUnanswered(['system', 'pools'], validation, context);
    expect(errors).toEqual(['system.desired is wrong']);
  });

  it('adds all of them on the last page', async () => {
    const { errors, validation, context } = setUp(check, { pools: [] });
    await refuseUnanswered(['*'], validation, context);
    expect(errors).toHaveLength(2);
  });

  it('stops for what is typed but no answer', async () => {
    const { errors, validation, context } = setUp(check, {
      pools: [],
      drafts: {
        'pools.0.limits.cpu': { text: 'abc', message: 'vCPU is no number.' },
        allowedCidrs: { text: 'x', message: 'x is no address.' },
      },
    });
    await refuseAnswer('pools', validation, context);
    expect(errors).toEqual(['vCPU is no number.', 'pools.1.sizes is wrong']);
    await refuseUnanswered(['allowedCidrs'], validation, context);
    expect(errors).toContain('x is no address.');
  });

  it('stops for components of its own page only', async () => {
    const { errors, validation, context } = setUp(
      async () => checkedWith([finding('components.velero.parameters.hour')]),
      { components: {} },
    );
    const on = (page: any) => ({
      ...context,
      uiSchema: { 'ui:options': { page } },
    });
    await refuseAnswer('components', validation, on('workloads'));
    expect(errors).toEqual([]);
    await refuseAnswer('components', validation, on('operations'));
    expect(errors).toEqual(['components.velero.parameters.hour is wrong']);
  });

  it('asks about what follows from the name, though the page has not filled it yet', async () => {
    const asked = jest.fn(async () => checkedWith());
    const { validation, context } = setUp(asked, { name: 'shop' });
    await refuseUnanswered(['repoUrl'], validation, context);
    expect(asked).toHaveBeenCalledWith({
      name: 'shop',
      account: 'sandbox',
      repoUrl: 'git.acme.dev?owner=platforms&repo=shop',
    });
  });

  it('lets the form go on when the server does not answer', async () => {
    const { errors, validation, context } = setUp(async () => {
      throw new Error('down');
    }, {});
    await refuseAnswer('pools', validation, context);
    expect(errors).toEqual([]);
  });
});
