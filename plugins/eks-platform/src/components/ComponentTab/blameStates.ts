import type {
  ComponentView,
  ItemState,
} from '@eks-platform/backstage-plugin-eks-platform-common';

/** The glyph beside the sentence: how bad it is for the Component, whoever has to act. */
export function getBlameState({ blame, problems }: ComponentView): ItemState {
  switch (blame) {
    case 'fine':
      return 'ok';
    case 'absent':
    case 'not-known':
      return 'unknown';
    default:
      return problems.some(({ severity }) => severity === 'critical')
        ? 'critical'
        : 'warning';
  }
}
