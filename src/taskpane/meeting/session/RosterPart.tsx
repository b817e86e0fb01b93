import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { AddRegular, ClipboardPasteRegular, EditRegular } from "@fluentui/react-icons";
import { addMember, changeMember, removeMember, type MemberEntry } from "../../../app/meeting/edit-session";
import type { CouncilMember } from "../../../council/types";
import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";
import type { MeetingScreenProps } from "../screen-props";
import { MemberEditor } from "./MemberEditor";
import { PasteMembers } from "./PasteMembers";
import { useSessionStyles } from "./session-styles";

/** The council: who is in it, who scores; typed one by one, or pasted as a table. Whatever is taken out can be brought back. */
export function RosterPart({ store, snapshot, change }: Pick<MeetingScreenProps, "store" | "snapshot" | "change">) {
  const section = useSectionStyles();
  const styles = useSessionStyles();
  const text = useText();
  const [editing, setEditing] = useState<string | null>(null);
  const [pasting, setPasting] = useState(false);
  const { session } = snapshot.document;
  const add = async () => {
    const before = new Set(session.members.map(({ id }) => id));
    const entry: MemberEntry = {
      name: text("meetingSession.roster.newName", { number: session.members.length + 1 }),
      title: "",
      department: "",
      role: "member",
      votes: true,
    };
    if (!(await change(text("meetingSession.roster.addLabel"), (document) => addMember(document, entry)))) return;
    const added = store.getSnapshot().document.session.members.find(({ id }) => !before.has(id));
    if (added) setEditing(added.id);
  };
  const remove = async ({ id, name }: CouncilMember) => {
    const done = await change(text("meetingSession.roster.removeLabel", { name }), (document) =>
      removeMember(document, id),
    );
    if (done) setEditing(null);
  };
  const lineOf = ({ title, department, role, votes }: CouncilMember): string =>
    [
      // A title such as "Phó Chủ tịch Hội đồng" says the role already.
      ...(title.toLowerCase().startsWith(text(`meetingSession.role.${role}`).toLowerCase())
        ? []
        : [text(`meetingSession.role.${role}`)]),
      title,
      department,
      text(
        votes && (role !== "secretary" || session.profile.secretaryScores)
          ? "meetingSession.roster.scores"
          : "meetingSession.roster.scoresNot",
      ),
    ]
      .filter((part) => part !== "")
      .join(" · ");
  return (
    <section className={section.part} aria-labelledby="roster-part">
      <h3 className={section.heading} id="roster-part" tabIndex={-1}>
        {text("meetingSession.roster.heading", { count: session.members.length })}
      </h3>
      <p className={section.quiet}>{text("meetingSession.roster.lead")}</p>
      <ul className={styles.list}>
        {session.members.map((member) => (
          <li key={member.id} className={styles.row}>
            <span className={styles.grow}>
              <span className={styles.name}>{member.name}</span>
              <br />
              <span className={styles.small}>{lineOf(member)}</span>
            </span>
            {editing === member.id ? (
              <MemberEditor
                member={member}
                onChange={(changes) =>
                  void change(text("meetingSession.roster.changeLabel", { name: member.name }), (document) =>
                    changeMember(document, member.id, changes),
                  )
                }
                onRemove={() => void remove(member)}
                onClose={() => setEditing(null)}
              />
            ) : (
              <Button
                appearance="subtle"
                icon={<EditRegular />}
                aria-label={text("meetingSession.roster.editOf", { name: member.name })}
                onClick={() => setEditing(member.id)}
              >
                {text("meetingSession.roster.edit")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {pasting ? (
        <PasteMembers change={change} onClose={() => setPasting(false)} />
      ) : (
        <div className={section.actions}>
          <Button icon={<AddRegular />} onClick={() => void add()}>
            {text("meetingSession.roster.add")}
          </Button>
          <Button icon={<ClipboardPasteRegular />} onClick={() => setPasting(true)}>
            {text("meetingSession.roster.paste")}
          </Button>
        </div>
      )}
    </section>
  );
}
