import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';

/** Properties of the form's own fields; they read and write their answers through the page. */
export type PlatformFieldProps = FieldExtensionComponentProps<any>;

/**
 * Id and label of a field, as the page's schema says.
 *
 * What the last Next refused is left out: it goes stale with the next key, and the check says the same and follows.
 */
export function describeField(props: PlatformFieldProps) {
  return {
    id: props.idSchema?.$id ?? props.name,
    label: props.schema?.title ?? props.name,
  };
}
