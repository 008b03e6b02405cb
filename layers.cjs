/**
 * Who may import whom. One row per folder of `src`; a folder may always import itself.
 * `npm run layers` reads this file. If a rule hurts, move the code or pass the thing in; do not loosen the row.
 */
const mayImport = {
  net: [],
  model: ['net'],
  text: ['net', 'model'],
  sim: ['net', 'model'],
  formats: ['net', 'model'],
  scene: ['net', 'model', 'sim'],
  kinds: ['net', 'model', 'sim', 'formats', 'scene', 'text'],
  editor: ['net', 'model', 'sim', 'text', 'kinds'],
  resources: ['net', 'model', 'sim', 'formats', 'scene', 'text', 'kinds'],
  pictures: ['net', 'model', 'scene', 'text'],
  ui: ['net', 'model', 'text', 'sim', 'formats', 'scene', 'kinds', 'editor', 'pictures'],
  testing: ['net', 'model', 'text', 'sim', 'formats', 'scene', 'kinds', 'editor', 'resources'],
};

const why = {
  net: 'IP values know nothing of AWS, nor of anything else here: they could be published alone.',
  model: 'The document and its laws name no kind and run no packet.',
  text: 'Catalogues put messages into words; what happens is decided elsewhere.',
  sim: 'The engine meets a kind through the contract in behaviour.ts and is handed the registry as an argument.',
  formats: 'Readers and printers learn about a kind from its mapping, which arrives as an argument.',
  scene: 'What is drawn follows from topology, layout and traces; a kind brings its face along.',
  kinds: 'What every kind says of itself is one type, below those who say it and those who ask.',
  editor:
    'The editor is headless and general: it keeps the answers of the simulator, but kinds and the simulator are handed in by app.',
  resources: 'A kind describes itself in the words of the core. It neither edits nor draws.',
  pictures: 'Encoders turn a scene into bytes. They need no React and no kinds.',
  ui: 'Views meet kinds through the editor; only the composition roots know the list of kinds.',
  testing: 'Builders for tests stand on the core alone, so that core tests run without a page.',
};

const test = String.raw`\.(test|spec|bench)\.tsx?$`;
const core = '^src/(net|model|text|sim|formats|scene|kinds|editor|resources|testing)/';
const roots = '^src/(app|cli)/|^src/main\\.tsx$';

const rows = Object.entries(mayImport).map(([folder, others]) => ({
  name: `layer-${folder}`,
  severity: 'error',
  comment: `src/${folder} may import ${others.join(', ') || 'nothing'}. ${why[folder]}`,
  from: { path: `^src/${folder}/`, pathNot: [test, '^src/sim/(cases|scenarios|vectors)/'] },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...others].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rows,
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'Two files that need each other are one file, or three: put what both need into a file below them. Types count, too.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'kinds-are-strangers',
      severity: 'error',
      comment:
        'A kind never imports another kind: adding or removing one must not touch the others. Ask the wiring, ask for a capability, or read the topology through resources/shared.',
      from: { path: '^src/resources/([^/]+)/', pathNot: test },
      to: { path: '^src/resources/[^/]+/', pathNot: '^src/resources/($1|shared)/' },
    },
    {
      name: 'registry-is-for-roots',
      severity: 'error',
      comment:
        'Who imports the registry depends on every kind at once. Only app and cli may, and they hand it in; tests may, because they are roots of their own.',
      from: { path: '^src/', pathNot: [roots, test, '^src/testing/', '^src/sim/(cases|scenarios|vectors)/'] },
      to: { path: '^src/resources/registry\\.ts$' },
    },
    {
      name: 'core-is-headless',
      severity: 'error',
      comment:
        'The core runs in the page, in a worker and in Node alike. React, the DOM and storage belong to ui, pictures and app. Of zustand it may take zustand/vanilla.',
      from: { path: core },
      to: {
        path: 'node_modules/(react|react-dom|@xyflow|idb-keyval|browser-fs-access|zustand/(esm/)?(index|react|traditional))(/|\\.|$)',
      },
    },
    {
      name: 'core-is-not-node',
      severity: 'error',
      comment: 'Files, processes and sockets belong to the command line. The core is given text and returns text.',
      from: { path: '^src/', pathNot: ['^src/cli/', '^src/testing/from-disk/', test] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'simulator-needs-no-package',
      severity: 'error',
      comment:
        'The walk is measured in millions of hops a second and must stay explainable: no package is worth either.',
      from: { path: '^src/sim/', pathNot: [test, '^src/sim/(cases|scenarios|vectors)/'] },
      to: { path: 'node_modules/' },
    },
    {
      name: 'core-tests-are-headless',
      severity: 'error',
      comment: 'A core test that needs a view tests the wrong layer: test the view beside the view, or in e2e.',
      from: { path: `${core}.*${test}` },
      to: { path: '^src/(ui|app|cli|pictures|main)' },
    },
    {
      name: 'roots-are-imported-by-nobody',
      severity: 'error',
      comment: 'app and cli put the program together. What somebody else needs of them belongs one layer down.',
      from: { path: '^src/', pathNot: [roots, test] },
      to: { path: roots },
    },
    {
      name: 'tests-are-imported-by-nobody',
      severity: 'error',
      comment: 'What two tests share goes to src/testing, under a name of its own.',
      from: {},
      to: { path: test },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      comment: 'Builders in src/testing cut corners that a program may not. Only tests import them.',
      from: { path: '^src/', pathNot: [test, '^src/testing/', '^src/sim/(cases|scenarios|vectors)/'] },
      to: { path: '^src/testing/' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file that imports nothing and that nobody imports is forgotten. Use it or remove it.',
      from: { orphan: true, path: '^src/', pathNot: [test, '\\.d\\.ts$', '^src/main\\.tsx$'] },
      to: {},
    },
    {
      name: 'programs-do-not-need-tools',
      severity: 'error',
      comment: 'What ships stands in "dependencies". Only aws-icons is taken apart at build time.',
      from: { path: '^src/', pathNot: [test, '^src/testing/', '^src/sim/(cases|scenarios|vectors)/'] },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/(aws-icons|@types)/' },
    },
    {
      name: 'imports-resolve',
      severity: 'error',
      comment: 'The file is not there. Relative imports are written with their extension: ./address.ts.',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.svg', '.css'],
    },
  },
};
