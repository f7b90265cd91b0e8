import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PlainLogger } from '../../src/platform/plain-logger.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('the log', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it('says what failed and where, and nothing of the rows it failed on', async () => {
    const said: string[] = [];
    const hear = (chunk: unknown): boolean => {
      said.push(String(chunk));
      return true;
    };
    const spies = [jest.spyOn(process.stderr, 'write').mockImplementation(hear), jest.spyOn(process.stdout, 'write').mockImplementation(hear)];
    const error = await database.owner.query(`insert into agency (code, name, short_name, kind, symbol, place) values ('H99', 'Nội dung mật', 'M', 'other', 'M', null)`).catch((caught: unknown) => caught);
    const logger = new PlainLogger({ logLevels: ['error', 'warn'] });
    logger.error(error);
    logger.warn('Cannot go on', { error });
    for (const spy of spies) spy.mockRestore();
    expect((error as { driverError: { detail: string } }).driverError.detail).toContain('Nội dung mật');
    expect(said.join('')).toMatch(/null value in column "place"[\s\S]*Cannot go on/);
    expect(said.join('')).not.toContain('Nội dung mật');
  });
});
