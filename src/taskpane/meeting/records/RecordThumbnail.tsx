import { useEffect, useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { PrintableRecord } from "../../../app/records/types";
import type { SheetBlueprint } from "../../../records/blueprint";
import { BlueprintPage } from "../../print/BlueprintPage";

const useStyles = makeStyles({
  // The first page alone, whatever comes after it.
  page: {
    width: "100%",
    aspectRatio: "210 / 297",
    overflow: "hidden",
    boxSizing: "border-box",
    backgroundColor: "white",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    pointerEvents: "none",
    "@media print": { display: "none" },
  },
});

/** The first page of a record, small; drawn once the page has time for it. Its words are the button's, so it is not read out. */
export function RecordThumbnail({ record }: { readonly record: PrintableRecord }) {
  const styles = useStyles();
  const [page, setPage] = useState<SheetBlueprint | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      try {
        setPage(record.blueprints()[0] ?? null);
      } catch {
        // A record that cannot be built says so when it is opened.
        setPage(null);
      }
    });
    return () => clearTimeout(timer);
  }, [record]);
  return (
    <span className={styles.page} aria-hidden="true" inert>
      {page && <BlueprintPage sheet={page} label="" />}
    </span>
  );
}
