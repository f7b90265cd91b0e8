import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AppModule } from './app.module.js';

/** `node dist/print-schema.js write|check`: keeps packages/schema/schema.graphql equal to the code. Needs no database. */
const file = new URL('../../../packages/schema/schema.graphql', import.meta.url);

type Class = new (...args: never[]) => object;

/** The resolvers of a module and of everything it imports. */
function resolversOf(module: unknown, seen = new Set<unknown>()): Class[] {
  const target = typeof module === 'object' && module !== null && 'module' in module ? module.module : module;
  if (typeof target !== 'function' || seen.has(target)) return [];
  seen.add(target);
  const providers = (Reflect.getMetadata('providers', target) ?? []) as unknown[];
  const imports = (Reflect.getMetadata('imports', target) ?? []) as unknown[];
  const resolvers = providers.filter((provider): provider is Class => typeof provider === 'function' && Reflect.hasMetadata('graphql:resolver_type', provider));
  return [...resolvers, ...imports.flatMap((imported) => resolversOf(imported, seen))];
}

const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
const schema = await app.get(GraphQLSchemaFactory).create(resolversOf(AppModule));
const printed = `# Printed from apps/api by "npm run gen". Do not edit.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
await app.close();
if (process.argv[2] === 'write') writeFileSync(file, printed);
else if (readFileSync(file, 'utf8') !== printed) {
  console.error('packages/schema/schema.graphql is not what the API says. Run: npm run gen');
  process.exit(1);
}
