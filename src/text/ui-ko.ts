/** Words of the user interface in Korean; the same keys as `ui-en.ts`. */
export const uiKo = {
  'ui.canvas.title': '캔버스',
  'ui.shell.close': '{panel} 닫기',
  'ui.shell.open': '{panel} 열기',
  'ui.shell.panel.inspector': '속성',
  'ui.shell.panel.palette': '팔레트',
  'ui.shell.panel.traffic': '트래픽',
  'ui.shell.resize': '{panel} 크기 조절',
} as const;
