import type { PlatformRule } from './platformRule';

/** The preset must be one of the template's. */
export const presetRule: PlatformRule = {
  id: 'preset',
  check({ given, context: { preset } }) {
    return given.preset === preset.id
      ? []
      : [
          {
            level: 'error',
            field: 'preset',
            message: `No preset is named ${given.preset}. Choose one of the list, such as ${preset.id}.`,
            fix: { label: `Use ${preset.title}`, set: { preset: preset.id } },
          },
        ];
  },
};
