import { MenuItem } from "@fluentui/react-components";
import { ArrowClockwiseRegular, FolderOpenRegular, SaveRegular, WarningRegular } from "@fluentui/react-icons";
import { useText } from "../i18n";

export interface FileItemsProps {
  /** No file has the latest changes yet. */
  readonly unsaved: boolean;
  /** Absent in Excel, which opens and saves its workbook itself. */
  readonly file?: { readonly onSave: () => void; readonly onLeave: () => void };
  /** Reads the open workbook again; absent where nobody else writes into it. */
  readonly onRefresh?: () => void;
}

/** What either face's menu does with the file that is open. */
export function FileItems({ unsaved, file, onRefresh }: FileItemsProps) {
  const text = useText();
  return (
    <>
      {file && (
        <MenuItem
          icon={<SaveRegular />}
          onClick={file.onSave}
          {...(unsaved ? { subText: text("scoring.menu.unsaved") } : {})}
        >
          {text("scoring.menu.save")}
        </MenuItem>
      )}
      {file && (
        <MenuItem icon={<FolderOpenRegular />} onClick={file.onLeave}>
          {text("scoring.menu.openOther")}
        </MenuItem>
      )}
      {onRefresh && (
        <MenuItem icon={<ArrowClockwiseRegular />} onClick={onRefresh}>
          {text("excel.menu.refresh")}
        </MenuItem>
      )}
    </>
  );
}

/** The way to what was wrong with the opened file; nothing when nothing was. */
export function FindingsItem({ findings, onFindings }: { readonly findings: number; readonly onFindings: () => void }) {
  const text = useText();
  if (findings === 0) return null;
  return (
    <MenuItem icon={<WarningRegular />} onClick={onFindings}>
      {text("scoring.menu.findings", { count: findings })}
    </MenuItem>
  );
}
