import type { KindName } from '../../model/topology.ts';
import { useEditor } from '../editor-context.tsx';

/** The icon of a kind; nothing for kinds that are drawn as frames only. */
export function ResourceIcon({ kind, size = 20 }: { readonly kind: KindName; readonly size?: number }) {
  const icon = useEditor().kinds.get(kind)?.face.icon ?? '';
  if (icon === '') return null;
  return (
    <svg
      className="resource-icon"
      viewBox="0 0 64 64"
      width={size}
      height={size}
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: icons are our own files, read at build time
      dangerouslySetInnerHTML={{ __html: icon }}
    />
  );
}
