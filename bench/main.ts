import { compileFigures } from './compile.ts';
import { matrixFigures } from './matrix.ts';
import { walkFigures } from './walk.ts';

/** Prints every figure on a line: name, value, unit. Nothing is asserted: machines differ. */
for (const figure of [...walkFigures(), ...compileFigures(), ...matrixFigures()]) {
  console.log(`${figure.name.padEnd(60)} ${figure.value.padStart(12)} ${figure.unit}`);
}
