import { useId, useState } from "react";
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons";
import type { ProductView, ScoringStore } from "../../app/types";
import { useText } from "../i18n";
import { Notice } from "../Notice";
import { useSectionStyles } from "../section-styles";
import { listed } from "../verdict/sentences";

interface SealActProps {
  readonly store: ScoringStore;
  readonly view: ProductView;
}

/** Sealing, after one question that says what it means. While it cannot be done the button says why. */
export function SealAct({ store, view }: SealActProps) {
  const section = useSectionStyles();
  const text = useText();
  const reasonId = useId();
  const opener = useRestoreFocusTarget();
  const [asking, setAsking] = useState(false);
  const [sealing, setSealing] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { product, scoring } = view;
  const waits = whyNot(view);
  const unproved = scoring?.gaps.length ?? 0;

  const seal = async () => {
    setAsking(false);
    setSealing(true);
    setTrouble(null);
    const sealed = await store.seal(product.code).catch(() => null);
    setSealing(false);
    if (!sealed) setTrouble(text("session.save.unexpected"));
    else if (!sealed.ok) setTrouble(sealed.message);
  };

  return (
    <section className={section.part} aria-labelledby="seal-heading">
      <h3 className={section.heading} id="seal-heading">
        {text("session.finish.sealHeading")}
      </h3>
      <p className={section.quiet}>{text("session.finish.sealMeaning")}</p>
      {trouble === null ? null : (
        <Notice kind="trouble" title={text("session.finish.sealFailed")} announce>
          <p className={section.sentence} lang="vi">
            {trouble}
          </p>
        </Notice>
      )}
      <Button
        className={section.start}
        appearance="primary"
        size="large"
        {...opener}
        icon={<LockClosedRegular />}
        disabledFocusable={waits !== null || sealing}
        {...(waits === null && !sealing ? {} : { "aria-describedby": reasonId })}
        onClick={() => setAsking(true)}
      >
        {text(sealing ? "session.finish.sealing" : "session.finish.seal")}
      </Button>
      {waits === null ? (
        sealing && (
          <p className={section.sentence} id={reasonId} role="status">
            {text("why.working")}
          </p>
        )
      ) : (
        <p className={section.sentence} id={reasonId}>
          {waits.kind === "no-set"
            ? text("session.finish.sealNoSet")
            : waits.kind === "undecided"
              ? text("law.decide.sealWaits", { codes: listed(waits.zeroAt, text), at: waits.at })
              : text("session.finish.sealWaits", { count: waits.count })}
        </p>
      )}
      {/* Shut, not taken away: only then does the page behind come back for assistive technology, and the focus with it. */}
      <Dialog open={asking} onOpenChange={(_, { open }) => setAsking(open)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{text("session.finish.confirmTitle", { code: product.code })}</DialogTitle>
            <DialogContent>
              <p>{text("session.finish.confirmBody")}</p>
              {unproved > 0 ? <p>{text("session.finish.confirmFlags", { count: unproved })}</p> : null}
              <p>{text("session.finish.confirmReopen")}</p>
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement>
                <Button>{text("session.finish.confirmLater")}</Button>
              </DialogTrigger>
              <Button appearance="primary" onClick={() => void seal()}>
                {text("session.finish.seal")}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </section>
  );
}

type Waiting =
  | { readonly kind: "no-set" }
  | { readonly kind: "undecided"; readonly zeroAt: readonly string[]; readonly at: string }
  | { readonly kind: "unscored"; readonly count: number };

/** Why a sheet cannot be sealed yet; a knocked-out one needs no further scores. */
function whyNot({ scoring }: ProductView): Waiting | null {
  if (!scoring) return { kind: "no-set" };
  const { complete, star, unscored } = scoring.verdict;
  if (!complete && star !== null) return { kind: "unscored", count: unscored.length };
  const [open] = scoring.undecided;
  return open ? { kind: "undecided", zeroAt: open.zeroAt, at: open.knockOut.criterion ?? open.knockOut.id } : null;
}
