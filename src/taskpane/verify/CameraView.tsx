import { useEffect, useEffectEvent, useRef } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Camera } from "../../app/seal-check/scan/camera";
import { useText } from "../i18n";

const useStyles = makeStyles({
  video: {
    width: "100%",
    maxHeight: "60vh",
    objectFit: "contain",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
  },
});

/** Between two looks, milliseconds: a thread of its own does the reading, so the pane stays quick. */
const PAUSE = 250;

interface Props {
  readonly camera: Camera;
  /** Once for each code that comes into the picture. */
  readonly onSeen: (qrText: string) => void;
}

/** What the camera sees; codes are read out of it until it is turned off. */
export function CameraView({ camera, onSeen }: Props) {
  const styles = useStyles();
  const text = useText();
  const video = useRef<HTMLVideoElement>(null);
  const seen = useEffectEvent(onSeen);
  useEffect(() => {
    const shown = video.current;
    if (!shown) return;
    let on = true;
    let last: string | null = null;
    let timer = 0;
    shown.srcObject = camera.stream;
    void shown.play().catch(() => undefined);
    const look = async (): Promise<void> => {
      const found = await camera.look(shown).catch(() => null);
      if (!on) return;
      if (found !== null && found !== last) seen(found);
      if (found !== null) last = found;
      timer = window.setTimeout(() => void look(), PAUSE);
    };
    void look();
    return () => {
      on = false;
      window.clearTimeout(timer);
      shown.srcObject = null;
    };
  }, [camera]);
  return <video ref={video} className={styles.video} muted playsInline aria-label={text("verify.cameraPicture")} />;
}
