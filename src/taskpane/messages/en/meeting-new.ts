/** English texts of the form that begins a secretary's session. */
export const meetingNew = {
  title: "New session",
  lead: "Council, products and rules are entered next, along the session's checklist.",
  field: {
    title: "Title",
    level: "Level",
    province: "Province or city",
    date: "Date of the meeting",
    place: "Place",
    secretary: "Secretary of the council",
    department: "The secretary's department",
  },
  secretaryHint: "The name as the record writes it.",
  required: "This is needed.",
  create: "Begin the session",
  creating: "Beginning the session…",
  trouble: "The session could not be begun",
} as const;
