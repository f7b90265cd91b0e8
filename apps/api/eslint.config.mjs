import preset from '@banhanh/tooling/eslint';

// Nest reads the classes of constructor parameters at run time: an import that only a decorated constructor names is no type import.
export default [...preset, { files: ['**/*.ts'], languageOptions: { parserOptions: { experimentalDecorators: true, emitDecoratorMetadata: true } } }];
