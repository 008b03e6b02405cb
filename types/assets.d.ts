/** A kind's icon is imported as text (`import icon from './icon.svg?raw'`) so that every host can draw it. */
declare module '*.svg?raw' {
  const text: string;
  export default text;
}

/** A fixture imported as text. */
declare module '*.yaml?raw' {
  const text: string;
  export default text;
}
