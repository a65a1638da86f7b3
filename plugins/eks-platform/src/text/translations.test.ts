import { clusterTranslationRef } from '../components/translation';
import { entityCardTranslationRef } from '../entityCards/translation';
import { fleetTranslationRef } from '../fleet/translation';
import { formTranslationRef } from '../formFields/translation';
import { homeTranslationRef } from '../home/translation';
import { taskCardTranslationRef } from '../taskCard/translation';
import { clusterTextsPt } from '../components/pt';
import { entityCardTextsPt } from '../entityCards/pt';
import { fleetTextsPt } from '../fleet/pt';
import { formTextsPt } from '../formFields/pt';
import { homeTextsPt } from '../home/pt';
import { taskCardTextsPt } from '../taskCard/pt';
import { flattenTexts } from './lazyTexts';

const AREAS: [name: string, ref: unknown, texts: object][] = [
  ['cluster tab', clusterTranslationRef, clusterTextsPt],
  ['entity cards', entityCardTranslationRef, entityCardTextsPt],
  ['fleet', fleetTranslationRef, fleetTextsPt],
  ['form', formTranslationRef, formTextsPt],
  ['home', homeTranslationRef, homeTextsPt],
  ['task card', taskCardTranslationRef, taskCardTextsPt],
];

/** What a text has filled in, and what it sets as code: neither is a matter of language. */
function fixedParts(text: string): string[] {
  return [...text.matchAll(/\{\{\s*[^}]+\}\}|`[^`]+`/g)]
    .map(([part]) => part)
    .sort();
}

describe('Portuguese', () => {
  it.each(AREAS)(
    'of the %s has every text, with the same placeholders',
    (_, ref, texts) => {
      const english = (
        ref as { getDefaultMessages(): Record<string, string> }
      ).getDefaultMessages();
      const portuguese = flattenTexts(texts);
      expect(Object.keys(portuguese).sort()).toEqual(
        Object.keys(english).sort(),
      );
      for (const [key, text] of Object.entries(english)) {
        expect([key, ...fixedParts(portuguese[key])]).toEqual([
          key,
          ...fixedParts(text),
        ]);
        expect(portuguese[key].trim()).not.toBe('');
      }
    },
  );
});
