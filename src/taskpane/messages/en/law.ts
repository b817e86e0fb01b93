/** Texts of what the law asks beside the scores: knock-outs to decide on, edition, level, dossier. */
export const law = {
  decide: {
    raised: "0 points at {{codes}}: decide whether the dossier is knocked out.",
    effect: "The stars do not change until that is decided.",
    stay: "Do not knock out",
    stayReason: "Grounds for not knocking out",
    stays: "Decided not to knock out. Grounds: {{reason}}",
    confirmStay: "Record the decision",
    heading: "Knock-outs to decide on ({{count}})",
    link: "0 points at {{codes}}: knock out or not, to be decided at {{at}}",
    strip: "knock-out to decide",
    sealWaits: "Cannot be sealed yet: 0 points at {{codes}}; decide at {{at}} whether the dossier is knocked out.",
  },
  authority: {
    district: "the district People’s Committee",
    province: "the provincial People’s Committee",
    centre: "the central level",
    ministry: "the Ministry of Agriculture and Environment",
  },
  recognise: {
    heading: "Recognition and grounds",
    by: "{{star}} stars: recognised by {{authority}}; certificate for {{months}} months.",
    none: "{{star}} stars: neither recognised nor certified.",
    province: "{{star}} stars: the provincial People’s Committee recognises on this result or has it assessed again.",
    from90:
      "From 90 points: the provincial People’s Committee approves the result and sends the dossier to {{authority}}.",
    handOn: "The result goes on to {{authority}}.",
  },
  edition: {
    differs: "The sheet follows {{decision}}, which does not fit the dates of the dossier",
    stays: "The decision recorded in the workbook stays; check the dates of filing and meeting.",
  },
  dossier: {
    lead: {
      first: "What a first evaluation needs, {{set}}.",
      upgrade: "What an upgrade needs, {{set}}.",
      again: "What a renewal needs, {{set}}.",
    },
    mandatory: "May not be lacking ({{count}})",
    points: "Ground for scores ({{count}})",
    others: "Other papers recorded ({{count}})",
    knocksOut: "knocked out without it",
    quantity: "{{title}}: {{count}}",
    unrecorded: "Not recorded",
    proves: "Proves {{codes}}",
    lapses: {
      date: "ends on the day printed on it",
      term: "ends with the contract",
      months: "ends 12 months after its issue",
    },
    ground: "Ground for knocking out: {{text}}.",
    special: {
      changes: "Upgrade: has to show what changed since recognition, with proof.",
      updated: "Renewal: has to be brought up to date.",
      inForce: "Renewal: a paper still in force has to be added.",
    },
  },
} as const;
