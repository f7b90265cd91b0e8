import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Writes dist/verify.html: one file with the verifier inside, for people without Node and without a network. The verifier has no
 * dependency, so its modules go in as they are, each a data: address in an import map.
 */
const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const imports = {};
const name = (file) => `pdf-signature/${path.relative(dist, file).split(path.sep).join('/')}`;

function take(file) {
  if (Object.hasOwn(imports, name(file))) return;
  imports[name(file)] = '';
  const source = readFileSync(file, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '');
  const linked = source.replace(/(\bfrom\s+|^import\s+)(['"])([^'"]+)\2/gm, (_, before, quote, target) => {
    if (!target.startsWith('.')) throw new Error(`${name(file)} imports ${target}, which a browser does not have`);
    const next = path.resolve(path.dirname(file), target);
    take(next);
    return `${before}${quote}${name(next)}${quote}`;
  });
  imports[name(file)] = `data:text/javascript;base64,${Buffer.from(linked).toString('base64')}`;
}

take(path.join(dist, 'verify/index.js'));
const template = readFileSync(new URL('verify.html', import.meta.url), 'utf8');
writeFileSync(path.join(dist, 'verify.html'), template.replace('/*MODULES*/', () => JSON.stringify({ imports })));
