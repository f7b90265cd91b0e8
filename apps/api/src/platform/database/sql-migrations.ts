import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const folder = fileURLToPath(new URL('../../../migrations/', import.meta.url));

type MigrationClass = new () => MigrationInterface;

/** One TypeORM migration per `NNNN_title.sql`, in order. Forward only: a mistake is mended by the next file. */
export function sqlMigrations(): MigrationClass[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}_[a-z_]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(folder + file, 'utf8');
      // TypeORM orders migrations by the 13 digits that end the name.
      const name = file.slice(5, -4) + file.slice(0, 4).padStart(13, '0');
      return class implements MigrationInterface {
        name = name;
        async up(runner: QueryRunner): Promise<void> {
          await runner.query(sql);
        }
        async down(): Promise<void> {
          throw new Error(`Migration ${file} has no way back; write the next one.`);
        }
      };
    });
}
