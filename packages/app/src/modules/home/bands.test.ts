import { toBands } from './bands';

const place = (
  component: string,
  row: number,
  column: number,
  width: number,
) => ({ component, row, column, width, height: 1 });

describe('toBands', () => {
  it('stacks by column below what fills the page', () => {
    expect(
      toBands([
        place('Presets', 1, 8, 4),
        place('Mine', 1, 0, 8),
        place('Elsewhere', 2, 0, 8),
        place('Intro', 0, 0, 12),
      ]),
    ).toEqual([
      [{ column: 0, width: 12, components: ['Intro'] }],
      [
        { column: 0, width: 8, components: ['Mine', 'Elsewhere'] },
        { column: 8, width: 4, components: ['Presets'] },
      ],
    ]);
  });

  it('is empty without places', () => {
    expect(toBands([])).toEqual([]);
  });
});
