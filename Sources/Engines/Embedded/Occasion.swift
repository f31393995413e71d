// Kinds of complaints that need a reply of their own, whatever their labels.

/// A kind of complaint with a reply of its own.
enum Occasion: Sendable, CaseIterable {
  case bereavement, press, dataRequest

  /// The first in the order of the cases; nil for an ordinary complaint.
  init?(of text: ComplaintText) {
    var found: Set<Occasion> = []
    for index in text.tokens.indices {
      for match in Self.table.matches(at: index, in: text) { found.insert(match.value) }
    }
    guard let first = Self.allCases.first(where: found.contains) else { return nil }
    self = first
  }

  private static let table = PhraseTable<Occasion>([
    (value: .bereavement, phrases: bereavements), (value: .press, phrases: enquiries),
    (value: .dataRequest, phrases: dataRequests),
  ])

  private static let bereavements = """
    mother/father/mum/mom/dad/husband/wife/son/daughter/brother/sister/partner/parent/he/she/who ~
    passed away; mother/father/mum/mom/dad/husband/wife/son/daughter/brother/sister/partner ~ died;
    grandmother/grandfather/grandma/grandpa/uncle/aunt/friend/baby/child ~ passed away;
    grandmother/grandfather/grandma/grandpa/uncle/aunt/friend/baby/child died/deceased;
    grandmother/grandfather/grandma/grandpa/uncle/aunt/friend/baby/child/he/she has/just died;
    mother's/father's/husband's/wife's/dad's/mom's/mum's death; death of my/our/her/his;
    my/our late husband/wife/mother/father/son/daughter/brother/sister/mum/mom/dad/partner/parents;
    death certificate; lost my husband/wife/mother/father; recently deceased; estate of my/the late;
    bereavement; widow; widower; widowed
    """

  private static let enquiries = """
    journalist; i'm/am a reporter/journalist/editor; reporter at/for/from/with;
    press/media enquiry/inquiry/request; press office;
    write/writing/working for the/a newspaper/magazine/paper;
    writing/running/preparing a/an article/story/piece on/about; request/requesting for comment;
    would/will you comment on; statement for publication; on the record
    """

  private static let dataRequests = """
    please/kindly/want/request/demand/to delete/erase ~ my ~ data/information;
    want/request/demand/you to delete/erase/remove ~ my ~ data/information;
    that you delete/erase/remove ~ my ~ data/information; deletion/erasure of my/all;
    gdpr article/art/request; article/art 15/16/17/20 gdpr/of;
    right to erasure/access/rectification; right to be forgotten; subject access request;
    data subject request/access; dsar; copy of ~ my/all ~ data;
    what/which ~ data you hold/have/store/keep
    """
}

extension ComplaintText {
  /// Whether it only asks for contact: "Hi", "help me please", "pls call me back".
  var asksContactOnly: Bool {
    let words = tokens.prefix(13)
    return (1...12).contains(words.count)
      && words.allSatisfy { $0.kind == .word && Self.contactWords.contains($0.word) }
      && words.contains { Self.contactOpeners.contains($0.word) }
  }

  private static let openers = [
    "help", "hi", "hello", "hey", "call", "contact", "phone", "ring", "talk", "speak", "chat",
    "anyone", "anybody", "someone", "reply", "answer", "morning", "afternoon", "evening",
  ]

  private static let contactOpeners = WordSet(openers)

  private static let contactWords = WordSet(
    openers + [
      "me", "please", "pls", "plz", "back", "us", "need", "i", "can", "could", "you", "there", "to",
      "an", "a", "agent", "human", "person", "real", "urgent", "urgently", "now", "asap", "good",
      "sir", "madam", "team", "support", "is", "want", "with", "some", "would", "like", "just",
      "really", "somebody", "customer", "service", "all", "dear", "and", "again", "hallo", "yo",
      "this", "soon", "today", "the", "manager", "in", "touch", "get", "right", "away",
    ])
}
