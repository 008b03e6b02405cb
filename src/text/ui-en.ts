/** Words of the user interface, under `ui.…`. */
export const uiEn = {} as const;
