/** Words of the user interface in Korean; the same keys as `ui-en.ts`. */
export const uiKo = {} as const;
