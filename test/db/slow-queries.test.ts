import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../../db/ledger-file/connection';
import { TEST_KEY, withFolder } from '../builders/ledger';

const COUNT_TO =
  'WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < ?) SELECT max(x) FROM n';

test('a query of more than 40 ms is reported, without its values', async () => {
  await withFolder(async (folder) => {
    const slow: { sql: string; ms: number }[] = [];
    const { dataSource } = await connect({
      path: join(folder, 'ledger.db'),
      key: TEST_KEY,
      create: true,
      onSlowQuery: (query) => void slow.push(query),
    });
    await dataSource.query(COUNT_TO, [10]);
    await dataSource.query(COUNT_TO, [2_000_000]);
    await dataSource.destroy();
    expect(slow).toEqual([{ sql: COUNT_TO, ms: expect.any(Number) as number }]);
    expect(slow[0]!.ms).toBeGreaterThan(40);
  });
});
