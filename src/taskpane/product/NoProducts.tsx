import { Button } from "@fluentui/react-components";
import { ArrowClockwiseRegular, FolderOpenRegular } from "@fluentui/react-icons";
import type { Finding } from "../../workbook/port";
import { FindingsPanel } from "../findings/FindingsPanel";
import { useText } from "../i18n";
import { Notice } from "../Notice";
import { useSectionStyles } from "../section-styles";

interface Props {
  readonly title: string;
  readonly findings: readonly Finding[];
  /** Absent in Excel, where another workbook brings its own pane. */
  readonly onLeave?: () => void;
  readonly onRefresh?: () => void;
}

/** A member's workbook that holds nothing to score: why that may be, and the ways on. */
export function NoProducts({ title, findings, onLeave, onRefresh }: Props) {
  const section = useSectionStyles();
  const text = useText();
  return (
    <main>
      <div className={section.page}>
        <h1 className={section.title}>{title}</h1>
        <Notice kind="caution">
          <p className={section.sentence}>{text("scoring.product.none")}</p>
          <p className={section.sentence}>{text("scoring.product.noneNext")}</p>
          <div className={section.actions}>
            {onLeave && (
              <Button icon={<FolderOpenRegular />} onClick={onLeave}>
                {text("scoring.menu.openOther")}
              </Button>
            )}
            {onRefresh && (
              <Button icon={<ArrowClockwiseRegular />} onClick={onRefresh}>
                {text("excel.menu.refresh")}
              </Button>
            )}
          </div>
        </Notice>
      </div>
      {findings.length > 0 && <FindingsPanel findings={findings.map(withoutWay)} onGoTo={() => undefined} />}
    </main>
  );
}

/** There is no criterion to go to here. */
function withoutWay(finding: Finding): Finding {
  return { ...finding, criterion: null };
}
