import {
  COMPONENT_PAGES,
  type ComponentChoice,
  type FormFacts,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { isWithin, splitPath } from '../answers/answerPath';

/** A page of the form that asks for components. */
export type ComponentPage = (typeof COMPONENT_PAGES)[number];

/** Components that a page asks for, in its order. */
export function listComponents(
  facts: FormFacts | undefined,
  page: ComponentPage,
): ComponentChoice[] {
  return (facts?.components ?? []).filter(
    component => component.ask.page === page,
  );
}

/** Whether a path belongs to a page: an answer about a component does so to the page that asks for the component only. */
export function isOnPage(
  path: string,
  page: ComponentPage | undefined,
  facts: FormFacts | undefined,
): boolean {
  if (!isWithin(path, 'components')) {
    return true;
  }
  const [, name] = splitPath(path);
  const asked = facts?.components.find(component => component.name === name);
  return asked ? asked.ask.page === page : page === 'operations';
}
