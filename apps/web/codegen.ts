import type { CodegenConfig } from '@graphql-codegen/cli';

/** Where the types go; the drift check points it elsewhere and compares. */
const output = process.env.CODEGEN_OUTPUT ?? 'src/generated/';

const config: CodegenConfig = {
  schema: '../../packages/schema/schema.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/generated/**'],
  importExtension: '.js',
  generates: {
    [output]: {
      preset: 'client',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        nonOptionalTypename: true,
        avoidOptionals: { field: true },
        scalars: { ID: 'string', DateTime: 'string', Date: 'string', JSON: 'unknown' },
      },
    },
  },
};

export default config;
