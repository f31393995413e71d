// The table of phrases in complaints: orders to a language model, and serious harm.

import Text

/// The meaning of a phrase.
enum GuardCue: Sendable {
  // Orders to a language model.
  case override, order, foreignOrder, machineTalk
  // Harm to the customer or to others.
  case danger, crisis, fraud, leak, law, minor, foreignHarm
  /// The problem is over.
  case settled

  /// Created with the first complaint that is examined, once for each process.
  static let table = CueTable<GuardCue>(
    [
      (.override, [InjectionTable.overrides]), (.order, [InjectionTable.orders]),
      (.machineTalk, [InjectionTable.speech]),
      (
        .foreignOrder,
        [
          InjectionTable.western, InjectionTable.eastern, InjectionTable.ideographic,
          InjectionTable.southern,
        ]
      ),
      (.danger, [GravePhrases.danger]), (.fraud, [GravePhrases.fraud]),
      (.leak, [GravePhrases.leak]), (.law, [GravePhrases.law]), (.minor, [FloorTable.minors]),
      (.crisis, [GravePhrases.selfHarm, GravePhrases.threat, GravePhrases.assault]),
      (
        .foreignHarm,
        [FloorTable.western, FloorTable.eastern, FloorTable.ideographic, FloorTable.southern]
      ),
      (.settled, [GravePhrases.settled]),
    ],
    marks: Mark.allCases.map(\.words))

  /// Words around a phrase that decide its meaning.
  enum Mark: Int, CaseIterable {
    /// Words before an order: "please", "and".
    case opener
    case modal
    /// Names for the reader of an order.
    case addressee
    /// Words of the first person. "You told me to …" is an order to a person, so it does not count.
    case firstPerson
    case subject
    /// "The instructions in my letter", "that I sent".
    case relation
    /// Words that make the instructions the customer's own.
    case own
    case negator
    /// Negations after the verb.
    case lateNegator
    /// Words for things that have not happened: "if", "in case of", "prevent".
    case unreal
    /// Words after a phrase that make it something else: a department, a detector, a figure of
    /// speech.
    case figure

    var words: String {
      switch self {
      case .opener:
        """
        please pls plz kindly now and then just also instead first next simply immediately so but \
        therefore hereby always ai gemini chatgpt gpt llm assistant model bot
        """
      case .modal: "must should shall will would can could to"
      case .addressee: "you u ai gemini chatgpt gpt llm assistant model bot classifier"
      case .firstPerson: "i we me us my our"
      case .subject: "i we"
      case .relation: "in from of on about regarding for that which"
      case .own:
        """
        my our mine mis nuestras mes nos meine meinen meiner unsere unseren minhas meus nossas mie \
        miei nostre мои моих наши наших benim bizim saya kami 我的 我们的 我 私の 제 내 मेरे मेरी हमारे আমার
        میرے میری
        """
      case .negator:
        """
        no not never isnt wasnt arent werent didnt doesnt dont hasnt havent wont without nor none \
        cannot cant nobody nothing neither sin nunca jamas ni pas sans jamais aucun aucune kein \
        keine \
        keinen keinem nicht nie niemals ohne nao sem nenhum nenhuma non senza nessun nessuna не \
        нет \
        без ни никак ليس ليست لم لا بدون لن tidak bukan tanpa belum yok degil 没有 沒有 不是 不会 不會 并未 没 \
        未 \
        बिना بغير niet geen nooit khong chua chang
        """
      case .lateNegator: "नहीं न না নেই নয় ছাড়া نہيں yok degil değil ない なかった 않 안 아니"
      case .unreal:
        """
        if unless whether case prevent preventing prevents avoid avoiding against anti detect \
        detection detects protect protects protecting protection alarm alarma alarme detector \
        detektor joking kidding imagine movie film \
        game novel book song story risk training drill si falls wenn если fictional
        """
      case .figure:
        """
        prevention protection department team alert alerts detection detector detectors alarm \
        alarms policy insurance filter sale tv stick tablet hd extinguisher drill station training \
        course software simulator game movie film series novel book song podcast documentary emoji \
        pit place safe cabinet laughing shopping inducing awareness monitoring insurance cover
        """
      }
    }
  }
}
