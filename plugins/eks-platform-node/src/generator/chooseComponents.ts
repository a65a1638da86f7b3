import type {
  CompleteAnswers,
  Finding,
  PlatformAnswers,
  PlatformSpec,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { ComponentScope, faultAt } from './ComponentScope';
import { shownParameters } from './shownParameters';
import type { LibraryComponent } from './LibraryComponent';
import type { TemplateLibrary } from './TemplateLibrary';

/** Which components a platform has. */
export interface ComponentChoice {
  chosen: Set<string>;
  /** Those whose condition holds, chosen or not. */
  offered: Set<string>;
  /** Title of the component that brought it in, for those that nobody asked for. */
  neededBy: Map<string, string>;
  /** Parameters of the chosen ones. */
  options: PlatformSpec['options'];
  findings: Finding[];
}

interface Input {
  library: TemplateLibrary;
  given: PlatformAnswers;
  answers: CompleteAnswers;
  /** Without components. */
  spec: PlatformSpec;
}

const nameOf = (item: LibraryComponent) => item.definition.name;

const isChoosable = ({ definition }: LibraryComponent) =>
  definition.ask?.choice === true;

const isEnabled =
  ({ answers }: Input) =>
  (item: LibraryComponent) =>
    answers.components[nameOf(item)]?.enabled === true;

/**
 * Chooses what the answers ask for and what that needs.
 *
 * Conditions may look at other components, so they are asked until nothing changes.
 */
export function chooseComponents(input: Input): ComponentChoice {
  const { library } = input;
  let chosen = new Set(
    library.components.filter(isChoosable).filter(isEnabled(input)).map(nameOf),
  );
  const seen = new Set<string>();
  for (;;) {
    const options = optionsOf(input, chosen);
    const scope = new ComponentScope({ ...input.spec, options });
    const offered = new Set(
      library.components
        .filter(item => isOffered(item, scope, input))
        .map(nameOf),
    );
    const { next, neededBy } = withNeeds(input, offered);
    if (isSame(next, chosen)) {
      return {
        chosen,
        offered,
        neededBy,
        options,
        findings: [
          ...missingNeeds(input, chosen),
          ...notes(input, chosen, neededBy),
        ],
      };
    }
    const key = [...next].sort().join();
    if (seen.has(key)) {
      throw circleOf(library, next, chosen);
    }
    seen.add(key);
    chosen = next;
  }
}

function circleOf(
  library: TemplateLibrary,
  next: Set<string>,
  chosen: Set<string>,
) {
  const odd = library.components.find(
    item => next.has(nameOf(item)) !== chosen.has(nameOf(item)),
  )!;
  return faultAt(odd, ['when'], 'depends on itself through another component');
}

function isOffered(
  item: LibraryComponent,
  scope: ComponentScope,
  { answers }: Input,
): boolean {
  const { when } = item.definition;
  return scope.holds(
    item,
    ['when'],
    when,
    answers.components[nameOf(item)]?.parameters ?? {},
  );
}

function optionsOf(input: Input, chosen: Set<string>): PlatformSpec['options'] {
  const bare = new ComponentScope({
    ...input.spec,
    options: Object.fromEntries([...chosen].map(name => [name, {}])),
  });
  return Object.fromEntries(
    input.library.components
      .filter(item => chosen.has(nameOf(item)))
      .map(item => [
        nameOf(item),
        shownParameters(
          item,
          bare,
          input.answers.components[nameOf(item)]?.parameters ?? {},
        ).values,
      ]),
  );
}

/** What is enabled and possible, with everything that it requires. */
function withNeeds(input: Input, offered: Set<string>) {
  const byName = new Map(
    input.library.components.map(item => [nameOf(item), item]),
  );
  const next = new Set<string>();
  const neededBy = new Map<string, string>();
  const add = (name: string) => {
    if (next.has(name) || !offered.has(name)) {
      return;
    }
    next.add(name);
    const { title, requires } = byName.get(name)!.definition;
    for (const required of requires) {
      const item = byName.get(required);
      if (item && isChoosable(item) && !isEnabled(input)(item)) {
        if (!neededBy.has(required) && offered.has(required)) {
          neededBy.set(required, title);
        }
        add(required);
      }
    }
  };
  for (const item of input.library.components) {
    if (!isChoosable(item) || isEnabled(input)(item)) {
      add(nameOf(item));
    }
  }
  return { next, neededBy };
}

function missingNeeds(input: Input, chosen: Set<string>): Finding[] {
  const titles = new Map(
    input.library.components.map(item => [nameOf(item), item.definition]),
  );
  return input.library.components
    .filter(item => chosen.has(nameOf(item)))
    .flatMap(item => {
      const { name, title, requires, ask } = item.definition;
      return requires
        .filter(required => !chosen.has(required))
        .map((required): Finding => {
          const needed = titles.get(required);
          if (!ask?.choice) {
            throw faultAt(
              item,
              ['requires', requires.indexOf(required)],
              `requires ${required}, which is not part of this platform`,
            );
          }
          return {
            rule: 'component-needs',
            level: 'error',
            field: `components.${name}.enabled`,
            message: `${title} needs ${
              needed?.title ?? required
            }, which this platform cannot have${
              needed?.whenHint ? `: that needs ${needed.whenHint}` : ''
            }. Switch ${title} off, or change what is missing.`,
            fix: {
              label: `Without ${title}`,
              set: { [`components.${name}.enabled`]: false },
            },
          };
        });
    });
}

/** Answers that are not followed word by word. */
function notes(
  { library, given }: Input,
  chosen: Set<string>,
  neededBy: Map<string, string>,
): Finding[] {
  return library.components.filter(isChoosable).flatMap((item): Finding[] => {
    const { name, title, whenHint } = item.definition;
    const own = given.components ?? {};
    const asked = Object.hasOwn(own, name) ? own[name].enabled : undefined;
    const note = (message: string): Finding => ({
      rule: 'component-needs',
      level: 'note',
      field: `components.${name}.enabled`,
      message,
    });
    if (asked === true && !chosen.has(name)) {
      return [
        note(
          `${title} was asked for but is left out${
            whenHint ? `: it needs ${whenHint}` : ' with these answers'
          }.`,
        ),
      ];
    }
    const because = neededBy.get(name);
    return asked === false && because
      ? [note(`${title} is on because ${because} needs it.`)]
      : [];
  });
}

function isSame(a: Set<string>, b: Set<string>): boolean {
  return a.size === b.size && [...a].every(name => b.has(name));
}
