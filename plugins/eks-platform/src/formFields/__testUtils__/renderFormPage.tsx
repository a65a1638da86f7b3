import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Form } from '@backstage/plugin-scaffolder-react/alpha';
import { useState } from 'react';
import { eksPlatformApiRef } from '../../api/EksPlatformApi';
import { ANSWER_FIELDS } from '../../extensions/formFields';
import * as fields from '../index';
import { checkedWith, facts } from './formFixtures';

// The schema of the page is not what these tests are about.
const validator = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  rawValidation: () => ({ errors: [] }),
  toErrorList: () => [],
  isValid: () => true,
};

const components: Record<string, any> = {
  EksPage: fields.EksPage,
  EksEdited: fields.HiddenField,
  EksHidden: fields.HiddenField,
  ...Object.fromEntries(
    ANSWER_FIELDS.map(([name, , , component]) => [name, fields[component]]),
  ),
};

/** Shows one page of answers with the real field components. */
export function renderFormPage(options: {
  /** Answer and field, such as `{ name: 'EksName' }`. */
  fields: Record<string, string>;
  answers?: object;
  /** Address of the page, such as `/?clone=…`. */
  route?: string;
  /** Page of components. */
  page?: string;
  api?: Record<string, unknown>;
  groups?: string[];
  theme?: 'mui' | 'bui';
  /** What Next refused. */
  extraErrors?: object;
}) {
  const names = Object.keys(options.fields);
  const api = {
    formFacts: jest.fn(async () => facts),
    checkAnswers: jest.fn(async () => checkedWith()),
    previewPlatform: jest.fn(),
    ...options.api,
  };
  const catalog = {
    getEntitiesByRefs: async () => ({
      items: (options.groups ?? ['team-checkout']).map(name => ({
        kind: 'Group',
        metadata: { name, namespace: 'default' },
        spec: { profile: { email: `${name}@acme.dev` } },
      })),
    }),
  };
  const seen: { answers: any } = { answers: options.answers ?? {} };

  function Page() {
    const [data, setData] = useState<any>(options.answers ?? {});
    return (
      <Form
        validator={validator as any}
        fields={components}
        formData={data}
        formContext={{ formData: data }}
        schema={
          {
            type: 'object',
            title: 'Page',
            properties: Object.fromEntries(
              names.map(name => [name, { title: name }]),
            ),
          } as any
        }
        uiSchema={{
          'ui:field': 'EksPage',
          'ui:options': { sections: [{ fields: names }] } as any,
          ...Object.fromEntries(
            names.map(name => [
              name,
              {
                'ui:field': options.fields[name],
                ...(options.page && { 'ui:options': { page: options.page } }),
              },
            ]),
          ),
        }}
        onChange={({ formData }: any) => {
          seen.answers = { ...seen.answers, ...formData };
          setData((before: object) => ({ ...before, ...formData }));
        }}
        extraErrors={options.extraErrors as any}
        {...({ EXPERIMENTAL_theme: options.theme ?? 'bui' } as any)}
      />
    );
  }
  renderInTestApp(<Page />, {
    ...(options.route && { initialRouteEntries: [options.route] }),
    apis: [
      [eksPlatformApiRef, api as any],
      [catalogApiRef, catalog as any],
    ],
  } as any);
  return { api, seen };
}
