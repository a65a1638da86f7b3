import { chooseFleet } from '../fleet';
import { wireOf } from './manyClusters';

describe('many clusters', () => {
  it('has a tenth that never answers and a twentieth that is slow', () => {
    const wires = Array.from({ length: 200 }, (_, index) =>
      wireOf(index, { dead: 0.1, slow: 0.05 }),
    );
    const has = (fault: 'timeout' | 'slow') =>
      wires.filter(wire => wire?.[fault] !== undefined);
    expect(has('timeout')).toHaveLength(20);
    expect(has('slow')).toHaveLength(10);
    expect(wires.filter(wire => !wire)).toHaveLength(170);
  });

  it('is 200 clusters by name, alone or with others', () => {
    const names = chooseFleet('many').map(({ cluster }) => cluster);
    expect(new Set(names).size).toBe(200);
    expect(chooseFleet('bluesky,many')).toHaveLength(201);
  });
});
