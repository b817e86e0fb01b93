import { Button, Checkbox, Field, Select } from "@fluentui/react-components";
import { CheckmarkRegular, DeleteRegular } from "@fluentui/react-icons";
import type { MemberEntry } from "../../../app/meeting/edit-session";
import type { CouncilMember, CouncilRole } from "../../../council/types";
import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";
import { LineField } from "./LineField";
import { useSessionStyles } from "./session-styles";

const ROLES: readonly CouncilRole[] = ["chair", "deputy", "member", "secretary"];

interface Props {
  readonly member: CouncilMember;
  readonly onChange: (changes: Partial<MemberEntry>) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** One member of the roster being edited; each field is kept when it is left. */
export function MemberEditor({ member, onChange, onRemove, onClose }: Props) {
  const section = useSectionStyles();
  const styles = useSessionStyles();
  const text = useText();
  return (
    <div className={styles.editor}>
      <div className={styles.fields}>
        <LineField
          label={text("meetingSession.roster.name")}
          value={member.name}
          required
          missing={text("meetingSession.required")}
          onCommit={(name) => onChange({ name })}
        />
        <LineField
          label={text("meetingSession.roster.title")}
          value={member.title}
          onCommit={(title) => onChange({ title })}
        />
        <LineField
          label={text("meetingSession.roster.department")}
          value={member.department}
          onCommit={(department) => onChange({ department })}
        />
        <Field label={text("meetingSession.roster.role")}>
          <Select
            className={styles.select}
            value={member.role}
            onChange={(_, { value }) => {
              const role = ROLES.find((each) => each === value);
              if (role) onChange({ role });
            }}
          >
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {text(`meetingSession.role.${role}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Checkbox
          label={text("meetingSession.roster.votes")}
          checked={member.votes}
          onChange={(_, { checked }) => onChange({ votes: checked === true })}
        />
      </div>
      <div className={section.actions}>
        <Button appearance="primary" icon={<CheckmarkRegular />} onClick={onClose}>
          {text("meetingSession.roster.close")}
        </Button>
        <Button icon={<DeleteRegular />} onClick={onRemove}>
          {text("meetingSession.roster.remove")}
        </Button>
      </div>
    </div>
  );
}
