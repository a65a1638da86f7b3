import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';

/** Properties of the form's own fields; they read and write their answers through the page. */
export type PlatformFieldProps = FieldExtensionComponentProps<any>;

/** Id, label and messages of a field, as the page's schema and the last Next say. */
export function describeField(props: PlatformFieldProps) {
  return {
    id: props.idSchema?.$id ?? props.name,
    label: props.schema?.title ?? props.name,
    messages: props.rawErrors ?? [],
  };
}
