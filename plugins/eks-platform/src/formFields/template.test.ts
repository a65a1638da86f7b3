// The form's pages are those of the template; it is no package that could be depended on.
// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import template from '../../../../templates/eks-platform/template.yaml';
import { ANSWER_FIELDS } from '../extensions/formFields';

interface Page {
  title: string;
  'ui:options': { sections: { fields: string[] }[] };
  properties: Record<
    string,
    { 'ui:field': string; 'ui:options'?: { keys?: string[]; page?: string } }
  >;
}

const pages: Page[] = (template as any).spec.parameters;
const HIDDEN = ['edited', 'drafts'];

describe('pages of the template', () => {
  it.each(pages.map(page => [page.title, page] as const))(
    '%s: each answer has its field, its place and is asked for by Next',
    (_, page) => {
      const answers = Object.entries(page.properties).filter(
        ([key]) => !HIDDEN.includes(key),
      );
      expect(
        page['ui:options'].sections.flatMap(section => section.fields).sort(),
      ).toEqual(answers.map(([key]) => key).sort());
      for (const [key, property] of answers) {
        expect([key, property['ui:field']]).toEqual([
          key,
          ANSWER_FIELDS.find(([, , answer]) => answer === key)?.[0],
        ]);
      }
      const { edited, drafts } = page.properties;
      const keys = edited['ui:options']?.keys;
      expect(drafts['ui:field']).toBe('EksHidden');
      expect(keys).toEqual(
        keys?.[0] === '*' ? ['*'] : answers.map(([key]) => key),
      );
      // Components are asked for on several pages, so both must know which one this is.
      expect(edited['ui:options']?.page).toBe(
        page.properties.components?.['ui:options']?.page,
      );
    },
  );

  it('has a page for every field of an answer', () => {
    const used = pages.flatMap(page =>
      Object.values(page.properties).map(property => property['ui:field']),
    );
    for (const [name] of ANSWER_FIELDS) {
      expect(used).toContain(name);
    }
  });
});
