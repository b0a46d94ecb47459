/** `npm run bench -- <name>`: benchmarks with their peers, in one run; all of them without a name. */
import { benchHost } from './host';
import { benchMatching } from './matching';
import { benchSearch } from './search';

const BENCHES: Readonly<Record<string, () => void | Promise<void>>> = {
  matching: benchMatching,
  search: benchSearch,
  host: benchHost,
};

async function main(): Promise<void> {
  const names = process.argv.slice(2);
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
    const bench = BENCHES[name];
    if (!bench) throw new Error(`There is no benchmark "${name}": use one of ${Object.keys(BENCHES).join(', ')}.`);
    console.log(`${name}: Node ${process.version}, ${process.platform} ${process.arch}`);
    await bench();
  }
}

void main();
