import { SecretsContextProvider } from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { useSearchParams } from 'react-router-dom';
// The pages are those of the template; it is no package that could be depended on.
// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import template from '../../../templates/eks-platform/template.yaml';
import { ANSWER_FIELDS } from '../src/extensions/formFields';
import * as fields from '../src/formFields';

const extensions = [
  { name: 'EksPage', component: fields.EksPage },
  { name: 'EksHidden', component: fields.HiddenField },
  {
    name: 'EksEdited',
    component: fields.HiddenField,
    validation: (_: unknown, validation: any, context: any) =>
      fields.refuseUnanswered(
        context.uiSchema['ui:options']?.keys ?? [],
        validation,
        context,
      ),
  },
  ...ANSWER_FIELDS.map(([name, , answer, component]) => ({
    name,
    component: fields[component],
    validation: (_: unknown, validation: any, context: any) =>
      fields.refuseAnswer(answer, validation, context),
  })),
] as any[];

/** The wizard of the scaffolder with the pages of the real template; `?theme=mui` shows its other looks. */
export function FormPage() {
  const [query] = useSearchParams();
  const { parameters } = (template as any).spec;
  return (
    <SecretsContextProvider>
      <div style={{ padding: 24, background: 'var(--bui-bg-app)' }}>
        <div
          style={{
            overflow: 'hidden',
            borderRadius: 8,
            background: 'var(--bui-bg-neutral-1)',
          }}
        >
          <Stepper
            templateName="eks-platform"
            manifest={{
              title: 'New EKS platform',
              steps: parameters.map((schema: any) => ({
                title: schema.title,
                schema,
              })),
            }}
            extensions={extensions}
            formProps={
              { EXPERIMENTAL_theme: query.get('theme') ?? 'bui' } as any
            }
            onCreate={async values => {
              document.title = JSON.stringify(values);
            }}
          />
        </div>
      </div>
    </SecretsContextProvider>
  );
}
