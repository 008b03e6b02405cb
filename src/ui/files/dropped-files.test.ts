import { expect, test } from 'vitest';
import { droppedFiles } from './dropped-files.ts';

type Tree = { readonly [name: string]: Tree | string };

/** An entry as the browser gives it; folders are read in two goes. */
function entry(name: string, content: Tree | string, around = ''): object {
  const fullPath = `${around}/${name}`;
  if (typeof content === 'string') {
    const file = (done: (file: File) => void) => done(new File([content], name));
    return { name, fullPath, isFile: true, isDirectory: false, file };
  }
  const createReader = () => {
    const left = Object.entries(content).map(([each, inside]) => entry(each, inside, fullPath));
    return { readEntries: (done: (some: readonly object[]) => void) => done(left.splice(0, 2)) };
  };
  return { name, fullPath, isFile: false, isDirectory: true, createReader };
}

/** Only what the reader asks for: there is no way to make a real one with folders in it. */
function drop(tree: Tree): DataTransfer {
  const items = Object.entries(tree).map(([name, content]) => ({ webkitGetAsEntry: () => entry(name, content) }));
  const files = Object.keys(tree).map((name) => new File([''], name));
  return { items, files } as unknown as DataTransfer;
}

test('files keep their names', async () => {
  const files = await droppedFiles(drop({ 'b.json': '{}', 'a.yaml': '' }));
  expect(files.map((each) => each.name)).toEqual(['b.json', 'a.yaml']);
});

test('a folder is its files with their paths, those of folders in it and beyond the first go included', async () => {
  const files = await droppedFiles(
    drop({ dump: { 'eu-west-1': { 'vpcs.json': 'v', 'subnets.json': 's', 'tables.json': 't' }, '.git': { x: '' } } }),
  );
  expect(files.map((each) => each.name)).toEqual([
    'dump/eu-west-1/subnets.json',
    'dump/eu-west-1/tables.json',
    'dump/eu-west-1/vpcs.json',
  ]);
  expect(await files[2]?.file.text()).toBe('v');
});
