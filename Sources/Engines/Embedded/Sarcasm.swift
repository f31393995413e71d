// Praise that is not meant: a cheer right beside a plain statement of trouble.

extension Mood {
  /// "Oh great, three weeks without internet." and "Great job! My parcel is lost."
  static func isSarcastic(_ text: ComplaintText) -> Bool {
    var cheers = false
    var suffers = false
    for (index, token) in text.tokens.enumerated().dropLast() {
      let next = text.tokens[index + 1].word
      cheers = cheers || (interjections.contains(token.word) && ironies.contains(next))
      suffers = suffers || sufferings.contains(token.word)
    }
    return (cheers && suffers) || isMockery(text)
  }

  /// A short text that applauds and states trouble, with no turn between the two: whoever means
  /// both says "but", and whoever was helped says so.
  private static func isMockery(_ text: ComplaintText) -> Bool {
    guard text.tokens.count <= 40, !text.tokens.contains(where: { turns.contains($0.word) }) else {
      return false
    }
    let told = text.tokens.indices.filter { !text.isNegated($0) }
    return told.contains { plainTroubles.match(at: $0, in: text) != nil }
      && told.contains { applauds(at: $0, in: text) }
  }

  /// One word applauds only where it is all that a sentence says.
  private static func applauds(at index: Int, in text: ComplaintText) -> Bool {
    guard let match = applause.match(at: index, in: text) else { return false }
    return match.tokens.count > 1 || text.tokens[index].kind == .symbol
      || text.sentences[text.tokens[index].sentence].tokens.count < 3
  }

  private static let applause = PhraseTable<Bool>([
    (
      value: true,
      phrases: """
      great/good/nice/fantastic/amazing/brilliant/excellent/wonderful/superb/stellar/awesome
      job/work/service/going/start/one/timing; well done; bravo; congratulations; congrats;
      i'm/im/am/so/absolutely/just thrilled/delighted/overjoyed/ecstatic; hats off;
      slow clap; how lovely/nice/wonderful/kind; thanks so much for; thank you so much for;
      way to go; keep it up; keep up the good/great; five stars; 5 stars; top marks; 👏; 🎉;
      love how/that/when/it when; impressive; fantastic; wonderful; brilliant; marvellous;
      splendid; amazing; perfect
      """
    )
  ])

  private static let plainTroubles = PhraseTable<Bool>([
    (
      value: true,
      phrases: """
      is/are/was/were/got/been/gets lost/broken/late/missing/damaged/wrong/down/stolen/cancelled;
      still not/no/waiting/broken/missing/down; never arrived/came/answered/called/showed;
      crashes; crashed; ruined; shattered; smashed; overcharged; charged me/twice/again;
      charged ~ twice; doesn't/don't/won't/didn't/isn't/can't work/working/load/open/start/arrive;
      not working/arrived/delivered; stopped working; locked me out; lost my;
      second/third/fourth/fifth/tenth time; deleted my/all; wrong item/size/order/colour/color;
      broke after/again/on/the; fell apart; hung up on; no answer/reply/response
      """
    )
  ])

  private static let turns: WordSet = [
    "but", "however", "although", "though", "despite", "until", "yet", "except", "fixed",
    "resolved", "solved", "replaced", "quickly", "refunded", "sorted", "helped", "before",
    "anymore", "recommend", "sadly",
    "unfortunately",
  ]

  private static let interjections: WordSet = [
    "oh", "wow", "gee", "ah", "well", "yeah", "just",
  ]
  private static let ironies: WordSet = [
    "great", "wonderful", "fantastic", "perfect", "nice", "lovely", "brilliant", "thanks",
    "awesome", "joy", "super", "excellent",
  ]
  private static let sufferings: WordSet = [
    "without", "another", "again", "still", "weeks", "hours", "broken", "breaks", "broke",
    "crashed",
    "crashes", "nothing", "down", "fails", "failed", "late", "wrong", "lost", "never", "charged",
  ]
}
