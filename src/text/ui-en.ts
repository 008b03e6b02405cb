/** Words of the user interface, under `ui.…`. */
export const uiEn = {
  'ui.canvas.title': 'Canvas',
  'ui.shell.close': 'Hide: {panel}',
  'ui.shell.open': 'Show: {panel}',
  'ui.shell.panel.inspector': 'Inspector',
  'ui.shell.panel.palette': 'Palette',
  'ui.shell.panel.traffic': 'Traffic',
  'ui.shell.resize': 'Resize: {panel}',
} as const;
