// What makes a complaint pressing or lets it wait, as phrases.

import Text

/// What a phrase says about the harm that grows while nobody answers.
enum UrgencyCue: Sendable, CaseIterable {
  // A crisis, before all else.
  case selfHarm, threat, assault
  // Grave each by itself.
  case outage, danger, fraud, leak, law, locked, deadline
  /// A medicine or device that somebody lives by; grave when there is trouble with it.
  case health
  /// Money is gone; grave once the customer demands it back now or needs it.
  case takenMoney
  case demand
  /// One customer's problem, which keeps for some days.
  case trouble
  /// A word of trouble that questions use as well.
  case hint
  /// Asks without a question mark.
  case asking
  case blemish
  /// The grave thing is over.
  case settled

  var isGrave: Bool {
    switch self {
    case .selfHarm, .threat, .assault: true
    case .outage, .danger, .fraud, .leak, .law, .locked, .deadline, .health: true
    case .takenMoney, .demand, .trouble, .hint, .asking, .blemish, .settled: false
    }
  }

  /// Stands whatever else is praised.
  var outweighsPraise: Bool {
    switch self {
    case .selfHarm, .threat, .assault, .law, .deadline: true
    default: false
    }
  }

  static let table = PhraseTable<UrgencyCue>(
    allCases.flatMap { cue in
      [phrases[cue], cue.gravePhrases].compactMap { phrases in
        phrases.map { (value: cue, phrases: $0) }
      }
    })

  /// Those that the guards read, too.
  private var gravePhrases: String? {
    switch self {
    case .selfHarm: GravePhrases.selfHarm
    case .threat: GravePhrases.threat
    case .assault: GravePhrases.assault
    case .danger: GravePhrases.danger
    case .fraud: GravePhrases.fraud
    case .leak: GravePhrases.leak
    case .law: GravePhrases.law
    case .settled: GravePhrases.settled
    default: nil
    }
  }

  private static let phrases: [UrgencyCue: String] = [
    .outage: """
    whole/entire team/company/office/site/department/business/store/school/clinic/hospital ~
    can't/cannot/down/blocked/unable/stopped/offline/affected/without/stuck/locked/lost;
    every/all customer/customers/user/users/requests ~
    affected/fail/failing/fails/down/can't/cannot/unable/locked; for all requests/users/customers;
    all of us; we can't/cannot/couldn't ~ clients/customers/patients/orders/payments/guests;
    outage; outages; system/service/production/prod/platform/network ~ down;
    down for everyone/everybody/all/us; nobody/noone in our ~ can;
    fails/failing/failed/broken/unavailable/stopped ~ for everyone/everybody;
    everyone/everybody is/are stuck; everyone/everybody in/at our ~ locked/can't/cannot;
    site/website/server/servers/shop/store/api/checkout/app is/are/was/went/has/been ~ down;
    down since; complete/total/full outage/shutdown/failure;
    production is/system/server down/halted;
    production ~ returns/error/errors/down/fails/failing/broken;
    all/none of our/the/my users/customers/staff/employees/clients/patients/orders/systems;
    our users/customers/staff/employees/clients/team can't/cannot/are unable;
    our users/customers/staff/employees/clients/team/office can not; nobody/noone can/is able;
    no one can; everyone is locked/affected; business ~ standstill/halted/stopped;
    losing/lost ~ customers/sales/business/orders/revenue;
    can't/cannot process/take ~ orders/payments; unable to process ~ orders/payments;
    work ~ has stopped; cannot run our; we are losing; all registers/terminals/tills;
    thousands of users/customers
    """,
    .danger: """
    nearly/almost killed/died/crashed/hit; caught/catches/catching/on fire;
    extremely/dangerously/burning hot; no heat/heating/power/electricity ~ ~
    baby/newborn/infant/winter/children/elderly/freezing; was/is/saw/with/of/full smoke; smoke
    came/coming/comes/from/pouring/poured/out; hit/struck by your
    driver/car/van/scooter/truck/bike/vehicle/door; trapped inside; trapped in the/a/your
    lift/elevator/room/car; gave ~ a/an rash/infection/burn; blew up; will/could/might/may blow up;
    sparks; sparking; sparked; burned my; burnt my; burned me; burning smell; smells
    burning/burnt/like; burn/burns on ~ hand/skin/face; exploded; explode; explosion; exploding;
    melted; melting; got/gave ~ a shock; overheated ~ burn; injured; injury; injuries; ambulance;
    taken/rushed/went/go/sent/brought ~ to ~ hospital; poisoning; got ~ sick after; made ~
    sick/ill; bleeding; choked; choking; choke hazard; hurt/cut/burned/burnt/injured myself;
    bit/bitten/stung by your; was/were/got bitten/stung; will/could/can/might/would/to kill/hurt
    someone/somebody/people/you/us/me; broke/fractured/sprained/twisted/dislocated my/his/her/our
    left/right wrist/arm/leg/ankle/foot/hand/shoulder/knee/hip;
    broke/fractured/sprained/twisted/dislocated my/his/her/our
    wrist/arm/leg/ankle/hip/nose/tooth/teeth/finger/foot/rib/ribs/hand/shoulder/knee/skull/back;
    broken/fractured/sprained
    wrist/arm/leg/ankle/hip/nose/tooth/finger/foot/rib/ribs/hand/shoulder/knee; slipped ~
    hurt/fell/injured; unconscious; fainted; gas leak/smell; unsafe; not safe; safety
    hazard/risk/issue; health hazard/risk; dangerous; danger; broken glass; glass ~ in ~
    food/bottle/baby; toxic fumes/gas/smoke/chemicals; mold/mould in;
    infant/baby/child/toddler/daughter/son ~ hurt/injured/sick/choked
    """,
    .health: """
    insulin; oxygen; dialysis; pacemaker; ventilator; epipen; inhaler; glucose; heart monitor;
    medical ~ device/equipment/alert/alarm; my/her/his/our/mother's/father's/son's/daughter's ~
    medication/medicine/medicines/meds/prescription
    """,
    .fraud: """
    took/taken/taking/withdrew/charged/charging/debited ~ ~ without my
    consent/permission/authorization/authorisation/knowledge; fraud; fraudulent; fraudulently;
    fraudster; was/were/got/been scammed; identity theft/thief/stolen; hacked; hacker; hackers;
    hijacked; account ~ taken/took over; account/card/password/data/identity/information ~
    compromised; compromised account/card; phishing; unauthorized/unauthorised
    charge/charges/transaction/transactions/payment/payments/access; unauthorized/unauthorised
    login/withdrawal/withdrawals/purchase/purchases/transfer/transfers/use/activity;
    unauthorized/unauthorised debit/debits/account/accounts/person/inquiries; stole my; stolen ~
    card/money; card ~ stolen/cloned/skimmed; someone/somebody ~
    used/using/opened/accessed/logged/changed ~ my/account; someone else ~
    using/used/accessed/logged/ordered; not/never/didn't/don't authorize/authorise/authorized;
    not/never/didn't authorise/authorised; not/didn't/don't/never recognize/recognise/recognized ~
    charge/charges/transaction/transactions/login/payment/payments/device; not/didn't/never made
    these; not/didn't/never ~ make ~ purchase/purchases/transaction/transactions/transfer; money ~
    stolen; not me; wasn't me; was not me; i never made; i didn't/never make/made;
    opened/used/accessed/changed/transferred/withdrew/withdrawn ~ ~ without my;
    opened/used/accessed/changed ~ without my; password ~ changed ~ not by me;
    strange/unknown/suspicious login/logins/transactions/activity; drained/emptied ~
    account/card/savings/balance
    """,
    .leak: """
    data/security/privacy breach/leak/breaches; leaked my/our/their/private/nude/personal ~
    photos/pictures/photo/images/videos/messages/chats/nudes/records; leaked ~
    data/address/details/information/email/emails; exposed ~
    data/address/details/information/personal/private; someone else's/elses ~
    account/data/orders/records/details/information/invoice/name;
    see/seeing/saw/shows/showing/shown/view/access other/another/others ~
    data/orders/details/account*; see/seeing/saw/shows/showing/view/access other/another/others ~
    information/invoice/invoices/records; other people's/customers/users
    data/orders/details/information/accounts/addresses/messages/records; other/another
    customer's/user's/person's/patient's; strangers can see; their full/home/phone/personal
    name/address/number/details; sent my ~ to ~ someone/stranger; database ~ public/exposed/leaked;
    passwords ~ plain/leaked/exposed; publicly visible/accessible
    """,
    .law: """
    breach of contract; hereby give/serve/notify; without prejudice; letter before action/claim;
    notice before action; legal counsel/representative/representatives; solicitors; lawyer;
    lawyers; attorney; attorneys; solicitor; lawsuit; law suit; legal action/proceedings/steps;
    sue; suing; take ~ to court; taking ~ to court; see you in court; in court; court date; court
    order; regulator; regulators; consumer protection ~ agency/office/authority/bureau;
    report/reporting/reported ~ you/this/them to; file/filing/filed ~ complaint/report/dispute with
    ~ police/ftc/cfpb/bbb/sec/fcc/regulator/ombudsman; data protection authority/officer; police;
    legal notice; my legal team
    """,
    .locked: """
    payroll ~ failed/fails/late/missing/stuck; employees/staff/workers ~ not ~ paid; life savings;
    all my savings/money; rent ~ due; can't/cannot/unable ~ pay ~ rent/bills/mortgage/payroll;
    can't/cannot/unable ~ access ~ money/funds/savings/salary/wages/paycheck;
    no access ~ money/funds/savings; make payroll; pay my staff/employees; eviction; evicted;
    foreclosure; foreclose; repossess; repossessed;
    funds/money/salary/savings/wages ~ frozen/held/locked/trapped/blocked;
    account ~ frozen/blocked ~ rent/bills/food/money/salary; no money for/to; buy food/groceries;
    feed my; bounced ~ rent/mortgage; overdrawn; utilities ~ shut;
    shut off ~ power/water/electricity; salary/wages/paycheck ~ missing/withheld
    """,
    .deadline: """
    fly/flying/leave/leaving/depart/departing/starts/begins/boarding ~ in ~ hour/hours/minutes;
    flight/train/trip/travel/wedding/exam/interview/surgery/event/conference/party/meeting/funeral
    ~ today/tonight/tomorrow; flight/train/plane/bus ~ leaves/departs/boards/boarding in;
    leaves in ~ hours; need/needed/needs/require ~ by/for/before today/tonight/tomorrow;
    need/needed ~ ~ tomorrow/tonight/today;
    standing in/at ~ lobby/airport/station/counter/hotel/gate/desk;
    need it/this/them/access/help ~ today; deadline ~ today/tonight/tomorrow; deadline is in;
    due today; due tomorrow; due tonight; expires today; expires tomorrow; expires tonight;
    before tomorrow; need ~ within ~ hours;
    leaving/flying/traveling/travelling/departing/moving today/tomorrow/tonight;
    leave/fly/travel/depart tomorrow/tonight/today;
    launch/launching/presenting/presentation ~ tomorrow/today;
    tomorrow is ~ birthday/wedding/exam/deadline/funeral/event; closing ~ today/tomorrow;
    stranded; stuck at ~ airport/station/border/hotel; stuck in ~ abroad/airport/elevator;
    stuck abroad; stuck on the/a ~ road/highway/motorway; no hotel room; in an hour; in two hours;
    in 2 hours; in one hour; demo in ~ minutes/hour/hours; go live today/tomorrow; tax deadline;
    filing deadline; boarding now
    """,
    .takenMoney: """
    took/takes/taking/charged/charging/billed ~ without my/authorization/permission/consent;
    charged/billed/debited ~ twice/again;
    charged/billed/debited ~ two/three/multiple/several/2/3 times;
    double charge/charged/billed/billing/payment/debit;
    duplicate charge/charges/payment/payments/billing; overcharged; overcharge; overcharges;
    took ~ money; taken ~ money; money ~ deducted/taken/debited/gone;
    amount ~ deducted/debited/taken; payment ~ deducted/taken/debited;
    charged ~ cancelled/canceled; wrong amount; charged me; was/been/were charged;
    charged ~ without; still charged/billed; refund me; keep/kept/keeps billing; my refund;
    my money; money back; charged after/without/despite; keep/keeps/kept charging/taking;
    still charging/taking; money is/was gone; want ~ refund; demand ~ refund
    """,
    .demand: """
    now; immediately; right away; right now; at once; asap; urgent; urgently; instantly;
    this instant; this minute; without delay; straight away; no more delays;
    refund/fix/return/credit ~ today
    """,
    .trouble: """
    scammer; scammers; crooks; thieves; lost again;
    without my consent/permission/authorization/authorisation/knowledge; not mine; isn't mine;
    nothing works; was/were promised; promised ~ call/callback;
    not working/loading/responding/opening/syncing/sending/connecting/showing;
    not delivered/received/refunded;
    doesn't/don't/won't/didn't/isn't/wouldn't/aren't/dont/doesnt/wont/didnt/isnt
    work/working/load/open;
    doesn't/won't/didn't/wouldn't/don't
    start/sync/connect/turn/charge/fit/show/receive/arrive/get/go/let;
    doesn't/won't/didn't/wouldn't/don't
    respond/apply/update/accept/deliver/help/reply/answer/print/save;
    does/did/do/will/would/has/have/is/was not
    work/working/load/open/start/sync/connect/turn/charge/arrive;
    does/did/do/will/would/has/have/is/was not
    received/arrived/respond/apply/delivered/fit/answered;
    haven't/hasn't ~
    received/arrived/heard/gotten/got/shipped/refunded/delivered/updated/moved/resolved;
    doesn't/don't/didn't/won't/isn't ~ work/working; has/have no record;
    lost our/my reservation/booking/order;
    nobody/noone ~ helped/helps; no one ~ helped/helps;
    nobody/noone came/told/answers/answered/responds/responded/picks/picked/called/helped/cares;
    no one came/told; no one answers/answered/responds/responded/picks/picked/called/helped/cares;
    smashed; shattered; ripped; torn; never showed/show/called/ship/arrive;
    keeps/keep ~ out/off/crashing/freezing/failing/disconnecting;
    someone else's ~ order/parcel/package; insect/insects/worm/maggots/mouse in; flickers;
    flickering;
    never ~
    arrived/received/came/delivered/responded/answered/replied/refunded/worked/shipped/got;
    no longer works/work/working/available/loads;
    stopped/stops/quit working/charging/playing/syncing;
    can't/cannot/unable/couldn't/cant/impossible
    log/login/access/open/connect/install/reset/sign/get/use;
    can't/cannot/unable/couldn't/cant/impossible
    to/pay/checkout/find/update/upload/change/cancel/apply/see;
    can not log/access/open/connect/install/reset/sign/get/use/pay; locked out;
    account ~ locked/suspended; crash; crashes; crashed; crashing; freezes; froze; frozen; hangs;
    hang; error; errors; fails; failed; failing; failure; broken; broke; defective; faulty;
    damaged; cracked; leaking; buggy; corrupted; disappeared; vanished; deleted ~ my; disconnects;
    disconnected; unusable; useless; ignored; harassed; harassing; misled; lied; misleading; scam;
    fake; counterfeit; terrible; awful; horrible; unacceptable; worst; still waiting/no/not;
    no response/reply/answer/refund/update/tracking/explanation; overcharged; overdue;
    not as described; not as advertised; poor/bad quality; fell apart; falling apart;
    without notice/warning/notification;
    wrong item/items/product/size/color/colour/address/order/amount/price/person; undisclosed;
    bypassed
    """,
    .hint: """
    was/were supposed to; weeks ago ~ still; gdpr; ccpa; fcra; fdcpa; reporting act;
    collection practices; act requires; statutory; lost; missing; wrong; incorrect; incorrectly;
    late; delayed; delay; delays; expired; empty; stolen; charged; refund; refunded; reimburse;
    reimbursed; dispute; disputed; billed; deducted; malfunction; malfunctions; malfunctioned;
    bug; bugs; glitch; stuck; slow; inaccurate; drops; blocked; down; offline; cancelled;
    canceled; denied; declined; rejected; refused; refuses; complaint; fee; fees; debt; expensive;
    overpriced; rude; harassment; waiting; on hold; weeks; months; despite; problem; problems;
    issue; issues; consumer law/rights; rights act; right to a; entitled to; warranty;
    never comes/came; was/were due; raised ~ price/prices; return; returned; replacement; cancel;
    different from; less than; smells; stained; instead of; only
    """,
    .asking: """
    have a question; a question about/regarding; quick question;
    i'd/we'd/would like a/an/to/another; please send; could i/we; can i/we have/get; like to know;
    want to know; wondering; could/can you tell/explain/confirm/advise; curious;
    please advise how; let me know if/how/whether
    """,
    .blemish: """
    a little; a bit; little bit; typo; typos; spelling; cosmetic; minor; tiny; slightly;
    small scratch; nitpick; not a big deal; no big deal; no rush; no hurry; not urgent;
    whenever you; when you have time; low priority; just curious; just wondering;
    wondering if/whether; a bit ugly; font; colour scheme; color scheme; misspelled; alignment;
    slight; small thing; small issue; little thing; curious whether/if
    """,
  ]
}
