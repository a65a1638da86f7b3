import type { PropsWithChildren } from 'react';

/** Fields of these pages draw label, help and errors themselves, so nothing is added around them. */
export function PageFieldTemplate(props: PropsWithChildren<{}>) {
  return <>{props.children}</>;
}
