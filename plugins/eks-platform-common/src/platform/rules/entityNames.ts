import type { PlatformRule } from './platformRule';

/** The sample app is an entity of its own, and entity names are one space for the whole catalog. */
export const entityNamesRule: PlatformRule = {
  id: 'entity-names',
  check({ answers, context }) {
    if (!answers.components.hello?.enabled || !answers.name) {
      return [];
    }
    const entityRef = `component:default/${answers.name}-hello`;
    return context.taken.some(entity => entity.entityRef === entityRef)
      ? [
          {
            level: 'error',
            field: 'name',
            message: `${entityRef} exists already, and the sample app would be named so. Choose another name, or leave the sample app out.`,
            fix: {
              label: 'Without the sample app',
              set: { 'components.hello.enabled': false },
            },
          },
        ]
      : [];
  },
};
