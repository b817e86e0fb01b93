import { Tooltip } from "@fluentui/react-components";

export interface ReasonTipProps {
  readonly target: HTMLElement | null;
  readonly reason: string;
  /** Escape, another tip, or a page out of sight. */
  readonly onHide: () => void;
}

/** The reason beside a button that is off, for the eyes; the button itself is described by the same words. */
export default function ReasonTip({ target, reason, onHide }: ReasonTipProps) {
  return (
    <Tooltip
      relationship="inaccessible"
      content={reason}
      visible
      onVisibleChange={(_, { visible }) => {
        if (!visible) onHide();
      }}
      positioning={{ target }}
    />
  );
}
