// English phrases about serious harm, for the urgency floor and the offline engine.

/// Phrases are separated by semicolons. `a/b` matches either word, `~` matches up to three words of
/// any kind, and `word*` matches every word that begins with it.
package enum GravePhrases {
  package static let danger = """
    feared/fear for my/our/his/her life; caught/catches/catching fire; burst/bursting into flames;
    set my/our house/home/car/kitchen/hair/room/desk/bed/carpet/curtains/table/sofa ~ on fire; went
    up in flames;

    battery/phone/charger/laptop/toaster/oven/car/house/kitchen/heater/device/outlet/cable/plug/motor
    is/was/are/were/got ~ on fire;
    there was/is a fire in/at/on/inside my/our/the; started a/the fire; house/kitchen/electrical
    fire;
    battery ~ swelled/swollen/bulging/bulged; swollen/bulging battery;
    battery/phone/charger/laptop/device/bottle/oven/heater/cooker/tyre/tire/screen/door/lamp ~
    exploded/exploding;
    piece/pieces/shard/shards/bits of metal/glass/plastic/wood/wire ~ in;
    metal/glass ~ in ~ food/meal/yoghurt*; fire hazard;
    smoke came/coming/comes/pouring/poured/out from/out/of; started/starts/began/begins/starting
    smoking;
    started/began to smoke; smoking battery/charger;
    hit/struck by your driver/car/van/scooter/truck/bike/vehicle; trapped in your lift/elevator;
    gave ~ a/an rash/infection; burned/burnt/burns my/his/her/our ~
    hand/hands/face/arm/arms/leg/legs/skin/finger/fingers/mouth/scalp/daughter/son/child;
    burn/burns on ~ hand/skin/face/arm/leg; electric/electrical shock/shocked; electrocuted;
    got/gave ~ a shock from/when; i/he/she/we/they ~ injured;
    injured my/his/her/our/me/us; was/were/got/been ~ injured;
    to/in/at the/a hospital with/after/because; ended/wound up ~ in/at ~ hospital;
    taken/rushed/went/sent/brought ~ to ~ hospital; hospitalized; hospitalised;
    emergency room; allergic reaction; anaphylaxis; anaphylactic; poisoned; food poisoning;
    got ~ sick after eating/drinking/using/taking; vomiting; choking hazard;
    choked on ~ part/piece/toy/cap/lid; hurt/burned/burnt/injured myself;
    swallowed a/the battery/magnet/magnets; son/daughter/child/kid/baby/toddler/he/she swallowed;
    bitten/stung by your; burn/burned/burnt down the/my/our;
    broke/fractured/sprained/dislocated my/his/her/our left/right
    wrist/arm/leg/ankle/foot/hand/shoulder/knee/hip;
    broke/fractured/sprained/dislocated my/his/her/our
    wrist/arm/leg/ankle/hip/nose/tooth/teeth/finger/foot/rib/ribs/hand/shoulder/knee/skull;
    slipped ~ hurt/injured; fell ~ hurt my/his/her; cut my/his/her
    hand/finger/face/foot/lip/mouth/arm; concussion; knocked unconscious; fell unconscious;
    gas leak; smell of gas; smell gas; smells of/like gas; burn it/you/your ~ down; carbon monoxide; brakes ~ failed/fail; life threatening;
    medical emergency; broken glass in; toxic fumes/gas/smoke;
    infant/baby/child/toddler/daughter/son ~ hurt/injured/choked/burned/poisoned;
    running/run/ran out of ~ insulin/oxygen/medication/medicine;
    without my/his/her/our insulin/oxygen/medication/dialysis/inhaler; heart attack; seizure
    """

  package static let fraud = """
    was/were/got/been/am scammed; scammed out of; stolen identity; identity thief;
    due/because of/to identity theft; identity theft ~ claim/report/affidavit/victim;
    been/committed/experienced/suffered/reported/reporting ~ identity theft;
    identity was/has ~ stolen; stole/stolen my/his/her/our ~ identity/card/savings;
    victim of ~ fraud/scam/identity/theft; account/email/phone/card/profile/we/i
    was/were/got/been/is/has/am ~ hacked/hijacked/compromised; hacked/hijacked my/our/into;
    account takeover; account ~ taken over by; fraudulent

    charge/charges/transaction/transactions/account/accounts/activity/purchase/purchases/payment/payments;
    fraudulent
    transfer/transfers/withdrawal/withdrawals/check/checks/inquiry/inquiries/use/claim/order/orders;
    unauthorized/unauthorised charge/charges/transaction/transactions/access/login/logins;
    unauthorized/unauthorised
    withdrawal/withdrawals/purchase/purchases/transfer/transfers/debit/debits;
    unauthorized/unauthorised accounts/inquiries; credit/debit/bank card/account fraud;
    fraud on my/our ~ account/card; card ~ cloned/skimmed; sim swap; opened in my name;
    someone/somebody ~ used/opened/accessed/emptied/drained/stole ~ my ~
    account/accounts/card/identity/name/money/information/ssn;
    drained/emptied my ~ account/card/savings/balance;
    not/didn't/don't/never recognize/recognise/recognized ~
    charge/charges/transaction/transactions/login/withdrawal/withdrawals;
    not/never/didn't/don't authorize/authorise/authorized/authorised ~
    transaction/transactions/transfer/transfers/withdrawal/withdrawals/purchase/purchases
    """

  package static let leak = """
    data/security/privacy breach/leak/breaches was/is/has/of/in/at/exposed/by;
    a/your/the/this data/privacy breach/leak; leaked my/our/their/private/nude/personal ~
    photos/pictures/photo/images/videos/messages/chats/nudes/records/data/address/details/number;
    leaked ~ data/address/details/information/emails/passwords;
    exposed ~ customer/customers/my/our/personal/private ~ data/address/details/information/records;
    see/seeing/saw/shows/showing/shown/view/viewed/access other/another/others
    customer/customers/people/peoples/person/persons/user/users/patient/patients/clients ~

    data/orders/order/details/account/accounts/address/addresses/information/invoice/invoices/records/names;
    see/seeing/saw/shows/showing/shown/view/access someone/somebody/stranger/strangers
    else/elses/else's ~
    data/orders/order/details/account/address/information/invoice/invoices/records/medical;
    data/details/orders of other/another/others customer/customers/people/user/users/patients;
    logged into someone/somebody/stranger/another else/else's/customer/customer's/person/person's;
    strangers can see/access; sent my ~ data/details/records/statement/statements/information to ~
    someone/stranger/strangers/another; my ~ data/details/records/information ~ to ~ ~
    stranger/strangers;
    database ~ publicly; database is/was public/exposed/leaked; passwords ~
    plaintext/leaked/exposed;
    publicly visible/accessible ~ data/records/details/address/invoice/invoices
    """

  package static let law = """
    hereby give/serve notice; cease and desist; letter/notice before action/claim;
    my/our lawyer/lawyers/attorney/attorneys/solicitor/solicitors/barrister ~ ~

    will/contact/contacted/contacting/sue/letter/court/advised/involved/said/told/is/has/have/are/shall;

    contact/contacting/contacted/call/calling/hire/hired/hiring/consult/consulted/consulting/retained/retain
    ~ a/an/my/our/the lawyer/lawyers/attorney/attorneys/solicitor/solicitors;
    speak/speaking/spoke/talk/talking/talked/hear/go/going ~ to/with/from a/an/my/our
    lawyer/lawyers/attorney/attorneys/solicitor/solicitors;
    i/i'll/i'm/we/we'll ~ ~ legal action/proceedings/steps;
    seek/seeking/pursue/pursuing/considering/consider/initiate ~ legal action/proceedings/steps;
    legal action/proceedings against you/your; class action; file/filing/filed ~ lawsuit/suit;
    lawsuit ~ against;
    i/i'll/we/we'll/will/shall/going/gonna ~ sue you/your/them/the/this/for/if/over; suing you/your;
    see you in ~ court; small claims; take/taking you/this/them/it/your/company to ~ court;
    going to court; data protection authority/officer/commissioner; attorney general;
    consumer protection ~ agency/authority/bureau; trading standards; ombudsman; ombudsperson;
    report/reporting/reported ~ you/this/them/your/company to ~
    bbb/ftc/cfpb/fcc/sec/fca/ico/regulator/regulators/authorities/police/osha/fda/government;
    file/filing/filed ~ complaint/report/dispute with ~
    police/ftc/cfpb/bbb/sec/fcc/fca/ico/regulator/regulators/occ/finra;
    complaint to/with the ~ ftc/cfpb/fcc/fca/ico/regulator; police report; subpoena;
    my/our legal team/counsel; contact/contacting/contacted/call/calling/inform ~ the
    police/regulator
    """

  package static let selfHarm = """
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
    """

  package static let threat = """
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
    """

  package static let assault = """
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
    """

  /// Phrases that say the problem is over.
  package static let settled = """
    was/were/is/been/got/now/already/since/quickly/finally
    resolved/fixed/settled/sorted/refunded/solved;
    already/since been refunded/resolved/fixed/reversed;
    have/has been refunded/resolved/sorted/reversed; works/working again; got ~ money back;
    all sorted; back to normal; back up again/now; back online; all good now;
    thanks/thank ~ for fixing/resolving/solving/refunding; case ~ closed; no longer an issue;
    last year; years ago; year ago; two years ago; long ago; in the past; back in 2010/2011/2012;
    back in 2013/2014/2015/2016/2017/2018/2019/2020/2021/2022/2023;
    in 2015/2016/2017/2018/2019/2020/2021
    """
}
