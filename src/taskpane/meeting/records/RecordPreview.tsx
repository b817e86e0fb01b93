import { useMemo, useState } from "react";
import { Button, ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  ArrowLeftRegular,
  DocumentArrowDownRegular,
  EditRegular,
  PrintRegular,
  ZoomInRegular,
} from "@fluentui/react-icons";
import type { PrintableRecord } from "../../../app/records/types";
import type { SheetBlueprint } from "../../../records/blueprint";
import { useText } from "../../i18n";
import { Notice } from "../../Notice";
import { BlueprintPage } from "../../print/BlueprintPage";
import { useSectionStyles } from "../../section-styles";

const useStyles = makeStyles({
  page: { maxWidth: "none", gap: tokens.spacingVerticalL },
  desk: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
  },
});

interface Props {
  readonly record: PrintableRecord;
  readonly inExcel: boolean;
  readonly onBack: () => void;
  readonly onPrinted: () => void;
  readonly onFile: () => void;
  /** To the text of the minutes; only for that record. */
  readonly onEdit?: () => void;
}

/** One record as it prints, and the ways to paper. */
export function RecordPreview({ record, inExcel, onBack, onPrinted, onFile, onEdit }: Props) {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  const [fullSize, setFullSize] = useState(false);
  const sheets = useMemo(() => built(record), [record]);
  const many = sheets !== null && sheets.length > 1;
  return (
    <section className={mergeClasses(section.page, styles.page)} aria-labelledby="record-title">
      <div className={section.part}>
        <Button className={section.back} appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          {text("meetingRecords.preview.back")}
        </Button>
        <h2 className={section.title} id="record-title" lang="vi">
          {record.title}
        </h2>
        {sheets && (
          <div className={section.actions}>
            {!inExcel && (
              <Button
                appearance="primary"
                icon={<PrintRegular />}
                onClick={() => {
                  window.print();
                  onPrinted();
                }}
              >
                {text("meetingRecords.preview.print")}
              </Button>
            )}
            <Button appearance={inExcel ? "primary" : "secondary"} icon={<DocumentArrowDownRegular />} onClick={onFile}>
              {text(inExcel ? "meetingRecords.preview.openInExcel" : "meetingRecords.preview.file")}
            </Button>
            <ToggleButton icon={<ZoomInRegular />} checked={fullSize} onClick={() => setFullSize(!fullSize)}>
              {text("meetingRecords.preview.fullSize")}
            </ToggleButton>
            {onEdit && (
              <Button icon={<EditRegular />} onClick={onEdit}>
                {text("meetingRecords.preview.edit")}
              </Button>
            )}
          </div>
        )}
        {!inExcel && sheets && <p className={section.quiet}>{text("meetingRecords.preview.advice")}</p>}
      </div>
      {sheets ? (
        <div className={styles.desk}>
          {sheets.map((sheet, index) => (
            <BlueprintPage
              key={sheet.key}
              sheet={sheet}
              label={
                many
                  ? `${text("meetingRecords.preview.paper", { title: record.title })}, ${text("meetingRecords.preview.part", { number: index + 1 })}`
                  : text("meetingRecords.preview.paper", { title: record.title })
              }
              fullSize={fullSize}
            />
          ))}
        </div>
      ) : (
        <Notice kind="trouble" title={text("meetingRecords.preview.failed")} announce />
      )}
    </section>
  );
}

function built(record: PrintableRecord): readonly SheetBlueprint[] | null {
  try {
    return record.blueprints();
  } catch {
    return null;
  }
}
