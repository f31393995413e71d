// The cues of a crisis: a life, a threat, an assault. They outweigh all else in a complaint.

extension UrgencyCue {
  static let crises: [UrgencyCue: String] = [
    .selfHarm: """
    don't/dont/not/never want/wanna to live; don't/dont/not wanna live;
    don't/dont/not want/wanna to be alive/here anymore/any; don't/dont/not want to exist;
    don't/dont/not want to wake up; no longer want/wish to live; i want/wanna/wanted to die;
    i just/really want/wanted/wanna to die; i wanna die; i'm/im going to kill myself;
    i wish i was/were dead; wish i were/was dead; rather be dead; better off dead;
    better off without me; kill/killing/hang/shoot/harming/cutting myself;
    want/going/gonna to hurt/harm/cut myself;
    end/ending/take/taking my own life; end/ending/take/taking my life; end/ending it all;
    end myself; suicide; suicidal; nothing/no ~ to live for; no reason/point to/in live/living;
    can't/cannot go on living; can't/cannot live like this anymore; life is not worth;
    life isn't worth; not worth living; tired of living/life; jump off a bridge/roof;
    overdose on; nobody/noone would/will miss me; no one would/will miss me; self harm
    """,
    .threat: """
    i'm/i'll/i/im/we'll/we/gonna ~ blow ~ up ~ your/you/the/this/office/building/everything;
    blow up your; bomb your; bomb in/under/at your; burn down your; burn your ~ down;
    shoot up your; set fire to your; set your ~ on fire;
    i'm/i'll/i/im/we'll/we/gonna ~ kill/murder/strangle/stab/slaughter
    you/him/her/them/everyone/everybody/someone/somebody/all/u;
    i'm/i'll/i/im/we'll/we/gonna ~ kill/murder/shoot/stab/hurt/beat/attack
    your staff/people/employees/employee/family/manager/agent/agents/team/driver/kids/children;
    i'm/i'll/im/we'll/gonna ~ hurt/harm/beat you; shoot you dead/all;
    break your legs/neck/bones/face/arms;
    i know where you/your/he/she/they live/lives/work/works/sleep; hunt/hunting you/them down;
    you will/you'll all die/burn; you deserve to die; bring/bringing/with a gun/knife to your;
    i have a gun/bomb; death to you
    """,
    .assault: """
    touched/grabbed/kissed/touching/grabbing/fondled ~ inappropriately/sexually;
    inappropriately touched; sexual assault/harassment/abuse/advances;
    sexually assaulted/harassed/abused/harassing; raped; rape; molested; groped; assaulted;
    physically attacked; attacked by your driver/employee/staff/guard/man; attacked
    me/her/him/us; attacked my
    son/daughter/wife/husband/mother/father/child/kid/kids/children/girlfriend/boyfriend/friend;
    punched/kicked/slapped/choked/strangled/shoved/hit/beat me/her/him/my ~
    face/stomach/head/ground/wall; punched me/my/him/her; beat me/him/her up; beaten up;
    threatened me/us/her/him with a/his/her knife/gun/weapon/bat; pulled a knife/gun;
    threatened to kill/hurt/beat/rape/stab/shoot; death threat/threats; stalking; stalker;
    followed me/her home
    """,
  ]
}

extension ComplaintText {
  /// A turn of speech, as in "I don't want to live with this noise" or "killing myself laughing".
  func isFigurative(_ match: Range<Int>) -> Bool {
    let next = tokens[match.upperBound...].first
    guard let next, next.sentence == tokens[match.lowerBound].sentence else { return false }
    return Self.figures.contains(next.word)
  }

  private static let figures: WordSet = [
    "with", "in", "near", "next", "without", "of", "laughing", "trying", "at", "prevention",
    "shopping", "inducing", "safe", "cabinet", "emoji",
  ]
}
