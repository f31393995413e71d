// Idioms and short phrases whose mood is not that of their words.

extension SentimentLexicon {
  /// Phrases between `;`, in the notation of `PhraseTable`.
  static let phraseGroups: [(value: Double, phrases: String)] = [
    (
      3.4,
      """
      doesn't/don't/does/not get/gets any/much better; get/gets any better than;
      can't/couldn't put ~ down; can't/cannot praise; would/wouldn't not ~ trade; wouldn't trade;
      wouldn't ~ give up; would not give up; praise ~ highly enough; best ~ ever; a marvel;
      could/couldn't not be happier; couldn't be happier;
      could not be more pleased/happy/satisfied; couldn't be more pleased/happy/satisfied;
      can't say enough good; blown/blew ~ away; the bomb; love love; to die for; second to none;
      worth every penny/cent; top of the line; exceeded/exceeds ~ expectations;
      beyond ~ expectations; above and beyond; can not be beat; can't be beat; can't beat;
      out of this world; knocks/knocked ~ socks off; hats off; highly recommend/recommended;
      strongly/definitely recommend; must have; must buy; fell/fall in love; in love with;
      state of the art; love it; made my day; dream come true
      """
    ),
    (
      2.3,
      """
      no complaints; no regrets; no problem/problems/issues; no trouble/hassle/hassles/fuss;
      without any/a problem/problems/issue/issues/hitch/trouble; never had a/any problem/problems;
      never/not had any problem/problems/issue/issues; not ~ a single problem; works like a charm;
      like a charm; a breeze; a snap; a joy; thumbs up;
      well made/built/designed/done/worth/thought/built; well put together; top notch;
      first class/rate; high quality/end/marks; great/good value;
      good/great/excellent/nice/wonderful job; easy to use/set/install/read; easy as pie;
      user friendly; looks/look/feels/sounds great/good/nice/fantastic;
      works/worked great/perfectly; works/worked fine/well/flawlessly; happy with; pleased with;
      look/looking forward; can't wait; cant wait; five/5 stars; money well spent; good luck;
      go wrong; happy birthday; thank you; thank god/goodness; way to go; well done;
      keep up the good work; two thumbs up; big fan; feel/feels good/great; fun to;
      right out of the box; out of the box; bang for the/your/my buck; peace of mind;
      pleasantly surprised; no brainer; still going strong; stands out; my fave;
      what a/an deal/steal/bargain; a steal; never/not let me down; no drawbacks/flaws/downside;
      killing/killed/crushing/nailed it; could/would/i'd/we'd kill/die for;
      never fails/failed/disappoints/disappointed; never lets me down; don't/doesn't disappoint;
      do/does/did not disappoint; didn't/won't disappoint; will not disappoint/regret;
      won't/not be disappointed; won't regret; don't regret; no doubt; without a doubt;
      hell yeah/yes; hell of a; damn good; so good; nothing but good/great; couldn't ask for;
      the shit; good news; can't complain; cant complain; nothing bad; not to worry;
      five out of five
      """
    ),
    (
      1.3,
      """
      not bad; not too bad; not half bad; not a bad; not that bad; no big deal; not a big deal;
      not a problem; no worries; not an issue; not a deal breaker; good enough; well enough;
      as expected; as advertised/described/promised; so far so good; works as; a plus; a must;
      on time; ahead of; up to date; easy on; makes/make sense; does/did the job/trick;
      gets/get the job done; you can't go wrong; worth it; worth the; holds/held up;
      stand the test; makes/made it easy; long battery/lasting; full/strong signal; at no cost;
      free of charge; for free; low price/cost; good price; under warranty; no effort; in no time;
      nice touch; crystal clear; full of; plenty of; more than enough; lots of; better than;
      happy to; cheaper than; fits perfectly; in one piece; i'm in; count me in; for the win;
      all set; as good as; tons of; the right choice; no longer a problem; all good; no harm;
      i like; would buy ~ again; will buy ~ again; bought another; buy another; long life;
      never drops
      """
    ),
    (
      // Names of things and turns of phrase that only look like a mood.
      0,
      """
      gift card/cards/message/packaging/options/option/wrap/wrapping/receipt;
      reward/rewards/loyalty points; full price/amount/charge; free trial/shipping/sample/samples;
      discount code; student discount; customer support/care/service/support; support team;
      help desk/center/centre/page; family account/plan; would/i'd/we'd/he'd/she'd like;
      i'd/would just like; would also like; like to/this/that/these/those;
      looks/look/looked/feels/seems/seem/sounds/acts/things/stuff/something/just/features like;
      promo code;
      would/it'd/could be great/nice/good/helpful/useful/awesome/cool/lovely/amazing/perfect
      if/to/when; would recommend/suggest adding/that/you/a/an;
      i'd recommend/suggest adding/that/you; many thanks; thanks/thank in advance;
      thank you in advance; how ~ work/works; special order/request/requests/instructions/offer;
      best regards/wishes; kind/warm regards; dear sir/madam/team/support/customer;
      good morning/afternoon/evening/day; yours sincerely/faithfully; credit card/report; as well;
      well as; right now/away/after/before/side/hand; fair credit/debt; better business;
      consumer protection; security number/code/question; social security; identity protection;
      party seller; third party; trust fund; in order; play store; light bulb; smart phone;
      sweet spot; at least; as long as; cut off date; birth date; date of birth; save as; share a;
      play a; free up; free to; no longer; last time; interest rate/rates/charge/charges;
      best buy; quality control/assurance; well known; hope you have/add; good faith;
      honest mistake; accurate reporting; fine print; not only; no matter; never mind; good credit
      """
    ),
    (
      0.6,
      """
      hope you are/re well/good/fine; hope you are doing well/good/fine;
      hope you're doing well/good/fine; hope you're well/good/fine; hope this finds you well;
      hope this email/message finds you well;
      have a good/great/nice/lovely/wonderful/pleasant day/evening/weekend/week/one;
      thank you/thanks very/so much for your help/time/attention/support/assistance/understanding;
      thank you/thanks ~ for your help/time/attention/support/assistance/understanding;
      thanks ~ for your help/time/attention/support/assistance;
      would/i'd/we'd ~ be grateful/glad/happy; would/i'd/we'd ~ appreciate;
      much/greatly appreciated; look/looking forward to hearing/your
      """
    ),
    (
      -2,
      """
      oh great/wonderful/fantastic/perfect/joy/nice/lovely/brilliant/goody;
      well that's just great; just great; just what i needed; gee thanks; yeah right; yeah sure;
      big surprise; what a surprise; slow clap; how convenient; good job breaking; so much for;
      thanks a bunch
      """
    ),
    (
      -0.7,
      """
      could be better; could have been better; could've been better; not perfect; not great;
      not the best; not ideal; so so; nothing special; oh well; no idea; not sure; not so much;
      need help; need your help; please help; takes some getting; hard to say; on the fence;
      only complaint/problem/gripe/issue/downside; only drawback/negative/flaw/thing;
      one complaint/problem/gripe/drawback/flaw/thing;
      minor problem/issue/issues/complaint/gripe/flaw/annoyance; learning curve; i wish;
      wish it/there/they/i/that; would have liked/preferred; should have; should be;
      would be nice; if only; no way to; as well as i'd; not as; less than; too bad; to bad;
      out of stock; even though; tried to; have to; had to; used to; needs to; still no
      """
    ),
    (
      -1.5,
      """
      nobody/noone ~ helped/helps/cares/cared; no one ~ helped/helps/cares/cared;
      not working; laughed/laughing/laugh at/about; wits end; don't/dont/doesn't/didn't care;
      get what you pay; non existent; took forever; takes forever; taking forever;
      treat/treats/treated me/us/you/people like; doesn't/don't/didn't/won't ~ work/working;
      doesn't/dont/don't/won't/didn't/wouldn't/isn't work/working/fit/play/read/load;
      does/did/do/will/would not work/fit/play/read/load/recognize/turn/open/charge/function;
      no longer work/works/working; stopped/quit/stops working/playing/charging;
      never worked/works;
      doesn't/won't/didn't/wouldn't recognize/recognise/support/hold/turn/power/open/charge/stay;
      wouldn't turn; can't/cannot/couldn't get/hear/see/use/find/access/log/open/connect/login;
      can not get/hear/see/use/find/access/log/open/connect;
      could not get/hear/see/use/find/access;
      no sound/picture/signal/power/response/answer/reply/help/support/luck/sense/way/manual;
      no refund/explanation/apology/communication/update/tracking/one; not worth; not good;
      not happy; not impressed/satisfied/pleased;
      not acceptable/ok/okay/fair/right/true/helpful/useful/enough; give/gave/giving/gives up;
      let/lets/letting ~ down; fall/falls/fell/falling apart; wore out; sent/send/sending ~ back;
      took ~ back; take ~ back; taking it back; return it; returned it; go/going/went back;
      died on; shut/shuts down; locks/locked/locking up; freezes/froze up; wears out;
      cut/cuts out; turns/turned off; goes/went/gone dead; burned/burnt out; went bad/out;
      out of order/date/sync/luck/business; down the drain;
      too small/big/large/loud/quiet/short/long;
      too slow/expensive/much/many/dark/heavy/hard/late/low/high/complicated/difficult/tight/thin;
      too often/easily/far/bulky/sensitive/bright; hit or miss; shame on; bites ~ dust; pain in;
      so called; wish i/we had; hard to read/see/use/find/get/hear/open/press; never came/arrived;
      never got/received/again/showed; not delivered/received/arrived; no show; on hold; hung up;
      charged ~ twice; double charged/billed; billed/debited/charged twice;
      another/extra/late fee; lack of; run/runs/ran/running out; buyer beware; not recommend;
      wouldn't/don't/can't recommend; no good; sick of; miss you; missing you; bad news;
      back luck; bad luck; feel bad; dead pixel; every time; over and over; again and again;
      not as good/advertised/described/expected; stay/steer/keep away/clear;
      avoid this/it/at/them; beyond repair; did not last/receive; didn't last/receive;
      doesn't last; bit the dust; don't buy; do not buy; dont buy; thin air; of no use; no use;
      not a fan; at my expense; who cares; my ass; wtf; nothing happens; not compatible;
      no thanks; no thank you; not funny; not cool; not fun; still waiting/nothing; data loss;
      power failure; error message; want/wanted ~ money back; my money back; get real
      """
    ),
    (
      -2.6,
      """
      waste/wasted/wasting ~ money/time; waste of; piece of junk/crap/garbage/trash/shit; fed up;
      sick and tired; worst ~ ever; never again; never buy/bought ~ again; never use ~ again;
      never ~ business with; rip off; ripped ~ off; thanks for nothing; thanks a lot; far from;
      what a joke; a joke; a nightmare; a disaster; last straw; enough is enough; had enough;
      lost my business/customer; taking my business; for nothing; good for nothing; leaves much;
      leaves a lot to be desired; much to be desired; below par; not worth the/it/a; joke of;
      makes/made/making me sick; drives/driving/driven ~ crazy/mad/insane/nuts; go/going to hell;
      screw you; fuck you; fuck off; fuck this; shut up; pissed off; pissing ~ off; ticked off;
      stay away; what the hell/fuck/heck; how dare; slap in the face; pulling my hair; no excuse;
      up in smoke; caught fire; zero stars; one star; if i could give; highway robbery;
      false advertising; bait and switch; under false pretenses; identity theft; broken promises;
      in tears; at wits end
      """
    ),
  ]
}
